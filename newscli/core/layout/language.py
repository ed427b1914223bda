"""The language of a text, by its script and its commonest words: enough to tell English from what is not.

Function words make up a third to a half of running text in any language, and hardly any of them are shared by two
languages; counting them tells languages apart from a few lines on (Grefenstette 1995). What is too short or too
broken to tell is taken for English, so that no English article is lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

ENGLISH, UNKNOWN = "en", "und"
"""ISO 639 codes; ``und`` is a language that is not English and not among those known here."""

WORD = re.compile(r"[^\W\d_]{1,40}")
MOST_WORDS = 600
"""So many words are looked at: the beginning of a text tells."""
FEWEST_WORDS = 25
"""With fewer words nothing is told."""
ENOUGH_WORDS = 80
"""With so many words, one without any of the known function words is in no language known here."""
SURE = 0.16
"""From this share of English function words on a text is English, whatever else is in it."""
LITTLE = 0.04
"""Below this share of them, long running text is not English."""
CLEARLY = 1.5
"""How many times more function words of the other language there are than English ones."""
LEAST = 0.1
"""The least share of function words that names a language."""

SEVERAL = 4
"""So many different function words of it at the least."""

LATIN = {
    "en": "the of and to in that is for was with on by it be as at have from this are not they but his her"
    " their which has had were been will would said he she we you i an or who when there its our",
    "de": "der die das und ist nicht von mit den dem ein eine einer eines zu im auf für sich auch wird als des"
    " sind hat bei aus nach wie über werden haben noch zum zur sie er es dass war oder vor",
    "fr": "le la les des et est dans un une du en que qui pour pas sur au aux par plus ce cette il elle sont"
    " avec ne se ont été nous vous mais leur ses son sa comme être",
    "es": "el la los las de que y en un una por con para del se no su al lo es como más pero sus le ha sobre"
    " este esta entre cuando muy sin ser también fue son",
    "pt": "o os as de que e em um uma por com para do da dos das não se na no mais como mas ao foi ele ela seu"
    " sua ser são está também pelo pela nos nas já",
    "it": "il lo la gli le di che e un una in per con del della dei delle non si è da al alla sono come più ma"
    " anche nel nella ha dal questo questa essere suo hanno ai",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit wordt"
    " door naar hebben heeft over hij zij deze werd was dit worden",
    "sv": "och att det som en på är av för med den till inte har de om ett han men var jag från vi så kan sig"
    " när eller efter också",
    "da": "og at det som en på er af for med den til ikke har de om et han men var jeg fra vi så kan sig når"
    " eller efter også blev hun",
    "no": "og at det som en på er av for med den til ikke har de om et han men var jeg fra vi så kan seg når"
    " eller etter også ble hun",
    "fi": "ja on ei että se oli hän mutta ovat joka kun myös niin kuin mukaan sen ole jo vain sekä tai hänen"
    " olla jotka vielä nyt",
    "pl": "i w na z do się że nie jest to o jak za po od przez dla ale co są ma tym być oraz już jego tak która"
    " który przed przy",
    "cs": "a v se na je že s z do o i to jako k pro za by ale jsou podle ve po které který není už však také"
    " jeho byl nebo",
    "hu": "a az és hogy nem is egy van volt meg de csak már ez azt mint még el ki ha lesz után szerint között"
    " vagy ezt pedig",
    "ro": "și de la în a cu pe că nu este care din pentru un o au fost mai ce sau prin după între lui ale acest"
    " această fi sunt",
    "tr": "ve bir bu da de için ile çok olarak daha olan gibi en ne kadar ancak sonra ama var her olduğu diye"
    " göre tarafından değil",
    "id": "yang dan di dari untuk dengan ini itu pada tidak dalam akan juga oleh ke adalah telah sebagai mereka"
    " ada kata bisa atau karena",
    "vi": "và của là có không được trong cho một những các đã với này người khi để từ đến ông",
    "tl": "ang ng sa na mga ay at ni si para hindi ito kay nang may pa siya kung din naman",
    "sw": "ya na wa kwa ni katika la za kuwa cha hiyo huo yake hii amesema pia kama huyo baada wake",
    "af": "die van en het in is nie dat te op vir met wat sy hy ook om aan was sal by as deur hulle",
    "hr": "i je u da se na za su od s a kako ne o što će koji koja biti nije bi kao ili iz do",
}
"""Commonest function words, by language; in lower case."""

SCRIPTS = (
    ("el", "Ͱ", "Ͽ"),
    ("ru", "Ѐ", "ӿ"),
    ("hy", "԰", "֏"),
    ("he", "֐", "׿"),
    ("ar", "؀", "ۿ"),
    ("hi", "ऀ", "ॿ"),
    ("bn", "ঀ", "৿"),
    ("ta", "஀", "௿"),
    ("th", "฀", "๿"),
    ("ka", "Ⴀ", "ჿ"),
    ("ko", "가", "힣"),
    ("ja", "぀", "ヿ"),
    ("zh", "一", "鿿"),
)
"""Scripts by their first and last letter, each with the language that most of its news is in; Japanese is written in
Chinese letters, too, and so comes before Chinese."""

WORDS = {
    code: frozenset(word for word in words.split() if len(word) > 1 or not word.isascii())
    for code, words in LATIN.items()
}
"""The words by language; single letters are left out: in lists of results and addresses they are initials."""


def language_of(text: str) -> str:
    """ISO 639-1 code of the text's language, ``und`` when it is none known here and not English."""
    words = [found.group() for found in islice(WORD.finditer(text), MOST_WORDS)]
    if sum(map(str.isascii, words)) < len(words) / 2:
        code = _by_script("".join(words))
        if code is not None:
            return code
    if len(words) < FEWEST_WORDS:
        return ENGLISH
    return _by_words(words)


def _by_words(words: Sequence[str]) -> str:
    """The language of words in Latin letters."""
    lower = [word.lower() for word in words]
    english = _share(lower, ENGLISH)
    if english >= SURE:
        return ENGLISH
    share = {code: _share(lower, code) for code in WORDS if code != ENGLISH}
    best = max(share, key=share.__getitem__)
    several = len(WORDS[best].intersection(lower)) >= SEVERAL
    if several and share[best] >= LEAST and share[best] >= CLEARLY * english:
        return best
    running = len(words) >= ENOUGH_WORDS and sum(map(str.islower, words)) > 0.6 * len(words)
    return UNKNOWN if running and english < LITTLE else ENGLISH


def _share(words: Sequence[str], code: str) -> float:
    """The share of words in lower case that are function words of a language."""
    return sum(map(WORDS[code].__contains__, words)) / len(words)


def _by_script(letters: str) -> str | None:
    """The language of letters that are not Latin; None when most of them are of no script known here."""
    counts = {code: sum(first <= letter <= last for letter in letters) for code, first, last in SCRIPTS}
    counts["ja"] *= 4  # a third of written Japanese is in letters of its own, at least
    code = max(counts, key=counts.__getitem__)
    if 2 * max(counts[code], sum(counts.values())) < len(letters):
        return None
    return _cyrillic(letters) if code == "ru" else code


def _cyrillic(letters: str) -> str:
    """The language of Cyrillic letters: Ukrainian, Bulgarian and Serbian have some, or lack some, that tell."""
    if any(letter in "іїєґІЇЄҐ" for letter in letters):
        return "uk"
    if any(letter in "ђјљњћџЂЈЉЊЋЏ" for letter in letters):
        return "sr"
    return "ru" if any(letter in "ыэёЫЭЁ" for letter in letters) else "bg"
