"""No bytes in any format raise anything but a problem; every input has an outcome."""

from __future__ import annotations

import gzip
import io

import pytest
from archives import PAGE, answer, record, rss
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reading import finished

from newscli.io import extras
from newscli.io.inputs.inputs import Source
from newscli.io.inputs.raw import Row, Settings
from newscli.io.inputs.rows import InputFormat, raws

GOOD = {
    InputFormat.text: b"Plain words, said Ana.\n",
    InputFormat.html: PAGE.encode(),
    InputFormat.jsonl: b'{"text": "One."}\n{"text": "Two."}\n',
    InputFormat.csv: b'text,b\n"One, two",1\nThree,2\n',
    InputFormat.tsv: b"text\tb\nOne\t1\n",
    InputFormat.warc: record(answer(PAGE)) + record(answer(PAGE), 2),
    InputFormat.feed: rss(
        "<title>A</title><content:encoded>&lt;p&gt;One.&lt;/p&gt;</content:encoded>"
    ).encode(),
}


@pytest.mark.parametrize("format", list(InputFormat))
@settings(max_examples=40, deadline=None)
@given(data=st.binary(max_size=300), cut=st.integers(0, 2000), packed=st.booleans())
@example(data=b"", cut=0, packed=False)
@example(data=b"", cut=2000, packed=True)
@example(data=b"\xff\xfe", cut=0, packed=False)
def test_any_bytes(format: InputFormat, data: bytes, cut: int, packed: bool) -> None:
    if format in extras.EXTRAS and not extras._is_there(format):
        pytest.skip(f"needs the extra [{format}]")
    good = GOOD.get(format, b"")
    mixed = good[:cut] + data + good[cut + len(data) // 2 :]
    stream = io.BytesIO(gzip.compress(mixed)[: -1 - cut % 9] if packed else mixed)
    chosen = Settings(format)
    rows = [finished(raw, chosen) for raw in raws(Source("-"), chosen, stream)]
    assert rows
    assert all(isinstance(row, Row) or row.startswith("-") for row in rows)
