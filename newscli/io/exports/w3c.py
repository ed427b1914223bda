"""W3C Web Annotations as JSON-LD: ``NAME.jsonld`` beside ``NAME.txt``, the text that they are about.

Positions count characters (code points), as the model asks for; each place is also told by its words and what stands
around them. https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newscli.io.exports.marks import Layer, Link, Mark, Marked
from newscli.version import __version__

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters of the text before and behind a place."""
SHARED: dict[str, str] = {}
"""Files that stand once in the folder."""


def files(marked: Marked, name: str) -> dict[str, str]:
    """The files of one article, by name."""
    page = {
        "@context": CONTEXT,
        "id": f"{name}.jsonld",
        "type": "AnnotationPage",
        "generator": {"id": "#newscli", "type": "Software", "name": f"newscli {__version__}"},
        "label": marked.article.article,
        "items": [*_marks(marked, name), *map(_link, marked.links)],
    }
    return {
        f"{name}.txt": marked.text,
        f"{name}.jsonld": json.dumps(_clean(page), ensure_ascii=False, indent=1) + "\n",
    }


def _marks(marked: Marked, name: str) -> Iterator[dict[str, Any]]:
    for mark in marked.marks:
        yield {
            "id": f"#{mark.id}",
            "type": "Annotation",
            "motivation": "classifying",
            "body": list(_bodies(mark)),
            "target": {
                "type": "SpecificResource",
                "source": f"{name}.txt",
                "selector": [_position(mark), _words(marked.text, mark)],
            },
        }


def _bodies(mark: Mark) -> Iterator[dict[str, str]]:
    """What the mark is, and whom or what it means."""
    yield _body("classifying", f"{mark.label} quote" if mark.layer is Layer.quote else mark.label)
    if mark.name is not None:
        yield _body("identifying", mark.name)
    if mark.quote is not None and mark.quote.polarity == "denied":
        yield _body("tagging", mark.quote.polarity)


def _body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _position(mark: Mark) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": mark.start, "end": mark.end}


def _words(text: str, mark: Mark) -> dict[str, str]:
    return {
        "type": "TextQuoteSelector",
        "exact": text[mark.start : mark.end],
        "prefix": text[max(0, mark.start - AROUND) : mark.start],
        "suffix": text[mark.end : mark.end + AROUND],
    }


def _link(link: Link) -> dict[str, Any]:
    """From a quote to what belongs to it: the quote is the target, as what is said is said of it."""
    return {
        "id": f"#{link.source}-{link.role}-link",
        "type": "Annotation",
        "motivation": "linking",
        "body": [
            {"type": "SpecificResource", "source": f"#{link.target}", "purpose": "linking"},
            _body("tagging", link.role),
        ],
        "target": f"#{link.source}",
    }


def _clean(value: Any) -> Any:
    """Half characters, in names of files and people, as �."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {key: _clean(one) for key, one in value.items()}
    return [_clean(one) for one in value] if isinstance(value, list) else value
