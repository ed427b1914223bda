"""Labels of transcripts and speakers of articles: who may be one, and who is surely another."""

from __future__ import annotations

import pytest
import spoken

from newscli.desk.check.identity import fits, is_other, name_in


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("MS. RUIZ", "Ana Ruiz"),
        ("ANA RUÍZ", "Ana Ruiz"),
        ("Mayor Ruiz (via interpreter)", "Ana Ruiz"),
        ("RUIZ, Harbour Party", "Ana Ruiz"),
        ("SENATOR WILLIAM TULL", "Bill Tull"),
        ("TULL", "Senator Bill Tull"),
        ("AIVAZIAN", "Ara Ayvazyan"),
        ("VAN DIJK", "Marc van Dijk"),
        ("XI JINPING", "Xi"),
        ("NORA", "Nora Vale"),
    ],
)
def test_one_person(label: str, name: str) -> None:
    assert fits(label, spoken.person(name))
    assert not is_other(label, spoken.person(name))


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("MS. RUIZ", "Tom Hale"),
        ("TOM RUIZ", "Ana Ruiz"),
        ("ALASTAIR OSMAN", "Osman Abu Laban"),
        ("Tom Hale, The Courier", "Ana Ruiz"),
    ],
)
def test_two_people(label: str, name: str) -> None:
    assert is_other(label, spoken.person(name))


@pytest.mark.parametrize(
    "label",
    ["Q", "MODERATOR", "THE CHAIR", "SPEAKER 2", "Prime Minister", "REPORTER", "Unidentified man", "MR."],
)
def test_labels_that_may_be_anybody(label: str) -> None:
    assert name_in(label) == ()
    assert not is_other(label, spoken.person("Ana Ruiz"))


def test_speakers_that_may_be_anybody() -> None:
    assert not is_other("TOM HALE", None)
    assert not is_other("TOM HALE", spoken.person("a spokesman", "OTHER"))
    assert not is_other("TOM HALE", spoken.person("Bluewater Terminals", "ORG"))
    assert not is_other(None, spoken.person("Ana Ruiz"))
