"""Quizzes and bilingual courses for MkDocs: YAML and Markdown in, an accessible static course out."""
