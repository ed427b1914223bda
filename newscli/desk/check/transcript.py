"""Who speaks where in a transcript: lines that begin with ``NAME:``, and what stands in it that nobody says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newscli.desk.check.sources import SourceText, Turn

CLOCK = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?[\])]?"
LABEL = re.compile(
    rf"^(?P<whole>[ \t]*(?:{CLOCK}[ \t]*)?(?:>>+[ \t]*|[-–—][ \t]+)?\**"
    r"(?P<name>(?:(?:d[aei]|de[nlr]|v[ao]n|al|el|bin|te[nr]|l[ae])[ -]?)?[^\W\d_a-z][^:\n\[\]*\"“”!?;<>]{0,59}?)"
    rf"(?:[ \t]*\([^()\n]{{1,60}}\))?(?:[ \t]*{CLOCK})?\**:\**)(?=\s|$)",
    re.MULTILINE,
)
"""A line's beginning up to the colon; the name may stand between a time and a note in parentheses."""
CHANGE = re.compile(r"^[ \t]*>>+[ \t]*", re.MULTILINE)
"""Subtitles for the deaf: somebody else speaks."""
SMALL = frozenset("of the for and to de la le di da von van der den bin al el du dos in on at".split())
MOST_WORDS = 8
NO_NAMES = frozenset(
    "note update notes date time subject re from to cc bcc location place where when who what why how source sources"
    " contact tags photo photos image video audio caption read more related also example result results summary"
    " question answer background topic agenda tel phone email fax web http https credit correction editor's"
    " moderated copyright warning total price published updated posted filed location title headline".split()
) - {"question", "answer"}
"""What stands before a colon at the beginning of a line and is nobody's name."""
REPORTS = frozenset(
    "said says added adds told read reads writes wrote writing asked continued it he she they you".split()
)
"""What stands before a colon in sentences."""
LEAST = 2
"""Labelled lines that make a transcript…"""
WORDY = 3
"""… with so many words to each…"""
MANY = 0.5
SHARE = 0.08
"""… and this share of the lines with text; less where a label comes again: long answers run over paragraphs."""

HEARD = (
    "applause|laugh(?:s|ter|ing)?|cross ?talk|inaudible|indiscernible|unintelligible|cheer(?:s|ing)?|booing"
    "|chant(?:s|ing)?|music|cough(?:s|ing)?|sigh(?:s|ing)?|silence|pause|phonetic|sic|off[- ]mic|clears throat"
    "|through an? interpreter|via interpreter|translated|interruption"
)
NOTE = re.compile(
    rf"\[[^\[\]\n]{{0,30}}\b(?:{HEARD})\b[^\[\]\n]{{0,30}}\]"
    rf"|\((?:general |loud |long |more |some |prolonged |sustained )?(?:{HEARD})(?: and (?:{HEARD}))?\.?\)"
    rf"|^[ \t]*{CLOCK}(?=[ \t]|$)|\[\d{{1,2}}:\d\d(?::\d\d)?\]|[♪♫]",
    re.IGNORECASE | re.MULTILINE,
)
"""What a transcript notes of what is heard besides words, and times."""


def transcribed(source: SourceText) -> SourceText:
    """The source with its turns and with what nobody says in it skipped; as it was where lines have no labels."""
    labels = source.turns == () and list(_labels(source.text))
    skipped = [(found.start(), found.end()) for found in NOTE.finditer(source.text)]
    turns = source.turns
    if labels and _is_transcript(source.text, labels):
        turns = tuple(_turns(source.text, labels))
        skipped += [(found.start("whole"), found.end("whole")) for found in labels]
    elif not turns and len(changes := list(CHANGE.finditer(source.text))) >= LEAST:
        skipped += [(found.start(), found.end()) for found in changes]
    return replace(source, turns=turns, skipped=_apart([*source.skipped, *skipped]))


def _labels(text: str) -> Iterator[re.Match[str]]:
    for found in LABEL.finditer(text):
        words = found["name"].split()
        if len(words) <= MOST_WORDS and _is_label(words):
            yield found


def _is_label(words: Sequence[str]) -> bool:
    """Whether each word begins as names do; behind a comma (``Ana Ruiz, mayor``) anything may stand."""
    if words[0].casefold().strip(".,'’") in NO_NAMES or REPORTS.intersection(words):
        return False
    for word in words:
        if word.islower() and word not in SMALL:
            return False
        if word.endswith(","):
            return True
    return True


def _is_transcript(text: str, labels: Sequence[re.Match[str]]) -> bool:
    """Whether somebody speaks twice, or most lines have a label, and there are sentences behind them."""
    if len(labels) < LEAST:
        return False
    lines = [line for line in text[labels[0].start() :].splitlines() if line.strip()]
    share = len(labels) / len(lines)
    often = Counter(found["name"].split()[-1].casefold() for found in labels)
    spoken = sum(len(line.split()) for line in lines) / len(labels)
    most = max(often.values())
    again = most > 2 or (most > 1 and (len(often) > 1 or all(found["name"].isupper() for found in labels)))
    return spoken >= WORDY and (share >= MANY or (again and share >= SHARE))


def _turns(text: str, labels: Sequence[re.Match[str]]) -> Iterator[Turn]:
    ends = [*(found.start() for found in labels[1:]), len(text)]
    for found, end in zip(labels, ends, strict=True):
        yield Turn(found.end(), end, " ".join(found["name"].split()))


def _apart(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """In text order, none inside another."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        start = max(start, found[-1][1]) if found else start
        if start < end:
            found.append((start, end))
    return tuple(found)
