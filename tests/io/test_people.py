"""The people file: what is read from it, and what can be wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from newscli.analysis.people import People, Person
from newscli.io.inputs.people import read_people
from newscli.io.problems import InputProblem, UsageProblem


def read(folder: Path, content: str | bytes, *attributes: str) -> People:
    path = folder / "people.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_people(str(path), attributes)


def person(people: People, name: str) -> Person:
    (found,) = people.rows[name]
    return found


def test_names_aliases_and_attributes(tmp_path: Path) -> None:
    people = read(
        tmp_path, "name,aliases,gender,expertise\nAna Ruíz,A. Ruiz; Annie,f,fishing\nBen Okoro,,,law\n"
    )
    assert person(people, "annie").names == ("Ana Ruíz", "A. Ruiz", "Annie")
    assert person(people, "ana ruiz").attributes == {"gender": "f", "expertise": "fishing"}
    assert person(people, "ben okoro").attributes == {"gender": "unknown", "expertise": "law"}
    assert people.values == {"gender": ("f", "unknown"), "expertise": ("fishing", "law", "unknown")}


@pytest.mark.parametrize(
    "content",
    [
        "\ufeffName,Gender\r\nAna Ruiz,f\r\n",
        "NAME;Gender\nAna Ruiz;f\n",
        "name\tGender\nAna Ruiz\tf",
        'name,Gender\n\n,\n"Ana Ruiz",f\n',
        "Gender,name\nf,  Ana Ruiz \n",
    ],
)
def test_as_spreadsheets_write_it(tmp_path: Path, content: str) -> None:
    people = read(tmp_path, content)
    assert person(people, "ana ruiz").attributes == {"Gender": "f"}


def test_a_cell_may_be_missing_at_the_end(tmp_path: Path) -> None:
    assert person(read(tmp_path, "name,gender\nAna Ruiz\n"), "ana ruiz").attributes == {"gender": "unknown"}


def test_only_the_attributes_that_are_wanted(tmp_path: Path) -> None:
    people = read(tmp_path, "name,gender,notes\nAna Ruiz,f,met in May\n", "gender")
    assert list(people.values) == ["gender"]


def test_an_attribute_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match=r"has no attribute 'age'; choose from gender"):
        read(tmp_path, "name,gender\nAna Ruiz,f\n", "age")


def test_two_rows_of_one_name_are_both_kept(tmp_path: Path) -> None:
    people = read(tmp_path, "name,aliases,gender\nBen Okoro,Okoro,m\nKit Okoro,Okoro,f\n")
    assert len(people.rows["okoro"]) == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "the file is empty; save it as CSV in UTF-8"),
        (
            "names,gender\nAna Ruiz,f\n",
            "no column is called name (there are: names, gender); its first line names",
        ),
        ("name,gender,gender\nAna Ruiz,f,f\n", "two columns are called gender; rename one"),
        ("name,Name\nAna Ruiz,f\n", "two columns are called name"),
        ("name,gender\n", "no people in it"),
        ("name,gender\nAna Ruiz,f\n,m\n", "line 3 has no name"),
        ("name,gender\nRuiz, Ana,f\n", "line 2 has 3 cells, the first line only 2"),
        ('name,gender\n"Ana Ruiz,f\n', "is no table row: unexpected end of data"),
        (
            b"name,gender\nAna Ru\xedz,f\n",
            "not UTF-8: byte 0xED at offset 18 (line 2); save it as CSV in UTF-8",
        ),
        ("name\nAna\n".encode("utf-16"), "UTF-16, not UTF-8"),
        (b"PK\x03\x04 anything", "an Office document, not text; save it as CSV in UTF-8"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(tmp_path: Path, content: str | bytes, message: str) -> None:
    with pytest.raises(InputProblem) as caught:
        read(tmp_path, content)
    assert str(tmp_path / "people.csv") in str(caught.value)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(InputProblem, match=r"nowhere.csv: cannot be read: no such file"):
        read_people("nowhere.csv")
