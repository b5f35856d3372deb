"""From bytes to nodes with places, and from nodes to dataclasses: what knows YAML."""
