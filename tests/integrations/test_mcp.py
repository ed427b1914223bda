"""The server through the client of the official SDK: in this process, and over the streams of another."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp", reason="the extra [mcp] is not installed")

from mcp import Client, StdioServerParameters

import newscli
from newscli.integrations.answers import LONGEST_TEXT, MOST_RECORDS, Desk
from newscli.integrations.mcp_server import server
from newscli.integrations.readable import Folders

ROOT = Path(__file__).parent.parent.parent
TEXT = (
    "“We will stay,” said Ana Ruiz, the mayor of Corvo. “All of us,” she said. Bo Lind said that it was late."
)
ARTICLE = newscli.parse(TEXT)
Ask = Callable[..., Any]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that may be read, beside a file that may not."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "secret.txt").write_text(TEXT, encoding="utf-8")
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "hall.txt").write_text(
        "ANA RUIZ: We will stay. All of them.\n\nBO LIND: Late.\n", encoding="utf-8"
    )
    (folder / "many.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    return folder


@pytest.fixture
def ask(desk: Path) -> Ask:
    """The answer of a tool, as data; of an error its line."""

    def call(tool: str, **arguments: object) -> Any:
        async def asked() -> Any:
            async with Client(server(Desk(Folders.of([str(desk)])))) as client:
                return await client.call_tool(tool, arguments)

        return said(asyncio.run(asked()))

    return call


def said(result: Any) -> Any:
    if result.is_error:
        [content] = result.content
        return str(content.text)
    assert json.loads(result.content[0].text) == result.structured_content
    return result.structured_content


def test_tools_say_what_they_take_and_give(desk: Path) -> None:
    async def listed() -> Any:
        async with Client(server(Desk(Folders.of([str(desk)])))) as client:
            return (await client.list_tools()).tools, client.instructions, client.server_info

    tools, instructions, info = asyncio.run(listed())
    assert [tool.name for tool in tools] == ["quotes", "speakers", "entities", "summary", "check", "search"]
    for tool in tools:
        assert tool.description and tool.annotations.read_only_hint and not tool.annotations.open_world_hint
        assert all("description" in one for one in tool.input_schema["properties"].values())
        assert tool.output_schema["type"] == "object"
    limits = tools[0].input_schema["properties"]["limit"]
    assert limits["maximum"] == MOST_RECORDS and f"{LONGEST_TEXT:,}" in instructions
    assert (info.name, info.version) == ("newscli", newscli.__version__)


def test_views_of_a_text_are_the_records(ask: Ask) -> None:
    values = ARTICLE.to_dict()
    assert ask("quotes", text=TEXT) == {"article": "-", "total": 3, "quotes": values["quotes"]}
    assert ask("summary", text=TEXT) == {"article": "-", "summary": values["summary"]}
    speakers = ask("speakers", text=TEXT)
    assert {one["id"]: one for one in speakers["speakers"]} == {one["id"]: one for one in values["speakers"]}
    assert [one["name"] for one in speakers["speakers"]] == ["Ana Ruiz", "Bo Lind"]
    found = ask("entities", text=TEXT, labels=["PERSON"])
    assert [one["name"] for one in found["entities"]] == ["Ana Ruiz", "Bo Lind"] and found["total"] == 2


def test_quotes_are_chosen(ask: Ask) -> None:
    def ids(**arguments: object) -> list[str]:
        return [one["id"] for one in ask("quotes", text=TEXT, **arguments)["quotes"]]

    assert ids(speaker="ruiz") == ["q1", "q2"] and ids(speaker="nobody") == []
    assert ids(kinds=["indirect"]) == ["q3"]
    assert ids(limit=1) == ["q1"] and ask("quotes", text=TEXT, limit=1)["total"] == 3
    assert ids(min_confidence=1.0) == []


def test_files_are_found_in_the_folders(ask: Ask, desk: Path) -> None:
    for name in ("a.txt", str(desk / "a.txt"), "../news/a.txt"):
        answer = ask("quotes", path=name)
        assert answer["total"] == 3 and Path(answer["article"]).resolve() == (desk / "a.txt").resolve()


def test_what_cannot_be_read_is_told_in_one_line(ask: Ask, desk: Path) -> None:
    (desk / "link.txt").symlink_to(desk.parent / "secret.txt")
    outside = "is outside the folders that may be read"
    for arguments, words in [
        ({}, "give either the text of an article or the path of a file"),
        ({"text": TEXT, "path": "a.txt"}, "give either the text"),
        ({"path": "../secret.txt"}, outside),
        ({"path": str(desk.parent / "secret.txt")}, outside),
        ({"path": "link.txt"}, outside),
        ({"path": "/etc/passwd"}, outside),
        ({"path": "-"}, "no such file or folder"),
        ({"path": "no.txt"}, "no such file or folder"),
        ({"path": "many.jsonl"}, "more than one article in it; newscli batch makes a database of many"),
        ({"path": "\0"}, ""),
        ({"text": "a" * (LONGEST_TEXT + 1)}, "over 1,000,000 characters"),
    ]:
        line = ask("quotes", **arguments)
        assert isinstance(line, str) and words in line and "\n" not in line
        assert not re.search(r"(^|\s)--[a-z]", line)


def test_arguments_are_checked(ask: Ask) -> None:
    for arguments in (
        {"limit": 0},
        {"limit": MOST_RECORDS + 1},
        {"kinds": ["shouted"]},
        {"min_confidence": 2},
    ):
        assert next(iter(arguments)) in ask("quotes", text=TEXT, **arguments)
    assert "since" in ask("search", database="x", query="x", since="yesterday")


def test_quotes_are_checked_against_a_source(ask: Ask, desk: Path) -> None:
    for sources in (
        {"against": ["hall.txt"]},
        {"source_text": (desk / "hall.txt").read_text(encoding="utf-8")},
    ):
        answer = ask("check", path="a.txt", **sources)
        assert answer["verdicts"] == {"verbatim": 1, "absent": 1} and answer["total"] == 2
        assert [(one["text"], one["verdict"]) for one in answer["checks"]] == [
            ("We will stay,", "verbatim"),
            ("All of us,", "absent"),
        ]
    assert ask("check", text=TEXT, against=["."], limit=1)["checks"][0]["id"] == "q1"
    assert "no words in the sources" in ask("check", text=TEXT)
    (desk / "link.txt").symlink_to(desk.parent / "secret.txt")
    for against in (["../secret.txt"], ["."]):
        assert "outside the folders" in ask("check", text=TEXT, against=against)


def test_a_database_is_searched(ask: Ask, desk: Path, run: Any) -> None:
    out = desk / "voices"
    done = run(
        "batch", str(desk / "a.txt"), "--out", str(out), "--to", "sqlite", "--jobs", "1", parse=newscli.parse
    )
    assert done.code == 0, done.err
    for name in ("voices", "voices/newscli.sqlite"):
        answer = ask("search", database=name, query="stay")
        assert (answer["total"], answer["capped"]) == (1, False)
        assert (answer["hits"][0]["text"], answer["hits"][0]["speaker"]) == ("We will stay,", "Ana Ruiz")
    assert [hit["id"] for hit in ask("search", database="voices", speakers=["Lind"])["hits"]] == ["q3"]
    assert ask("search", database="voices", query="stay", kinds=["indirect"])["total"] == 0
    assert "nothing is asked for" in ask("search", database="voices")
    assert "no newscli.sqlite in it" in ask("search", database=".", query="x")
    assert "no SQLite database" in ask("search", database="a.txt", query="x")
    assert "\n" not in ask("search", database="voices", query='"stay')


def test_over_the_streams_of_a_process(desk: Path) -> None:
    async def asked() -> Any:
        command = StdioServerParameters(
            command=sys.executable,
            args=["-m", "newscli", "mcp", str(desk)],
            env={"PYTHONPATH": os.pathsep.join(map(str, [ROOT]))},
        )
        async with Client(command) as client:
            answers = [await client.call_tool("quotes", {"path": "a.txt"}) for _ in range(2)]
            return [*map(said, answers), said(await client.call_tool("quotes", {"path": "b.txt"}))]

    first, second, error = asyncio.run(asked())
    assert first == second and first["total"] == 3 and "no such file or folder" in error


def test_nothing_but_the_protocol_is_on_standard_output(desk: Path) -> None:
    """Even when what is called prints, in whatever way."""
    code = """
import os, sys
from newscli.core import pipeline
parse = pipeline.parse
def loud(*given, **more):
    print("printed")
    os.write(1, b"written\\n")
    os.system("echo echoed")
    return parse(*given, **more)
pipeline.parse = loud
from newscli.cli.__main__ import main
sys.exit(main(["mcp"]))
"""
    requests = [
        {"id": 1, "method": "initialize", "params": {
            "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "t", "version": "0"}}},
        {"method": "notifications/initialized"},
        {"id": 2, "method": "tools/call", "params": {"name": "quotes", "arguments": {"text": TEXT}}},
    ]  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-c", code], cwd=desk, env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdin and process.stdout
    lines = []
    for request in requests:
        process.stdin.write(json.dumps({"jsonrpc": "2.0", **request}) + "\n")
        process.stdin.flush()
        if "id" in request:
            lines.append(process.stdout.readline())
    out, err = process.communicate(timeout=60)
    answers = [json.loads(line) for line in (*lines, *out.splitlines())]
    assert [answer["id"] for answer in answers] == [1, 2]
    assert answers[1]["result"]["structuredContent"]["total"] == 3
    assert process.returncode == 0 and "echoed" in err


def test_the_command(run: Any, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newscli.io import extras

    assert run("mcp", "nowhere").code == 2
    monkeypatch.setattr(extras, "_is_there", lambda extra: False)
    done = run("mcp")
    assert (done.code, done.out) == (2, "") and "pip install 'newscli[mcp]'" in done.err
