"""Dates, amounts of money and percentages, by rules.

The sentence's tokens say where a value may begin (a digit, a currency, a month, a number word); a pattern
anchored there reads it whole. Dates are calendar dates and their parts (``Monday, July 18``, ``June``, ``the
1980s``), not what only the day of writing turns into one (``yesterday``, ``last month``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from newscli.core.document import Sentence, Span

Label = Literal["DATE", "MONEY", "PERCENT"]

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
SHORT_WEEKDAYS = "Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun"
NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?"
    "|half|tens|dozens"
)

NUMBER = r"(?:\d{1,3}(?:,\d{2,3}){1,5}(?:\.\d+)?|\d+(?:\.\d+)?)"
SCALE = r"(?:(?:hundred|thousand|million|billion|trillion|crore|lakh)s?|bn|mn|tn|trn|m|b|k)\b"
TO = r"(?:\s?[-–]\s?|\sto\s)"
AMOUNT = rf"{NUMBER}(?:{TO}{NUMBER})?(?:-plus)?(?:[ \xa0-]?(?i:{SCALE})){{0,2}}"
SPACED = rf"(?:\d{{1,3}}(?:[ \xa0]\d{{3}}){{1,4}}\b|{AMOUNT})"
SIGN = r"[$£€¥₹₦₩₱₺₽฿₵₴₪₫₡₸]"
CURRENCY = (
    r"(?:(?:US|U\.S\.|Hong[ ]Kong|Canadian|Australian|New[ ]Zealand|Singapore|American|British|Swiss|Indian)"
    r"[ -])?"
    r"(?:dollars?|euros?|cents?|pence|yuan|renminbi|yen|pesos?|baht|rupees?|roubles?|rubles?|francs?|liras?|rand"
    r"|shekels?|dirhams?|dinars?|riyals?|rials?|rupiah|ringgit|kron(?:or|er|a|e)|zlotys?|forints?|shillings?|naira"
    r"|cedis?|birr|kwacha|taka|kyats?|dong|reais|colones|bolivars?|lempiras?|quetzals?|hryvnias?|tenge|leones?"
    r"|pula|riels?|tugriks?|pounds[ ]sterling|(?<=[mbr]illion[ ])(?:pounds?|won|crowns))\b"
)
"""Pounds, won and crowns are money only behind a scale: *5 million pounds*."""
CURRENCY_CODES = """
USD EUR GBP CHF JPY CNY RMB ZAR AED SAR QAR KWD INR PKR BDT MYR IDR THB PHP VND KRW TWD
HKD SGD AUD NZD CAD MXN BRL LE NGN KES GHS UGX TZS ETB EGP TRY RUB UAH PLN SEK NOK DKK Rs
Rs. KSh Ksh Dh Dhs SR QR RM
"""
CODES = frozenset(CURRENCY_CODES.split())
CODE = r"[A-Z][A-Za-z]{0,3}\.?"

PERCENT = rf"(?:{NUMBER})(?:{TO}{NUMBER})?[ \xa0-]?(?:%|(?:per[ ]?cent|pct|percentage[ -]points?)\b)"
YEAR = r"(?:1[5-9]|20)\d\d"
DAY_NUMBER = r"[0-3]?\d(?:st|nd|rd|th)?"
TO_DAY = rf"(?:(?:\s?[-–]\s?|[ ](?:to|and|or)[ ]){DAY_NUMBER}\b(?![:.,]?\d|[ ][a-z]{{2,20}}s\b))"
DAY_MONTH = rf"{DAY_NUMBER}(?:[ ]of)?[ \xa0-](?:{MONTHS}|(?:{SHORT_MONTHS})\b\.?)\b(?:(?:,?[ ]|-){YEAR}\b)?"
MONTH_DAY = (
    rf"(?:(?:{MONTHS})|(?:{SHORT_MONTHS})\.?)(?:[ \xa0]{DAY_NUMBER}\b(?![:.,]?\d){TO_DAY}?)?"
    rf"(?:,?[ ](?:of[ ])?{YEAR}\b(?![-,]\d))?"
)
NUMERIC_DATE = rf"{YEAR}-\d\d-\d\d(?!\d)|\d\d?([/.])\d\d?\1{YEAR}\b"
YEARS = rf"{YEAR}(?:[-–/](?:{YEAR}|\d\d)\b|s\b)?(?![\w-]|[.,:]\d|\s?%)"

COUNTED_MONEY = re.compile(rf"{AMOUNT}(?:[ \xa0-]|\sof\s)(?:{CURRENCY})|\d{{1,2}}p\b")
SIGNED_MONEY = re.compile(rf"(?:[A-Z]{{1,3}}[ ]?)?{SIGN}\s?{SPACED}(?:\s?[-–]\s?{SIGN}{AMOUNT})?(?![\w])")
CODED_MONEY = re.compile(rf"{CODE}[ \xa0]?(?=\d){SPACED}(?!\w)")
WORDED_MONEY = re.compile(
    rf"(?i:(?:{NUMBER_WORDS})(?:[ -](?:and[ ]|of[ ]|a[ ])?(?:{NUMBER_WORDS})){{0,8}}(?:[ -]|[ ]of[ ]))"
    rf"(?:{CURRENCY})"
)
WORDED_PERCENT = re.compile(
    rf"(?:{NUMBER_WORDS})(?:[ -](?:and[ ]|of[ ]|a[ ])?(?:{NUMBER_WORDS})){{0,5}}[ -](?:of[ ])?(?:a[ ])?"
    r"(?:per[ ]?cent|percentage[ -]points?)\b",
    re.IGNORECASE,
)
COUNTED_PERCENT = re.compile(PERCENT)
DIGIT_DATE = re.compile(rf"{DAY_MONTH}|{NUMERIC_DATE}|{YEARS}")
MONTH_DATE = re.compile(MONTH_DAY)
WEEKDAY_DATE = re.compile(
    rf"(?:{WEEKDAYS})(?:,?[ ](?:{MONTHS})[ ]{DAY_NUMBER}\b(?:,?[ ]{YEAR}\b)?|,?[ ]{DAY_MONTH})?"
    rf"|(?:{SHORT_WEEKDAYS})\b\.?,?[ ]"
    rf"(?:(?:{MONTHS}|{SHORT_MONTHS})\.?[ ]{DAY_NUMBER}\b(?:,?[ ]{YEAR}\b)?|{DAY_MONTH})"
)

CODED = re.compile(r"([A-Z][A-Za-z]{0,3})\d")

Reader = tuple[re.Pattern[str], Label]
MONEY_SIGN: tuple[Reader, ...] = ((SIGNED_MONEY, "MONEY"),)
MONEY_CODE: tuple[Reader, ...] = ((CODED_MONEY, "MONEY"),)
DIGITS: tuple[Reader, ...] = ((COUNTED_MONEY, "MONEY"), (COUNTED_PERCENT, "PERCENT"), (DIGIT_DATE, "DATE"))
WORDS: tuple[Reader, ...] = ((WORDED_MONEY, "MONEY"), (WORDED_PERCENT, "PERCENT"))
MONTH: tuple[Reader, ...] = ((MONTH_DATE, "DATE"),)
WEEKDAY: tuple[Reader, ...] = ((WEEKDAY_DATE, "DATE"),)


def _triggers() -> dict[str, tuple[Reader, ...]]:
    """Word to the patterns that may begin with it."""
    found: dict[str, tuple[Reader, ...]] = {}
    for name in f"{MONTHS}|{SHORT_MONTHS}".split("|"):
        found[name] = found[name + "."] = MONTH
    for name in f"{WEEKDAYS}|{SHORT_WEEKDAYS}".split("|"):
        found[name] = found[name + "."] = WEEKDAY
    for name in NUMBER_WORDS.replace("s?", "|").split("|"):
        for form in (name, name + "s"):
            found[form] = found[form.capitalize()] = WORDS
    found.update(dict.fromkeys(CODES, MONEY_CODE))
    found.update(
        dict.fromkeys(("US", "HK", "NT", "AU", "NZ", "CA", "GH", "N", "C", "A", "S", "Z"), MONEY_SIGN)
    )
    return found


TRIGGERS = _triggers()
OFTEN_OTHER = frozenset({"May", "March", "Mar", "Sept", "Dec", "Jan", "Apr"})
"""Months that are something else unless tagged as a name and without a name before them."""
SIGNS = frozenset("$£€¥₹₦₩₱₺₽฿₵₴₪₫₡₸")


@dataclass(frozen=True, slots=True)
class Value:
    """A date, an amount of money or a percentage."""

    span: Span
    """Where it stands."""
    label: Label
    """Which of the three."""


def amounts(text: str, sentences: Sequence[Sentence]) -> list[Value]:
    """All values of the sentences in text order, none inside a name; linear in the number of tokens."""
    return [value for sentence in sentences for value in _in_sentence(text, sentence)]


def _in_sentence(text: str, sentence: Sentence) -> Iterator[Value]:
    taken, words = 0, sentence.words
    for i in [i for i, word in enumerate(words) if word in TRIGGERS or not word.isalpha()]:
        word, first = words[i], words[i][0]
        if first.isdigit():
            readers = DIGITS
        elif first in SIGNS:
            readers = MONEY_SIGN
        else:
            found = TRIGGERS.get(word)
            if found is None:
                if not (first.isupper() and CODED.match(word)):
                    continue
                found = MONEY_CODE
            readers = found
        start = sentence.starts[i]
        if start < taken or sentence.in_name(i):
            continue
        for pattern, label in readers:
            match = pattern.match(text, start, sentence.end)
            if match and _is_sure(sentence, i, match.group(), label):
                taken = match.end()
                yield Value(Span(start, taken), label)
                break


def _is_sure(sentence: Sentence, i: int, words: str, label: Label) -> bool:
    """Whether what a pattern has read is a value and not a word or number that looks like one."""
    word = sentence.words[i]
    if label == "DATE" and words.rstrip(".") == word.rstrip("."):
        if word in OFTEN_OTHER:
            return _is_month(sentence, i)
        return not word.isdigit() or _is_year(sentence, i)
    if label == "MONEY" and TRIGGERS.get(word) is None and word[0].isupper():
        coded = CODED.match(word)
        code = coded.group(1) if coded else ""
        return code in CODES or code in {"R", "P", "D", "K", "N"}
    return True


def _is_month(sentence: Sentence, i: int) -> bool:
    tags, words = sentence.tags, sentence.words
    if len(words[i]) == 3 and words[i] != "May":
        return False
    before = i > 0 and tags[i - 1 : i] == ["NNP"] and words[i - 1] not in TRIGGERS
    return tags[i : i + 1] in ([], ["NNP"]) and i > 0 and not before


COUNTED = "people metres meters feet miles kilometres kilometers km kg tonnes tons mm hours votes jobs"
COUNTABLE = frozenset(COUNTED.split())


def _is_year(sentence: Sentence, i: int) -> bool:
    """Whether a number between 1500 and 2099 is a year: nothing counted follows, no number sign before."""
    words = sentence.words
    after = words[i + 1] if i + 1 < len(words) else ""
    before = words[i - 1].lower() if i else ""
    return after not in COUNTABLE and before not in {"no", "no.", "#", "than", "nearly", "over"}
