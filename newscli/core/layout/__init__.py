"""What the page is: paragraphs, and what its header says.

In: the text. Out: a Layout: paragraphs with the place where their running text begins, headline, byline,
dateline and date.
"""

from newscli.core.layout.dates import first_date
from newscli.core.layout.language import ENGLISH
from newscli.core.layout.structure import read

__all__ = ["ENGLISH", "first_date", "read"]
