"""Groups names that are no person's: equal ones, acronyms and short forms of organisations, names of one country."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from newscli.core.entities.kind_facts import MAKES
from newscli.core.entities.mentions import PLACES, Group, Mention
from newscli.core.entities.organisation_facts import FUNCTION_WORDS, GENERIC, LEGAL_ENDINGS, SAME_NAME
from newscli.core.tokens import fold, folded_words
from newscli.models import gazetteer

OFTEN = 3
"""A name that stands so many times oftener than a longer one is hardly its short form."""
SURE = 0.8
"""Share of a name's mentions under one label from which on the others are taken for slips."""

BODIES_OF_LANDS = ("united nations", "european union")
"""Bodies whose parts bear their name."""
ACRONYM_LENGTHS = range(2, 8)
"""Letters of an acronym."""


def group(text: str, mentions: Sequence[Mention]) -> list[Group]:
    """Things of one name each; then organisations' acronyms and shortened names go to the names they stand for."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    keys = [_key(mention.text) for mention in mentions]
    for mention, key in zip(mentions, keys, strict=True):
        labels[key][mention.label] += 1
    groups: dict[tuple[str, str], Group] = {}
    for mention, key in zip(mentions, keys, strict=True):
        label, count = labels[key].most_common(1)[0]
        if count < SURE * labels[key].total():
            label = mention.label
        groups.setdefault((_kind(label), key), Group(label)).mentions.append(mention)
    organisations = {key: found for (kind, key), found in groups.items() if kind == "ORG"}
    homes = _homes(organisations, _announced(text, mentions))
    for short in sorted(homes):
        organisations[homes[short]].mentions.extend(groups.pop(("ORG", short)).mentions)
    for found in groups.values():
        found.mentions.sort(key=lambda mention: mention.span)
        found.label = Counter(mention.label for mention in found.mentions).most_common(1)[0][0]
    return list(groups.values())


def _kind(label: str) -> str:
    return "PLACE" if label in PLACES else label


def _key(name: str) -> str:
    """Equal for names that differ in case, punctuation, "the", legal endings and plural of a people."""
    words = list(folded_words(name))
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in LEGAL_ENDINGS:
        words.pop()
    key = " ".join(words) or name
    return SAME_NAME.get(key) or _of_land(words) or _singular(key)


def _of_land(words: Sequence[str]) -> str:
    """*U.N. Security Council* as *United Nations Security Council*; empty for other names."""
    for size in (2, 1):
        if len(words) > size:
            land = SAME_NAME.get(" ".join(words[:size]))
            if land in BODIES_OF_LANDS:
                return " ".join([land, *words[size:]])
    return ""


def _singular(key: str) -> str:
    """*Armenians* and *Armenian* are one people."""
    if key.endswith("s") and (key[:-1] in gazetteer().nationalities or key[:-1] in gazetteer().groups):
        return key[:-1]
    return key


def _announced(text: str, mentions: Sequence[Mention]) -> dict[str, str]:
    """Acronym key to long key where the text says so: "World Health Organization (WHO)"."""
    found = {}
    for i in range(1, len(mentions)):
        long, short = mentions[i - 1], mentions[i]
        between = text[long.span.end : short.span.start]
        bracketed = between.strip() == "(" and len(between) < 4 and text.startswith(")", short.span.end)
        if bracketed and long.label == short.label == "ORG" and len(short.text) < len(long.text):
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
            if long is not None and (
                _is_division(names[long], key) or _is_of_maker(names[long], names[key], key)
            ):
                long = None
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


def _is_division(long: Group, short: str) -> bool:
    """Whether a long name is another body's than its part: *BBC Newsbeat* is not *BBC*, *US SEC* is the *SEC*.

    So where one of the two parts is an acronym, and what the long name adds says more than of what kind or whose it is.
    """
    size = len(short.split())
    for mention in long.mentions:
        words = mention.text.split()
        begins = _key(" ".join(words[:size])) == short
        rest = words[size:] if begins else [word for word in words[:-size] if _has_capitals(word)]
        told = all(word in GENERIC or word in FUNCTION_WORDS or is_place(word) for word in map(fold, rest))
        if not told and any(map(_has_capitals, words)):
            return True
    return False


def _is_of_maker(long: Group, short: Group, key: str) -> bool:
    """Whether a long name is a product or branch of the body that its first words name, or that and another glued.

    *Ashby Watch*, *Ashby Norway*, *Ashby-Holm* and *Ashby and Holm* are not *Ashby*, which stands far oftener.
    """
    if len(short.mentions) < OFTEN * len(long.mentions):
        return False
    name = long.mentions[0].text
    first, *rest = fold(name).replace("-", " - ").split()[len(key.split()) - 1 :]
    if not rest or first.removesuffix("'s") != key.split()[-1]:
        return False
    glued = rest[0] in ("-", "and") or first.endswith("'s")
    return glued or rest[-1] in MAKES or (len(rest) == 1 and _is_land(rest[0]))


def _is_land(word: str) -> bool:
    """Whether a folded word is a country or a region."""
    return word in gazetteer().countries or word in gazetteer().regions


def _has_capitals(word: str) -> bool:
    return len(word) > 1 and word.replace(".", "").isupper()


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
    if (
        is_place(key)
        or key in BODIES_OF_LANDS
        or (len(words) == 1 and (key in places.first_male or key in places.first_female))
    ):
        return True
    return all(
        word in GENERIC or word in FUNCTION_WORDS or word.isdigit() or is_place(word) for word in words
    )


def place_name(key: str) -> str:
    """One name for all names of a country."""
    return _key(key)


def is_place(key: str) -> bool:
    """Whether a folded name is a country, state, city or people."""
    places = gazetteer()
    return (
        key in places.countries or key in places.states or key in places.cities or key in places.nationalities
    )
