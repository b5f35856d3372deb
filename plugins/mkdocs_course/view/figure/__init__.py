"""Lays out figures as boxes, labels and arrows, which a template writes as SVG."""
