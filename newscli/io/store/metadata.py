"""What Datasette is told of a database: titles, what tables and columns mean, in which units, facets.

Units are in the descriptions: Datasette's own feature for them shows 0.2 minutes as 200 thousandths of a minute.

``datasette voices/newscli.sqlite -m voices/metadata.json`` shows it beside the rows.
"""

from __future__ import annotations

import json
from importlib.resources import files

NAME = "metadata.json"
SOURCE = "datasette.json"
"""The same without what every database of Datasette has around it."""


def metadata(database: str) -> bytes:
    """The file for a database of this name (that of its file, without the ending)."""
    tables = json.loads(files(__package__).joinpath(SOURCE).read_text(encoding="utf-8"))
    about = {
        "title": "Who says what",
        "description": "Quotes, speakers, people, entities and summaries of news articles, made by newscli batch.",
        "databases": {database: {"tables": tables}},
    }
    return (json.dumps(about, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
