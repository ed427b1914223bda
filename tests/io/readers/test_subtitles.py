"""Subtitles: what is said, by whom and when; whatever else is in the file is not said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newscli.io.inputs.readers.subtitles import subtitles_of

VTT = """WEBVTT - a talk

NOTE made by hand
on a Friday

STYLE
::cue { color: red }

intro
00:01.500 --> 00:03.000 align:start position:0%
<v.loud Ana Ruiz>We <b>will</b>
<i>stay</i> &amp; work.

00:00:03.000 --> 00:00:04.000
<v Tom Hale>Why<00:00:03.500> not?</v>
"""

SRT = '1\r\n00:00:01,000 --> 00:00:02,000\r\n<font color="red">WE STAY.</font>\r\n\r\n2\r\n01:02:03,500 --> 01:02:05,000\r\n{\\an8}- No.\r\n'


def test_webvtt() -> None:
    found = subtitles_of(VTT)
    assert found.text == "We will stay & work.\nWhy not?"
    assert found.times == ((0, 1.5), (21, 3.0))
    assert found.lines == ((0, 11), (21, 15))
    assert found.voices == ((0, 20, "Ana Ruiz"), (21, 29, "Tom Hale"))


def test_subrip() -> None:
    found = subtitles_of(SRT)
    assert found.text == "WE STAY.\n- No."
    assert found.times == ((0, 1.0), (9, 3723.5))
    assert found.voices == ()


def test_lines_that_roll_up_are_said_once() -> None:
    cues = ["we will", "we will\nstay in", "stay in\nthe city"]
    text = "\n\n".join(f"00:0{number}.000 --> 00:0{number}.900\n{cue}" for number, cue in enumerate(cues))
    assert subtitles_of(text).text == "we will\nstay in\nthe city"


def test_a_text_without_times_has_no_subtitles() -> None:
    assert subtitles_of("WEBVTT\n\nWe will stay.").text == ""


@given(st.text(alphabet="0123:.,->\n <v/>ab&;{}\\", max_size=300))
def test_no_text_raises(text: str) -> None:
    found = subtitles_of(text)
    assert all(0 <= at <= len(found.text) for at, _ in found.times)


@given(st.lists(st.text(alphabet="abc d", min_size=1, max_size=12), max_size=8))
def test_offsets(cues: list[str]) -> None:
    text = "\n\n".join(f"00:00:{at:02}.000 --> 00:00:{at:02}.500\n{cue}" for at, cue in enumerate(cues))
    found = subtitles_of(text)
    lines = found.text.split("\n") if found.text else []
    assert [found.text[at:].split("\n")[0] for at, _ in found.times] == lines
