"""Groups of features of a candidate for being the speaker of a quoted span, each a function of a few facts."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Generic

from newscli.core.attribution.context import LONGEST_PATH
from newscli.core.linear import Table, Value
from newscli.core.phrases import COMMON

Path = tuple[str, ...]
"""Symbols of the chunks on the way."""


class Sums(Table[Value]):
    """What a group of features adds up to, in a table of moderate size: there are a dozen of them."""

    most: ClassVar[int] = 6_000


class FeatureCache(Generic[Value]):
    """What the groups add up to by the facts that they depend on, for all articles."""

    def __init__(self, value: Callable[[list[str]], Value], longest: int = LONGEST_PATH) -> None:
        self.longest = longest
        """Symbols; longer paths weigh nothing."""
        self.none: Value = value([])
        self.frame: Sums[Value] = Sums(frame, value)
        self.head: Sums[Value] = Sums(head, value)
        self.act: Sums[Value] = Sums(act, value)
        self.verb: Sums[Value] = Sums(verb, value)
        self.before: Sums[Value] = Sums(before, value)
        self.symbols_before: Sums[Value] = Sums(symbols_before, value)
        self.after: Sums[Value] = Sums(after, value)
        self.symbols_after: Sums[Value] = Sums(symbols_after, value)
        self.phrase: Sums[Value] = Sums(phrase, value)
        self.best: Sums[Value] = Sums(best, value)
        self.promise: Sums[Value] = Sums(promise, value)
        self.beside: Sums[Value] = Sums(beside, value)
        self.order: Sums[Value] = Sums(order, value)
        self.content: Sums[Value] = Sums(content, value)
        self.outside: Sums[Value] = Sums(outside, value)
        self.inside: Sums[Value] = Sums(inside, value)
        self.utters: Sums[Value] = Sums(utters, value)
        self.path: Sums[Value] = Sums(path, value)
        self.near: Sums[Value] = Sums(near, value)
        self.between: Sums[Value] = Sums(between, value)
        self.acting: Sums[Value] = Sums(acting, value)
        self.opener: Sums[Value] = Sums(opener, value)
        self.cue: Sums[Value] = Sums(cue, value)
        self.cue_path: Sums[Value] = Sums(cue_path, value)
        self.verb_path: Sums[Value] = Sums(verb_path, value)
        self.subject: Sums[Value] = Sums(subject, value)
        self.quotes: Sums[Value] = Sums(quotes, value)
        self.previous: Sums[Value] = Sums(previous, value)
        self.next: Sums[Value] = Sums(next_quoted_span, value)
        self.away: Sums[Value] = Sums(away, value)


def frame(name: str, place: str, type: str, leads: bool, parenthesis: bool, titled: bool) -> list[str]:
    """What kind of mention it is; ``name`` is its type, of a pronoun with the word."""
    return [
        f"type={name}", f"at={place}", f"leads={leads}{place}{type}", f"parenthesis={parenthesis}",
        f"titled={titled}{name}",
    ]  # fmt: skip


def head(chunk_type: str, head: str, tag: str, determiner: str, frequency: int) -> list[str]:
    """Its head word, and how many mentions have it."""
    if chunk_type == COMMON:
        return [f"head={head}", f"det={determiner}", f"end={head[-3:]}", f"headtag={tag}"]
    if chunk_type in "EN":
        return [f"frequency={frequency}"]
    return [f"name={head}"] if chunk_type in "OLX" else []


def act(level: int, relation: str, place: str, type: str, act: int) -> list[str]:
    """How strongly it speaks by its own verb, and in all."""
    return [
        f"level={level}{relation}", f"level={level}{place}{type}", f"passive={relation[:1] == 'b'}{level}{place}",
        f"act={act}{place}{type}",
    ]  # fmt: skip


def verb(head: str, place: str) -> list[str]:
    """The verb of which it is the subject."""
    return [f"verb={head}", f"verb={head} {place}"]


def before(inversion: int | str, word: str | None, place: str) -> list[str]:
    """The word before it; ``^`` and None for none."""
    found = [f"inversion={inversion}{place}"]
    return found if word is None else [*found, f"before={word} {place}"]


def symbols_before(symbol: str, further: str | None, type: str, place: str) -> list[str]:
    """The symbols of the two words before it; None for no further one."""
    found = [f"before={symbol} {type} {place}"]
    return found if further is None else [*found, f"before2={further} {symbol} {place}"]


def after(word: str, place: str) -> list[str]:
    """The word behind it."""
    return [f"after={word} {place}"]


def symbols_after(symbol: str, further: str, place: str) -> list[str]:
    """The symbols of the two words behind it."""
    return [f"after2={symbol} {further} {place}"]


def phrase(
    cue: int, place: str, possessed: tuple[int, str] | None, preposition: str, noun: tuple[int, str] | None
) -> list[str]:
    """The noun that it possesses ("his promise"), or that is by or from it; cue level and head."""
    found = [f"noun={cue}{place}"]
    if possessed is not None:
        found += [f"possessed={possessed[0]}{place}", f"possessed={possessed[1]}"]
    if noun is not None:
        found += [f"noun {preposition}={noun[0]}{place}", f"noun {preposition}={noun[1]}"]
    return found


def best(act: int, paragraphs: int, ending: str, best: bool, place: str, rank: str) -> list[str]:
    """How strongly it speaks against the others."""
    return [f"act={act}{paragraphs}{ending}", f"act={act} best={best}{place}", f"best={best} rank={rank}"]


def promise(cue: int, symbols: Path) -> list[str]:
    """The path from the noun that it possesses to the quoted span ("his promise of …")."""
    return [f"possessed={cue} {' '.join(symbols[:6]) if len(symbols) < 7 else 'X'}"]


def beside(before: str, after: str, place: str, nth: int) -> list[str]:
    """What stands beside the quoted span."""
    return [f"beside={before}_{after} {place}{nth}"]


def order(nth: int, place: str, ending: str, act: int) -> list[str]:
    """How many candidates are nearer."""
    return [f"nth={nth}{place}{ending}", f"nth={nth}{place} act={act}"]


def content(
    named: bool, chunk_type: str, type: str, act: int, place: str, person: str, told: int
) -> list[str]:
    """What the words of the quoted span say of it: a quoted span seldom names its own speaker."""
    return [
        f"named={named}{chunk_type}", f"named={named}{chunk_type}{act}{place}", f"person={person}{type}",
        f"person={person}{type}{place}", f"speeches={told}{chunk_type}", f"speeches={told}{chunk_type}{act}{place}",
    ]  # fmt: skip


def outside(inside: str, type: str, utters: bool, place: str) -> list[str]:
    """No reported clause holds the quoted span: whether one holds or is ascribed to the candidate."""
    return [f"inside={inside}{type}", f"source=- {utters}{inside} {place}"]


def inside(inside: str, type: str, source: str, sureness: str, place: str, act: int) -> list[str]:
    """Whether the reported clause that holds the quoted span is ascribed to the candidate, or another one is."""
    return [
        f"inside={inside}{type}", f"source={source} {sureness}", f"source={source} {inside}{place}",
        f"source={source} {type}{act}",
    ]  # fmt: skip


def utters(sentence: int, place: str, inside: str, type: str, free: bool) -> list[str]:
    """Another clause is ascribed to it, so many sentences from the quoted span."""
    return [f"utters={sentence} {place}", f"utters={inside}{type} {free}"]


def path(symbols: Path, whole: bool, side: str, type: str, ending: str) -> list[str]:
    """The path of symbols between candidate and quoted span."""
    if not whole:
        return [f"path {side} {type} {' '.join(symbols[:3])}..{' '.join(symbols[3:])}"]
    text = " ".join(symbols)
    return [f"path {side} {type} {text}|{ending}", f"path {side} {text}", f"path {side} {type} {text}"]


def near(side: str, symbols: Path) -> list[str]:
    """The three symbols beside the candidate."""
    return [f"near {side} {' '.join(symbols)}"]


def between(
    mentions: str, quotes: int, sentences: int, same: bool, side: str, type: str, ending: str
) -> list[str]:
    """Mentions, quoted spans and sentences in between; ``same`` when candidate and quoted span share a sentence."""
    distance = f"{same}{side}{sentences}"
    return [
        f"mentions={mentions}{side}", f"mentions={mentions}{side}{ending}", f"mentions={mentions}{side}{type} {same}",
        f"quotes={quotes}{side}", f"sentences={distance}", f"sentences={distance}{ending}{min(quotes, 2)}",
    ]  # fmt: skip


def acting(cues: int, actors: int, possible: int, act: int, side: str, type: str) -> list[str]:
    """Cues in between, and others who speak or may speak."""
    return [
        f"cued={cues > 0}{side}{type}", f"cues={cues}{side}{type}", f"actors={actors}{side}{type}",
        f"actors={possible}{side} act={act}",
    ]  # fmt: skip


def opener(symbol: str, leads: bool, same: bool) -> list[str]:
    """What stands before the quoted span, for a candidate on the left."""
    return [f"opener={symbol} {leads}{same}"]


def cue(relation: str, type: str, left: bool, right: bool, ending: str, side: str, leads: bool) -> list[str]:
    """How the candidate stands to the cues near the quoted span."""
    return [
        f"cue={relation}", f"cue={relation} {type} {left}{right}", f"cue={relation} {ending} {side}",
        f"cue={relation} {leads}{right}",
    ]  # fmt: skip


def cue_path(relation: str, path: str, head: str) -> list[str]:
    """The cue, and the way from it to the quoted span."""
    return [f"cuepath={relation} {path}", f"cueword={relation} {head}"]


def verb_path(level: int, symbols: Path) -> list[str]:
    """The way from the candidate's own verb to the quoted span."""
    if len(symbols) > 5:
        symbols = (*symbols[:2], "..", *symbols[-2:])
    return [f"verbpath={level} {' '.join(symbols)}"]


def subject(way: str, which: str, type: str, two: bool, cue: str) -> list[str]:
    """Whether the candidate is the subject of a cue that has none beside it; ``two`` when two clauses may have it."""
    found = [f"subject={way} {which}", f"subject={way} {which} {type} {two}"]
    return found if which == "no" else [*found, f"subject={way} {which} {cue}"]


def quotes(before: str, behind: str, side: str) -> list[str]:
    """Where the candidate stands among the quoted spans before and behind."""
    return [f"quotes={before}{behind}{side}"]


def previous(before: str, side: str, path: str, relation: str) -> list[str]:
    """The way from the quoted span before."""
    return [f"previous={before}{side} {path}", f"previous={before}{side} {path} {relation}"]


def next_quoted_span(behind: str, path: str) -> list[str]:
    """The way to the quoted span behind."""
    return [f"next={behind} {path}"]


def away(
    paragraphs: int, type: str, leads: bool, opens: bool, ending: str, previous: bool, here: int, act: int, nth: int
) -> list[str]:  # fmt: skip
    """A candidate of another paragraph: the quoted span opens its own, follows another, has ``here`` candidates."""
    return [
        f"away={paragraphs} {type}{leads}", f"away={paragraphs} {opens}{ending}",
        f"away={paragraphs} {previous}{here == 0}", f"away={paragraphs} {here}{type}{act}{leads}",
        f"away={paragraphs} {here == 0}{nth}",
    ]  # fmt: skip
