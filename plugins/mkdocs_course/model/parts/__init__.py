"""What questions are made of: texts, options, answers, scenes."""
