"""The wordings of a traced quote: its variants, those with the same words together."""

from __future__ import annotations

from newscli.trace import Trace, Variant

WORDS = {
    "added": "words added",
    "dropped": "words dropped",
    "changed": "words changed",
    "cut": "cut before “but”",
    "speaker": "another speaker",
    "direct": "quoted",
    "mixed": "partly quoted",
    "indirect": "reported",
}
"""What has become of a quote."""


def wordings_of(trace: Trace) -> list[list[Variant]]:
    """The variants with the same words, kind and speaker together, in the order in which they were first seen.

    What differs in nothing but marks and case is one wording.
    """
    found: dict[object, list[Variant]] = {}
    for variant in trace.variants:
        speaker = variant.speaker if "speaker" in variant.changes else None
        words = tuple((part.text, part.first) for part in variant.differences if part.step != "same")
        found.setdefault((words, variant.changes, speaker), []).append(variant)
    return list(found.values())


def shortened(text: str, most: int) -> str:
    """At most so many letters."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
