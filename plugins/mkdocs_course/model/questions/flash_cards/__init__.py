"""The kind of question `flash_cards`."""
