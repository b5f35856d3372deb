"""Figures that a trainer writes as a few lines of YAML: what they say, and how their texts fit."""
