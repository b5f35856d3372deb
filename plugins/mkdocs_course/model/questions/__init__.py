"""The kinds of question: one module each. A template and a script of the same name belong to it."""
