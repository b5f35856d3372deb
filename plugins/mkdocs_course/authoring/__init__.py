"""What a trainer starts from: new lessons, quizzes and terms, as plain functions that no framework needs to know."""
