"""Two versions of an article: who speaks and what is quoted, attributed and named otherwise in the second.

In: two articles. Out: records of what was added, dropped and altered. Only what the texts themselves differ in is told:
where newscli reads the same words otherwise the second time, nothing was edited.
"""

from newscli.desk.diff.comparing import compare
from newscli.desk.diff.records import Change, Edit, Subject

__all__ = ["Change", "Edit", "Subject", "compare"]
