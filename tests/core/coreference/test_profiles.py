"""Role nouns against what the text says of a person, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.coreference.profiles import Profile, RoleNoun


def rows(text: str) -> list[str]:
    """A line ``role | whom it serves`` describes a person; then whether the nouns of the next line can mean them."""
    found, profile = [], Profile()
    for line in text.splitlines():
        if "|" in line:
            role, served = (part.strip() for part in line.split("|"))
            profile = Profile()
            profile.learn(role, served or None)
            continue
        chunks = steps.clauses(line).chunks
        for chunk in chunks:
            if chunk.kind == "mention":
                noun = RoleNoun.read(chunks, chunk)
                told = "no role noun" if noun is None else "fits" if profile.fit(noun) else "no"
                found.append(f"{chunk.text}: {told}")
    return found


@cases.each("core/coreference/profiles")
def test_nouns(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
