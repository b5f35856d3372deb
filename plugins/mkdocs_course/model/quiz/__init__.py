"""A quiz: its questions, its behaviour, and the draw of questions from a pool."""
