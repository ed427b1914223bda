"""What the lines above an article's running text are: address, section, date, byline.

Each function looks at one line; :mod:`newscli.core.layout.structure` walks them.
"""

from __future__ import annotations

import re
from itertools import pairwise

from newscli.core.layout import dateline, dates
from newscli.core.layout.headline import has_stop
from newscli.models import gazetteer

LONGEST = 160
"""No byline or date line has more characters."""

ADDRESS = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
ADDRESS_DATE = re.compile(r"/((?:19|20)\d\d)/(\d\d?)/(\d\d?)/|/(\d\d?)/(\d\d?)/((?:19|20)\d\d)/")
DATE_FILLING = re.compile(
    rf"{dateline.LABEL}|{dates.CLOCK}|\b{dates.WEEKDAY}"
    r"|\b(?:gmt|utc|est|edt|et|bst|cet|ist|at|on|date|updated|published|posted|min(?:ute)?s?\ read)\b",
    re.IGNORECASE | re.VERBOSE,
)

SECTIONS = """
abstract advertisement analysis arts books breaking brief briefs business column comment commentary
crime culture economy editorial education entertainment environment exclusive explainer feature
features finance full health home in international latest letters lifestyle live local markets media
metro money national nation news obituary opinion photos politics region report review science
section society special sport sports story tech technology text the top transcript travel update
video watch weather world
"""
SECTION_WORDS = frozenset(SECTIONS.split())

NAME_WORD = r"(?:[^\W\d_a-z][\w.'’-]{0,30}|(?:d|O)['’]\w{1,30})"
PARTICLE = r"(?:de|da|di|du|del|della|der|den|van|von|bin|ibn|al|el|la|le|ter|ten|dos|y)"
NAME = rf"{NAME_WORD}(?:\s(?:{PARTICLE}\s){{0,2}}{NAME_WORD}){{0,4}}"
NAME_BREAK = re.compile(r"\s?[,;&|]\s?(?:and\s)?|\sand\s|\sAND\s")
BY = re.compile(r"(?i:(?:words |story |written |reported )?by)[: ]\s{0,3}(?=[^\W\d_a-z])")
NAMES = re.compile(rf"({NAME})((?:(?:{NAME_BREAK.pattern}){NAME}){{0,8}})")
AFTER_NAMES = re.compile(r"\s{0,2}(?:$|[,|;–—(\[/-]|(?:in|for|at|of|and|special)\b|[a-z]{3,30}(?:\s|$))")
OUTLETS_AND_ROLES = re.compile(
    r"\b(?:Agenc\w+|AP|AFP|Reuters|UPI|Associated|Press|Wires?|News\w*|Times|Post|Herald|Tribune|Gazette|Journal"
    r"|Daily|Editors?|Reporters?|Correspondents?|Writers?|Staff|Bureau|Chief|Columnist|Contributors?|Media|Service"
    r"|Magazine|Desk|Team|Observer|Guardian|Echo|Mail|Radio|TV|Online|Review|Monitor|Chronicle|Courier|Advertiser"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
    re.IGNORECASE,
)
SIGNED = re.compile(
    rf"({NAME_WORD}(?:\s(?:{PARTICLE}\s){{0,2}}{NAME_WORD}){{1,3}})(?:,\s|\s?[|/–—-]\s)(.{{2,60}})$"
)
CONTACT = re.compile(r"(?:[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}|@\w{1,30})")
MOST_WORDS = 6
"""Words of a line under a byline that says for whom the author writes."""
ALONE = re.compile(rf"{NAME_WORD}\s(?:{NAME_WORD}\s)?{NAME_WORD}$")


def is_address(line: str) -> bool:
    """A line that is nothing but a web address."""
    return ADDRESS.match(line) is not None


def address_date(line: str) -> str | None:
    """The date in a news address (``/2022/04/10/``), when it can be read in one way."""
    found = ADDRESS_DATE.search(line)
    dated = dates.first_date("-".join(part for part in found.groups() if part)) if found else None
    return dated.iso if dated else None


def is_section(line: str) -> bool:
    """The name of a section or a part: ``WORLD NEWS``, ``Home > Politics``, ``FULL TEXT.``."""
    words = re.findall(r"[^\W\d_]+", line) if len(line) <= 50 else []
    return bool(words) and line[-1] not in "?!" and all(word.lower() in SECTION_WORDS for word in words)


def line_date(line: str) -> str | None:
    """The ISO date of a line that says when the article appeared, and nothing else."""
    found = list(dates.find_dates(line)) if len(line) <= LONGEST else []
    if not found:
        return None
    between = " ".join(line[one.end : two.start] for one, two in pairwise(found))
    rest = f"{line[: found[0].start]} {between} {line[found[-1].end :]}"
    return found[0].iso if sum(map(str.isalnum, DATE_FILLING.sub(" ", rest))) <= 3 else None


def byline(line: str) -> str | None:
    """The authors, comma-separated, of ``By NAME, role``, ``By NAME and NAME`` or ``NAME, Harbour Wire``."""
    if len(line) > LONGEST:
        return None
    dated = dates.first_date(line)
    if dated:
        line = (line[: dated.start] + line[dated.end :]).rstrip(" |,;·•–—-")
    opening = BY.match(line)
    if opening is None:
        return _signature(line)
    names = NAMES.match(line, opening.end())
    if names is None or not AFTER_NAMES.match(line, names.end()) or (has_stop(line) and len(line) > 60):
        return None
    authors = _authors(names.group())
    single = authors and " " not in authors[0] and names.end() < len(line) and line[names.end()] not in ",|("
    return ", ".join(authors) if authors and not single else None


def _authors(names: str) -> list[str]:
    """The people in a list of names; after the first, single words, outlets and roles are none."""
    first, *others = NAME_BREAK.split(names.rstrip(" ."))
    if OUTLETS_AND_ROLES.fullmatch(first):
        return []
    return [first, *(other for other in others if " " in other and not OUTLETS_AND_ROLES.search(other))]


def _signature(line: str) -> str | None:
    found = SIGNED.match(line)
    if found is None or line[-1] in ".!?" or OUTLETS_AND_ROLES.search(found.group(1)):
        return None
    return found.group(1) if OUTLETS_AND_ROLES.search(found.group(2)) else None


def is_affiliation(line: str) -> bool:
    """What may stand under a byline: ``Staff writer``, ``Special to the Courier``, an address to write to."""
    if CONTACT.fullmatch(line):
        return True
    short = len(line) <= 60 and len(line.split()) <= MOST_WORDS and line[-1] not in ".?!:,;"
    return short and OUTLETS_AND_ROLES.search(line) is not None


def lone_name(line: str) -> str | None:
    """The author whose name stands alone on a line under the headline."""
    if len(line) > 40 or not ALONE.match(line) or line[-1] == "." or OUTLETS_AND_ROLES.search(line):
        return None
    lists = gazetteer()
    first, *_, last = (word.lower() for word in line.split())
    known = first in lists.first_female or first in lists.first_male or last in lists.surnames
    return line if known and not SECTION_WORDS & {first, last} else None
