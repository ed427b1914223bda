"""RSS and Atom: items with their full text."""

from __future__ import annotations

from pathlib import Path

import pytest
from archives import rss
from reading import names, read, texts

from newscli.io.inputs.raw import Row

pytest.importorskip("feedparser", reason="needs feedparser")
pytest.importorskip("lxml", reason="needs lxml")

FULL = "<title>{0}</title><content:encoded><![CDATA[<p>{0}, said Ana.</p>]]></content:encoded>"

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Corvo Post</title><entry>
<title>Strike ends</title><author><name>Nora Quill</name></author><author><name>Ed Roe</name></author>
<category term="Harbour"/><link rel="alternate" href="https://www.corvo.example/1"/>
<updated>2025-03-03T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b>.</p><p>Three.</p></div></content>
</entry></feed>"""


@pytest.mark.parametrize("name", ["a.rss", "a.xml", "a"])
def test_items_in_order(folder: Path, name: str) -> None:
    rows = read(rss(FULL.format("One"), FULL.format("Two")).encode(), name)
    assert rows == [
        Row(f"{name}#1", "One, said Ana.", title="One", source="The Corvo Post"),
        Row(f"{name}#2", "Two, said Ana.", title="Two", source="The Corvo Post"),
    ]


def test_what_an_entry_says(folder: Path) -> None:
    assert read(ATOM.encode(), "a.atom") == [
        Row(
            "a.atom#1", "One two.\n\nThree.", "Strike ends", "Nora Quill, Ed Roe", "2025-03-03", "The Corvo Post",
            "Harbour", "https://www.corvo.example/1",
        )
    ]  # fmt: skip


def test_a_teaser_is_no_article(folder: Path) -> None:
    data = rss("<title>A</title><description>Read more.</description>", FULL.format("Two")).encode()
    assert texts(read(data, "a.rss")) == [
        "a.rss#1: no full text in the item; the page behind its link has it",
        "Two, said Ana.",
    ]


def test_a_long_description_is_one(folder: Path) -> None:
    words = "&lt;p&gt;" + "Some more words. " * 40 + "&lt;/p&gt;"
    [text] = texts(read(rss(f"<description>{words}</description>").encode(), "a.rss"))
    assert text == ("Some more words. " * 40).strip()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_bomb_is_refused(folder: Path, encoding: str) -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    data = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e0 "ha">{bomb}]><rss version="2.0">&e11;</rss>'
    assert read(data.encode(encoding), "a.rss") == [
        "a.rss: a feed that declares entities, which can be made to grow without end"
    ]


def test_a_file_of_the_system_is_not_taken_in(folder: Path) -> None:
    Path("secret.txt").write_text("secret")
    data = '<!DOCTYPE r [<!ENTITY e SYSTEM "secret.txt">]><rss version="2.0"><channel><item>&e;</item></channel></rss>'
    assert "secret" not in str(read(data.encode(), "a.rss")).replace("secret.txt", "")


def test_a_feed_cut_off(folder: Path) -> None:
    data = rss(*(FULL.format(f"Item {n}") for n in range(5))).encode()
    cut = data[: data.index(b"Item 3, said")]
    rows = texts(read(cut, "a.rss"))
    assert rows[:3] == ["Item 0, said Ana.", "Item 1, said Ana.", "Item 2, said Ana."]
    assert rows[-1] == "a.rss: the feed ends too early; what came before is read; copy it again"


def test_a_feed_with_slips_is_read_all_the_same(folder: Path) -> None:
    data = rss(FULL.format("One & two&nbsp;three"), FULL.format("Four")).encode()
    assert names(read(data, "a.rss")) == ["a.rss#1", "a.rss#2"]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "a.rss: the file is empty"),
        (rss().encode(), "a.rss: no articles in it"),
        (b"<html><body>Hi</body></html>", "a.rss: neither RSS nor Atom; say what it is with --input-format"),
        (b"http://127.0.0.1:9/feed", "a.rss: neither RSS nor Atom; say what it is with --input-format"),
        (b"secret.txt", "a.rss: neither RSS nor Atom; say what it is with --input-format"),
    ],
)
def test_what_is_no_feed(folder: Path, data: bytes, complaint: str) -> None:
    assert read(data, "a.rss") == [complaint]


def test_the_encoding_can_be_forced(folder: Path) -> None:
    data = rss(FULL.format("Käse")).encode("latin-1")
    assert texts(read(data, "a.rss", encoding="latin-1")) == ["Käse, said Ana."]
