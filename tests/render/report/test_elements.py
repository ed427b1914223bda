"""The tree that pages are made of: escaped, and of harmless names and addresses only."""

from __future__ import annotations

import json

import pytest

from newscli.render.report.elements import clean, compact, element, is_address, joined, number


def test_text_and_attributes_are_escaped() -> None:
    tree = element("p", {"title": "\"'<&"}, "<script>&", element("strong", None, "a"))
    assert tree.__html__() == ('<p title="&quot;&#x27;&lt;&amp;">&lt;script&gt;&amp;<strong>a</strong></p>')


def test_none_and_false_are_left_out_and_true_stands_alone() -> None:
    tree = element("input", {"type": "checkbox", "checked": True, "disabled": False, "value": None})
    assert tree.__html__() == '<input type="checkbox" checked="">'
    assert element("p", None, None, "a", None).children == ("a",)


def test_numbers_have_two_decimals_at_most() -> None:
    assert [number(value) for value in (3, 2.0, 33.333, 0.5, 100.0)] == ["3", "2", "33.33", "0.5", "100"]


def test_controls_of_an_article_are_shown() -> None:
    tree = element("p", {"title": "\x1b[31m"}, "a\u202eb\x00\r\nc\rd")
    assert tree.__html__() == '<p title="�[31m">a�b�\nc\nd</p>'
    assert clean("\ud800") == "�"


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("script", {}),
        ("iframe", {}),
        ("img", {}),
        ("style", {}),
        ("a", {"onclick": "x"}),
        ("a", {"style": "color: red"}),
        ("a", {"srcdoc": "x"}),
        ("button", {"formaction": "https://x.example"}),
        ("a", {"x y": "1"}),
        ("a", {"href": "javascript:alert(1)"}),
        ("a", {"href": " https://x.example"}),
        ("a", {"href": "//x.example"}),
        ("a", {"href": "data:text/html,x"}),
    ],
)
def test_what_could_run_or_be_fetched_is_refused(tag: str, attributes: dict[str, str]) -> None:
    with pytest.raises(ValueError):
        element(tag, attributes)


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://harbour.example/a?b=c", True),
        ("HTTP://harbour.example", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("https://x.example/a b", False),
        ("https://x.example/\nb", False),
        ("#top", False),
        ("ftp://x.example", False),
        (None, False),
    ],
)
def test_only_http_and_https_are_linked(address: str | None, linked: bool) -> None:
    assert is_address(address) is linked


def test_the_same_tree_as_json() -> None:
    tree = element("p", None, "<b>", element("a", {"href": "#q1"}, "1"))
    assert json.loads(json.dumps(compact(tree))) == ["p", 0, "<b>", ["a", {"href": "#q1"}, "1"]]


def test_joined() -> None:
    assert joined(["a", "b", "c"], ", ") == ["a", ", ", "b", ", ", "c"]
    assert joined([], ", ") == []
