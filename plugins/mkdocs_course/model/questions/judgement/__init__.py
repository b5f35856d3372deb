"""The kind of question `judgement`."""
