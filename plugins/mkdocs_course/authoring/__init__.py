"""What commands do with a course beside checking it, as plain functions: new files, status, figures, translations."""
