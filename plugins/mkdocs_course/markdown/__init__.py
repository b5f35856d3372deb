"""Conversion of Markdown: the blocks in lessons, and the texts of quizzes."""
