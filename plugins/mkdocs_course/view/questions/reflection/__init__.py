"""The view of the kind of question `reflection`."""
