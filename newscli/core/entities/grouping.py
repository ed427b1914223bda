"""Groups the names of an article into entities: persons by their forms, organisations and places by theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newscli.core.document import Document
from newscli.core.entities import mentions, merging, organisations, repairs
from newscli.core.entities.mentions import PERSON, Group, Mention
from newscli.core.entities.relatives import relatives
from newscli.core.phrases import word_set
from newscli.core.tokens import fold

TITLE_BEFORE = re.compile(r"([^\W\d_a-z][\w.]*)\s{1,2}\Z")
"""A title with a capital right before a name."""
LONGEST_TITLE = 24
COURTESY = word_set("mr mrs ms miss mx sir madam dr")
"""Titles that tell nobody apart."""


def group_names(document: Document) -> list[Group]:
    """The names of the article, put right, those of one entity together, by first mention."""
    found = mentions.collect(document.text, document.sentences)
    found = repairs.repair(document.text, document.sentences, found)
    return group(document.text, found)


def group(text: str, mentions: Sequence[Mention]) -> list[Group]:
    """The entities of the article by first mention; the mentions are put right before (``repairs``)."""
    persons = [mention for mention in mentions if mention.label == PERSON]
    others = [mention for mention in mentions if mention.label != PERSON]
    groups = [*_persons(text, persons), *organisations.group(text, others)]
    return sorted(groups, key=lambda group: group.mentions[0].span)


def _persons(text: str, mentions: Sequence[Mention]) -> list[Group]:
    groups: dict[int, Group] = {}
    numbers = merging.merge([mention.form for mention in mentions], relatives(text, mentions))
    for mention, number in zip(mentions, numbers, strict=True):
        groups.setdefault(number, Group(PERSON)).mentions.append(mention)
    return list(groups.values())


def name_of(found: Group) -> str:
    """The fullest form in the text, not shouted; of equally full ones the most frequent."""
    forms = found.forms()
    order = {form: place for place, form in enumerate(forms)}
    if found.label == PERSON and all(map(str.isupper, forms)):  # a transcript
        return max(forms, key=lambda form: (len(form.split()), forms[form], -order[form]))
    best = max(forms, key=lambda form: (*_fullness(form, found.label), forms[form], -order[form]))
    return _in_full(best, forms) if found.label == PERSON and " " not in best else best


def _in_full(name: str, forms: Iterable[str]) -> str:
    """A name of one word with what only capitals put beside it: "Joe Tarrant" of JOE TARRANT and Tarrant."""
    loud = [form.split() for form in forms if form.isupper() and name.upper() in form.split()]
    words = max(loud, key=len, default=[])
    return " ".join(name if word == name.upper() else word.capitalize() for word in words) or name


def titled_form(text: str, found: Group) -> str | None:
    """The title and name of a person whom the text never names in full: "Lord Hattersley", "Pope Francis"."""
    if found.label != PERSON or any(" " in form for form in found.forms()):
        return None
    for mention in found.mentions:
        title = TITLE_BEFORE.search(text, max(0, mention.span.start - LONGEST_TITLE), mention.span.start)
        if mention.titles and title and fold(title[1]).rstrip(".") == mention.titles[-1] not in COURTESY:
            return f"{title[1]} {mention.text}"
    return None


def _fullness(form: str, label: str) -> tuple[int, int]:
    words = form.replace("-", " ").split()
    shouted = form.isupper() and len(form) > 5
    whole = sum(len(word.strip(".")) > 1 for word in words)
    acronym = form.replace(".", "").isupper() and len(form) < 6
    return (-int(shouted or (acronym and label != PERSON)), whole)
