"""A question in a form that does not depend on its kind: one of six neutral records, which scores each response.

The records are `Choice`, `Order`, `Match`, `TextEntry`, `Number` and `Open`, the interactions of QTI and xAPI. So an
export (to GIFT, Moodle XML, QTI or xAPI) is a function of six records, and never of a kind of question.
`dataclasses.asdict` makes plain data of each, which `json.dumps` takes as it is. Scores are defined here.
`runtime/scoring/` has a function for each record, and `tests/golden/scores/` holds both to one table.
"""
