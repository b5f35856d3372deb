"""The programs that can make the pages of a course: an adapter for each."""
