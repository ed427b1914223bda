"""Groups the names of an article into things: persons by their forms, organisations and places by theirs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import sqrt

from newscli.core import merging, name_forms
from newscli.core.document import Sentence, Span
from newscli.core.name_facts import TITLES
from newscli.core.name_forms import NameForm, fold
from newscli.core.thing_facts import FUNCTION_WORDS, GENERIC, LEGAL_ENDINGS, SAME_NAME
from newscli.models import gazetteer

PERSON = "PERSON"
PLACES = frozenset({"GPE", "LOC", "FAC"})
VALUES = frozenset({"DATE", "MONEY", "PERCENT"})

ACRONYM_LENGTHS = range(2, 8)


@dataclass(slots=True)
class Mention:
    """A name where it stands."""

    span: Span
    """The name, without titles and the possessive."""
    text: str
    """Its words, white space made single."""
    label: str
    """What it names; repaired in the light of the whole article."""
    sentence: int
    """Index of its sentence."""
    titles: tuple[str, ...] = ()
    """Folded titles before a person's name."""

    @property
    def form(self) -> NameForm:
        """The person's name, ready to be compared."""
        return name_forms.read(self.text, self.titles)


@dataclass(slots=True)
class Group:
    """All mentions of one thing."""

    label: str
    """The label of most of its mentions."""
    mentions: list[Mention] = field(default_factory=list)
    """In text order."""

    def forms(self) -> Counter[str]:
        """The distinct spellings by first mention, with how often each stands."""
        return Counter(mention.text for mention in self.mentions)


def collect(text: str, sentences: Sequence[Sentence]) -> list[Mention]:
    """The names of all sentences in text order, trimmed."""
    found = []
    for number, sentence in enumerate(sentences):
        for name in sentence.names:
            if name.label not in VALUES:
                mention = _mention(text, number, sentence, name.first, name.last, name.label)
                if mention is not None:
                    found.append(mention)
    return found


def _mention(text: str, number: int, sentence: Sentence, first: int, last: int, label: str) -> Mention | None:
    titles: tuple[str, ...] = ()
    span = Span(sentence.starts[first], sentence.ends[last - 1])
    if label == PERSON:
        span = Span(span.start, sentence.ends[_with_suffix(sentence, last) - 1])
        titles = _titles_before(sentence, first)
        span, more = name_forms.trim(text, span)
        titles += more
    else:
        span = _without_possessive(text, span)
    words = text[span.start : span.end].split()
    return Mention(span, " ".join(words), label, number, titles) if words else None


def _with_suffix(sentence: Sentence, last: int) -> int:
    """The end of a person's name with the "Jr." behind it."""
    words = sentence.words
    at = last + 1 if last + 1 < len(words) and words[last] == "," else last
    if at < len(words) and words[at].rstrip(".") in ("Jr", "Sr", "II", "III", "IV") and words[at - 1] != ".":
        return at + 1
    return last


def _titles_before(sentence: Sentence, first: int) -> tuple[str, ...]:
    """Titles right before a name, the nearest last."""
    found: list[str] = []
    for word in reversed(sentence.words[max(0, first - 4) : first]):
        folded = fold(word).rstrip(".")
        if folded not in TITLES:
            break
        found.append(folded)
    return tuple(reversed(found))


def _without_possessive(text: str, span: Span) -> Span:
    for ending in ("'s", "’s", "'", "’"):
        if text.endswith(ending, span.start, span.end) and span.end - len(ending) > span.start:
            return Span(span.start, span.end - len(ending))
    return span


def group(text: str, mentions: Sequence[Mention]) -> list[Group]:
    """The things of the article by first mention; labels of the mentions are repaired on the way."""
    _repair_labels(mentions)
    persons = [mention for mention in mentions if mention.label == PERSON]
    others = [mention for mention in mentions if mention.label != PERSON]
    groups = [*_persons(persons), *_others(text, others)]
    return sorted(groups, key=lambda group: group.mentions[0].span)


def _persons(mentions: Sequence[Mention]) -> list[Group]:
    groups: dict[int, Group] = {}
    for mention, number in zip(mentions, merging.merge([mention.form for mention in mentions]), strict=True):
        groups.setdefault(number, Group(PERSON)).mentions.append(mention)
    return list(groups.values())


def _repair_labels(mentions: Sequence[Mention]) -> None:
    """One word that is the surname of a person named in full is that person; equal names have one label."""
    surnames = {mention.form.last for mention in mentions if mention.label == PERSON and mention.form.full}
    spelt: dict[str, set[str]] = defaultdict(set)
    for surname in surnames:
        if len(surname) >= 6:
            for key in merging.spellings(surname):
                spelt[key].add(surname)
    same: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        same[mention.text.casefold()].append(mention)
    for key, group in same.items():
        labels = Counter(mention.label for mention in group)
        label = _common_label(key, labels, surnames, spelt)
        for mention in group:
            mention.label = label


def _common_label(key: str, labels: Counter[str], surnames: set[str], spelt: dict[str, set[str]]) -> str:
    if " " not in key and not _is_place(key):
        folded = name_forms.read(key).last
        if folded in surnames:
            return PERSON
        if len(folded) >= 6 and PERSON not in labels and "NORP" not in labels and _is_misspelt(folded, spelt):
            return PERSON
    if labels[PERSON] * 2 >= labels.total() and name_forms.read(key).last in surnames:
        return PERSON
    return labels.most_common(1)[0][0]


def _is_place(key: str) -> bool:
    places = gazetteer()
    return (
        key in places.countries or key in places.states or key in places.cities or key in places.nationalities
    )


def _is_misspelt(word: str, spelt: dict[str, set[str]]) -> bool:
    near = {surname for key in merging.spellings(word) for surname in spelt.get(key, ())}
    return any(merging.same_surname(word, surname) for surname in sorted(near)[: merging.LONGEST_BUCKET])


def _others(text: str, mentions: Sequence[Mention]) -> list[Group]:
    """Names of no person: equal names first, then acronyms and shortened names of organisations."""
    groups: dict[tuple[str, str], Group] = {}
    for mention in mentions:
        key = (_kind(mention.label), _key(mention.text))
        groups.setdefault(key, Group(mention.label)).mentions.append(mention)
    names = {key: group for (kind, key), group in groups.items() if kind == "ORG"}
    home = _homes(names, _announced(text, mentions))
    merged: dict[int, Group] = {}
    for (kind, key), found in groups.items():
        target = groups["ORG", home[key]] if kind == "ORG" and key in home else found
        if target is not found:
            target.mentions.extend(found.mentions)
        merged[id(target)] = target
    for found in merged.values():
        found.mentions.sort(key=lambda mention: mention.span)
        found.label = Counter(mention.label for mention in found.mentions).most_common(1)[0][0]
    return list(merged.values())


def _kind(label: str) -> str:
    return "PLACE" if label in PLACES else label


def _key(name: str) -> str:
    """Equal for names that differ in case, punctuation, "the", legal endings and plural of a people."""
    words = [word for word in "".join(c if c.isalnum() else " " for c in fold(name)).split() if word]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in LEGAL_ENDINGS:
        words.pop()
    key = " ".join(words) or name
    return SAME_NAME.get(key, _singular(key))


def _singular(key: str) -> str:
    """*Armenians* and *Armenian* are one people."""
    if key.endswith("s") and key[:-1] in gazetteer().nationalities or key[:-1] in gazetteer().groups:
        return key[:-1]
    return key


def _announced(text: str, mentions: Sequence[Mention]) -> dict[str, str]:
    """Acronym key to long key where the text says so: "World Health Organization (WHO)"."""
    found = {}
    for i in range(1, len(mentions)):
        long, short = mentions[i - 1], mentions[i]
        between = text[long.span.end : short.span.start]
        if between.strip() == "(" and len(between) < 4 and text[short.span.end : short.span.end + 1] == ")":
            if _kind(long.label) == _kind(short.label) == "ORG" and len(short.text) < len(long.text):
                found[_key(short.text)] = _key(long.text)
    return found


def _homes(names: dict[str, Group], announced: dict[str, str]) -> dict[str, str]:
    """Key of a short name to that of the one longer name it stands for."""
    keys = sorted(names)
    by_initials: dict[str, set[str]] = defaultdict(set)
    by_part: dict[str, set[str]] = defaultdict(set)
    by_words: dict[frozenset[str], str] = {}
    for key in keys:
        words = key.split()
        if len(words) < 2:
            continue
        for initials in _initials(words):
            by_initials[initials].add(key)
        for part in _shortenings(words):
            by_part[part].add(key)
        by_words.setdefault(frozenset(words) - FUNCTION_WORDS, key)
    home = {}
    for key in keys:
        words = key.split()
        long = announced.get(key)
        if long is None and len(words) == 1 and len(key) in ACRONYM_LENGTHS and _is_acronym(names[key]):
            long = _only(by_initials.get(key, ()))
        if long is None and not _is_generic(words):
            long = _only(by_part.get(key, ()))
        if long is None and len(words) > 1:
            long = by_words[frozenset(words) - FUNCTION_WORDS]
        if long is not None and long != key and long in names:
            home[key] = long
    return {key: _follow(home, key) for key in home}


def _only(keys: Iterable[str]) -> str | None:
    """The one key; of several, the one that the others shorten."""
    ranked = sorted(keys, key=len)
    if not ranked:
        return None
    longest = ranked[-1]
    return longest if all(key in longest for key in ranked) else None


def _follow(home: dict[str, str], key: str) -> str:
    seen = {key}
    while home.get(key, key) not in seen:
        key = home[key]
        seen.add(key)
    return key


def _is_acronym(found: Group) -> bool:
    return any(mention.text.replace(".", "").isupper() for mention in found.mentions)


def _initials(words: Sequence[str]) -> set[str]:
    return {
        "".join(word[0] for word in words),
        "".join(word[0] for word in words if word not in FUNCTION_WORDS),
    }


def _shortenings(words: Sequence[str]) -> set[str]:
    """The parts of a long name that may stand for it: its beginnings and its ends."""
    words = words[:8]
    return {" ".join(words[:size]) for size in range(1, len(words))} | {
        " ".join(words[size:]) for size in range(1, len(words))
    }


def _is_generic(words: Sequence[str]) -> bool:
    """Words that shorten no name: common ones, numbers, places, and first names."""
    places = gazetteer()
    key = " ".join(words)
    if _is_place(key) or (len(words) == 1 and (key in places.first_male or key in places.first_female)):
        return True
    return all(
        word in GENERIC or word in FUNCTION_WORDS or word.isdigit() or _is_place(word) for word in words
    )


def name_of(found: Group) -> str:
    """The fullest form in the text, not shouted; of equally full ones the most frequent."""
    forms = found.forms()
    order = {form: place for place, form in enumerate(forms)}
    return max(forms, key=lambda form: (*_fullness(form, found.label), forms[form], -order[form]))


def _fullness(form: str, label: str) -> tuple[int, int]:
    words = form.replace("-", " ").split()
    shouted = form.isupper() and len(form) > 5
    whole = sum(len(word.strip(".")) > 1 for word in words)
    acronym = form.replace(".", "").isupper() and len(form) < 6
    return (-int(shouted or (acronym and label != PERSON)), whole)


def salience(groups: Sequence[Group], sentences: Sequence[Sentence]) -> list[float]:
    """0–1 for each group, 1 for the most central: how often named, how early, whether in the headline."""
    raw = []
    for found in groups:
        first = found.mentions[0]
        early = 1 / (1 + first.sentence / 4)
        header = any(sentences[mention.sentence].header for mention in found.mentions[:3])
        raw.append(sqrt(len(found.mentions)) * (1 + early + 0.5 * header))
    highest = max(raw, default=1.0)
    return [value / highest for value in raw]
