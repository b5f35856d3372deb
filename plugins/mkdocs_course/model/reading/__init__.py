"""Reads YAML: from bytes to nodes that know their places, and from nodes to dataclasses."""
