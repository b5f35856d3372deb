"""Rules of style: warnings about questions that are easy to guess, and lessons that promise what they do not keep.

A course can turn a rule off in `mkdocs.yml`, with a reason. Each rule is a file, and `rules.py` lists them.
"""

from mkdocs_course.model.course.style.figures import Measures, measures
from mkdocs_course.model.course.style.option import Style
from mkdocs_course.model.course.style.rules import CODES, RULES, problems

__all__ = ["CODES", "RULES", "Measures", "Style", "measures", "problems"]
