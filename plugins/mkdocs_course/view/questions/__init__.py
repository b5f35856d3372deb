"""The template, words, filters and blocks of each kind of question. A kind is a file or a folder."""
