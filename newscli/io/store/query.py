"""What people type to search for, as SQLite's full text (FTS5) takes it, and in words what it does not take."""

from __future__ import annotations

import re
import sqlite3

from newscli.core.tokens import folded_words
from newscli.io.problems import UsageProblem

STRING = re.compile(r'("(?:[^"]|"")*"?)')
"""A string in double quotes, which is taken as it stands; a missing mark at the end is SQLite's to find."""
DOUBLE = str.maketrans(dict.fromkeys("“”„‟″", '"'))
INSIDE = re.compile(r"(?<=\w)[-+:'](?=\w)|(?<=\w)\+(?=[+\s]|$)|(?<=\+)\+")
"""Signs that mean something between words, but not within one."""
TEXT_COLUMN = re.compile(r"\btext:")
NO_SYNTAX = re.compile(r"(?<=\w)[!#$%&./;<=>?@\[\\\]`|~']|[!#$%&./;<=>?@\[\\\]`|~'](?=\w)")
ALONE = re.compile(r"[!#$%&./;<=>?@\[\\\]`|~',]")
"""Signs that FTS5 refuses outside double quotes."""
JOINT = "’"
"""Within a word it stands for any sign that parts it: FTS5 takes it, and makes a phrase of the parts."""

QUOTING = """put what is to be found as it stands in double quotes ('"like this"' in a shell)"""
PREFIXES = ("fts5: ", "no such column: ", "unterminated string", "unknown special query", "expected integer")
"""How SQLite's complaints about a query begin, as against those about the file."""


def readable(query: str) -> str:
    """The query with what is no syntax made part of its word: ``don't``, ``U.S.``, ``AT&T``, ``crane-crew`` and
    ``10:30`` are phrases. Raises :class:`UsageProblem` when there is no word in it.
    """
    query = query.encode("utf-8", "replace").decode().translate(DOUBLE)
    if not any(map(str.isalnum, query)):
        raise UsageProblem("QUERY", f"no word in {query!r}", "say what to search for")
    if query.lstrip().startswith("*"):
        raise UsageProblem("QUERY", "a * stands before a word", "put it behind the word's beginning: strik*")
    parts = STRING.split(query)
    return "".join(part if part.startswith('"') else _bare(part) for part in parts)


def _bare(part: str) -> str:
    """What stands outside double quotes."""
    kept = TEXT_COLUMN.sub("text\0", part)
    kept = NO_SYNTAX.sub(JOINT, INSIDE.sub(JOINT, kept))
    if "NEAR(" not in kept:
        kept = ALONE.sub(" ", kept)
    return kept.replace("\0", ":")


def is_about_query(error: sqlite3.Error) -> bool:
    """Whether SQLite complains about the query and not about the file."""
    return isinstance(error, sqlite3.OperationalError) and str(error).startswith(PREFIXES)


def complaint(query: str, error: sqlite3.Error) -> UsageProblem:
    """What is wrong with the query, in words, and how to put it right."""
    message = str(error)
    if message.startswith("unterminated string"):
        return UsageProblem(
            "QUERY", "a double quote is not closed", "add the second one, or leave out the first"
        )
    if found := re.fullmatch(r"no such column: (.*)", message, re.DOTALL):
        return _column(query, found[1])
    if message.startswith("expected integer"):
        return UsageProblem("QUERY", "NEAR wants a number of words behind the comma", "NEAR(tax cut, 5)")
    if "overflow" in message or "too large" in message or "too many" in message:
        return UsageProblem("QUERY", "too long or too deeply nested", "ask for less at once")
    found = re.fullmatch(r'fts5: syntax error near "(.*)"', message, re.DOTALL)
    if found is None:
        return UsageProblem("QUERY", f"not understood ({message})", QUOTING)
    return _syntax(query, found[1])


def _column(query: str, name: str) -> UsageProblem:
    if re.search(rf"-\s*{re.escape(name)}", query):
        what = f"-{name} does not leave a word out"
        return UsageProblem("QUERY", what, f"write NOT {name} behind what is wanted, or {QUOTING}")
    what = f"{name}: is no field to search in"
    return UsageProblem("QUERY", what, f"use --speaker, --about and the other options, or {QUOTING}")


def _syntax(query: str, place: str) -> UsageProblem:
    if query.count("(") != query.count(")"):
        return UsageProblem("QUERY", "a parenthesis is missing", f"add it, or {QUOTING}")
    if place in ("AND", "OR", "NOT") or not place:
        what = f"{place or 'the end'} where a word should be"
        return UsageProblem(
            "QUERY", what, "AND, OR and NOT stand between words; in lower case they are words"
        )
    return UsageProblem("QUERY", f"{place} makes no sense where it stands", QUOTING)


def name_query(names: tuple[str, ...]) -> str:
    """The query for folded names that have all words of one of ``names``; raises ``ValueError`` for a wordless one."""
    alternatives = []
    for name in names:
        words = folded_words(name)
        if not words:
            raise ValueError(name)
        alternatives.append(" AND ".join(f'"{word}"' for word in words))
    return " OR ".join(f"({alternative})" for alternative in alternatives)
