"""Completes a reported content where commas cut it, both sides of "…, X said, …", and the words of its source."""

from __future__ import annotations

from newscli.core.document import MARK, OUTSIDE
from newscli.core.reported.accept import Draft
from newscli.core.reported.coordinate import has_clause
from newscli.core.reported.cues import DASHES, FINITE
from newscli.core.reported.passives import agent_of, is_told
from newscli.core.reported.source import possessor, shaped
from newscli.core.reported.view import FINITES, MARKS, View

CONTINUES = frozenset(("until", "because", "but", "and", "or", "if", "unless", "so"))
CLOSERS = frozenset((",", ";", ":", ")", "-", "--", "–", "—"))
"""What closes an apposition."""
LEADS = frozenset(("but", "and", "yet", "still", "so", "however"))
RELATIVE = frozenset(("who", "which"))
TELLING = frozenset(("tell", "assur", "remind", "inform", "warn"))
"""Lemmas behind which it is told who listens."""
BEGINNINGS = frozenset(("PRP", "DT", "NNP", "EX", "PRP$"))
"""Tags of words that begin a clause."""
ENDS = frozenset((".", "?", "!", ";", "''"))
BELIEVED = frozenset(("believed", "thought", "understood", "expected"))
LONGEST_PERSON = 6
"""Tokens of a person's name and its comma."""
LONGEST_LEAD = 14
"""Tokens before the comma of "Too often, X said, …" that can belong to the content."""


def complete(view: View, found: Draft) -> None:
    """Extend a draft in place."""
    _over_the_apposed_name(view, found)
    _over_the_description(view, found)
    _behind_the_source(view, found)
    _behind_the_listener(view, found)
    _across_the_cue(view, found)
    _over_the_rest(view, found)
    _to_the_agent(view, found)
    owner = possessor(view, found.cue)
    if owner is not None:
        found.mention = owner
    elif is_told(view, found):
        found.mention = None
    elif found.mention is not None:
        found.mention = shaped(view, found.cue, *found.mention)


def _to_the_agent(view: View, found: Draft) -> None:
    """*The council was accused of theft by the union*: who accuses is behind "by", which ends what is said."""
    agent = agent_of(view, found)
    if agent is None:
        return
    if found.mention is None or found.mention[1] <= found.cue or found.mention[0] == agent[0]:
        found.mention = agent
    if found.first < agent[0] < found.last <= agent[1]:
        found.last, found.end = agent[0] - 1, view.sentence.ends[agent[0] - 2]


def _over_the_apposed_name(view: View, found: Draft) -> None:
    """*According to the minister, Ida Brandt, …*: a name between commas is the source's, not the content's."""
    if found.mention is None or view.lemmas[found.cue] != "accord":
        return
    last = found.mention[1]
    begin_here = view.sentence.names_between(last + 1, last + 2)
    name = next((one for one in begin_here if one.label == "PERSON"), None)
    if name is None or found.first not in (last, last + 1) or name.last + 1 >= found.last:
        return
    if view.words[last] == view.words[name.last] == ",":
        found.mention = (found.mention[0], name.last + 1)


def _over_the_description(view: View, found: Draft) -> None:
    """*According to Ida Brandt, who runs the port, …*: what is told about the source between commas is not said."""
    mention = found.mention
    if (
        mention is None
        or view.lemmas[found.cue] != "accord"
        or found.first not in (mention[1], mention[1] + 1)
    ):
        return
    if view.words[found.first - 1] != "," or not _describes(view, found.first):
        return
    comma = next((at for at in range(found.first, view.size - 1) if view.words[at] == ","), None)
    if comma is None:
        return
    if (view.count(FINITES, found.first, comma) > 0) != _has_relative(view, found.first, comma):
        return
    last = found.last if comma < found.last - 1 else _without_end_marks(view)
    if view.count(FINITES, comma, last) and not any(view.inside[comma:last]):
        found.first, found.start = comma + 1, view.sentence.starts[comma + 1]
        found.last, found.end = last, max(found.end, view.sentence.ends[last - 1])


def _has_relative(view: View, first: int, comma: int) -> bool:
    """*Who runs the port*; *a pilot who has left it*, which no "but" goes on with, as it would with a subject."""
    if view.words[first] in RELATIVE:
        return True
    described = view.tags[first] == "DT" and view.tags[comma + 1] != "CC"
    return described and not RELATIVE.isdisjoint(view.words[first:comma])


def _without_end_marks(view: View) -> int:
    """Behind the sentence's last word."""
    return next((at + 1 for at in range(view.size - 1, 0, -1) if view.words[at][0].isalnum()), view.size)


def _describes(view: View, token: int) -> bool:
    """An apposition to a person, or a relative clause, begins here."""
    if view.words[token] in RELATIVE:
        return True
    names = view.sentence.names_between(max(0, token - LONGEST_PERSON), token)
    is_person = any(name.label == "PERSON" and name.last == token - 1 for name in names)
    return is_person and view.tags[token] in ("DT", "NN", "JJ", "CD")


def _behind_the_listener(view: View, found: Draft) -> None:
    """*Told the BBC Liverpool were …*: a name and what begins behind it."""
    first = found.cue + 1
    if view.lemmas[found.cue] not in TELLING or found.first != first or found.quoted:
        return
    name = next(iter(view.sentence.names_between(first, first + 2)), None)
    if (
        name is None
        or name.label not in ("PERSON", "ORG")
        or name.last >= found.last
        or name.first - first > (view.tags[first] == "DT")
    ):
        return
    if view.tags[name.last] in BEGINNINGS and view.count(FINITES, name.last, found.last):
        found.first, found.start = name.last, view.sentence.starts[name.last]


def _behind_the_source(view: View, found: Draft) -> None:
    """A content that begins in the source's apposition begins behind it."""
    if found.mention is None or not found.mention[0] < found.first < found.mention[1] < found.last:
        return
    behind = range(found.mention[1], found.last)
    first = next((at for at in behind if view.words[at] not in CLOSERS), found.first)
    found.first, found.start = first, view.sentence.starts[first]


def _across_the_cue(view: View, found: Draft) -> None:
    """The reporting clause stands between commas, the content on both sides: "Too often, X said, the …"."""
    cue = found.cue
    if found.first < cue < found.last:
        return
    breaks = range(cue - 1, max(-1, cue - 12), -1)
    left = next(
        (i for i in breaks if view.words[i] in DASHES or view.words[i] == "," or view.inside[i] == MARK), None
    )
    right = next((i for i in range(cue + 1, min(view.size, cue + 7)) if view.words[i] == ","), None)
    if left is None or right is None or view.words[left] != "," or _opens_its_clause(view, cue):
        return
    if found.last in (left, left + 1) and view.inside[found.last - 1] == OUTSIDE:
        _extend_right(view, found, right + 1)
    elif found.first == right + 1 and left <= LONGEST_LEAD:
        _extend_left(view, found, left)


def _over_the_rest(view: View, found: Draft) -> None:
    """*Said sales would fall, with profits set to be lower*: what goes with a clause belongs to it, to the end.

    Not what somebody else says or thinks, nor what has a verb of its own.
    """
    start = found.last + (view.word(found.last) == ",")
    if found.first < found.cue or view.word(start) != "with" or view.tags[found.cue] not in FINITE:
        return
    last = _end_of_words(view)
    bare = not any(view.lemmas[start:last]) and BELIEVED.isdisjoint(view.words[start:last])
    if bare and view.count(FINITES, found.first, found.last) and not any(view.inside[start:last]):
        found.last, found.end = last, view.sentence.ends[last - 1]


def _end_of_words(view: View) -> int:
    """Behind the sentence's last word or bracket."""
    last = view.size
    while last > 1 and view.words[last - 1] in ENDS:
        last -= 1
    return last


def _opens_its_clause(view: View, cue: int) -> bool:
    """*A, but according to X, B*: X says B alone."""
    return view.lemmas[cue] == "accord" and view.word(cue - 1) in CONTINUES


def _extend_right(view: View, found: Draft, start: int) -> None:
    word = view.word(start)
    if start >= view.size - 2 or view.count(MARKS, start, view.size):
        return
    if not (view.tags[start] in FINITE or word in CONTINUES):
        return
    if word in ("and", "but") and any(view.lemmas[start : start + 4]):
        return
    if word == "but" and view.lemmas[found.cue] == "accord" and has_clause(view, start):
        return
    last = view.size
    while last > start and not view.words[last - 1][0].isalnum():
        last -= 1
    found.last, found.end = last, view.sentence.ends[last - 1]


def _extend_left(view: View, found: Draft, comma: int) -> None:
    lead = range(comma)
    if any(view.inside[i] for i in lead) or any(view.lemmas[i] for i in lead) or found.mention is None:
        return
    start = next((i for i in lead if view.words[i][0].isalnum()), comma)
    if view.tags[start] == "VBG":
        return
    if view.words[start] in LEADS:
        start += 1
    if start < comma <= found.mention[0]:
        found.first, found.start = start, view.sentence.starts[start]
