"""The page around everything: self-contained, with a policy that lets nothing else in."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from newscli.io.problems import UsageProblem
from newscli.render.report import page as pages
from newscli.render.report.elements import element
from newscli.render.report.page import Block, page

pytest.importorskip("jinja2", reason="pages need the extra [report]")

BODY = element("main", {"id": "content"}, "<b>text</b>")


def test_text_is_escaped() -> None:
    html = page("<title> & \x1b", BODY)
    assert "<title>&lt;title&gt; &amp; �</title>" in html
    assert '<main id="content">&lt;b&gt;text&lt;/b&gt;</main>' in html


def test_a_string_is_no_markup() -> None:
    assert "&lt;b&gt;" in page("title", "<b>")  # type: ignore[arg-type]


def test_the_policy_names_style_and_script_by_their_hashes() -> None:
    html = page("title", BODY, script="console.log('</p>')", style="p { color: red }")
    content = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert content
    policy = content[1].replace("&#39;", "'")
    for name in ("style", "script"):
        inline = re.search(rf"<{name}>(.*?)</{name}>", html, re.DOTALL)
        assert inline
        digest = base64.b64encode(hashlib.sha256(inline[1].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_a_page_without_a_script_may_run_none() -> None:
    html = page("title", BODY)
    assert "script-src &#39;none&#39;" in html
    assert "<script" not in html


def test_blocks_wait_as_inert_data() -> None:
    assert '<script type="text/plain" id="index">eJwD</script>' in page(
        "title", BODY, blocks=[Block("index", "eJwD")]
    )


@pytest.mark.parametrize("text", ["</script>", "</SCRIPT ", "<!--"])
def test_what_would_end_a_script_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        page("title", BODY, script=text)
    with pytest.raises(ValueError):
        page("title", BODY, blocks=[Block("index", text)])


def test_the_same_page_twice() -> None:
    assert page("title", BODY, "1") == page("title", BODY, "1")


def test_nothing_is_fetched() -> None:
    html = page("title", BODY, "1")
    assert not re.search(r"url\(|@import|\ssrc=|<link|http:", html)


def test_the_extra_is_named_when_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "jinja2", None)
    with pytest.raises(UsageProblem, match=r"pip install 'newscli\[report\]'"):
        pages.render("page.html.j2")
