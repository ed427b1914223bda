"""What ``newscli batch`` leaves behind, made by hand."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import toys

from newscli.io.outputs.jsons import encode
from newscli.model import Article, Record


def records(article: Article) -> dict[str, tuple[Record, ...]]:
    return {
        "quotes": article.quotes,
        "speakers": article.speakers,
        "entities": article.entities,
        "summary": (article.summary,),
    }


def named(name: str, **fields: object) -> Article:
    """The port article under another name."""
    port = toys.article(**fields)
    return replace(
        port,
        article=name,
        quotes=tuple(replace(one, article=name) for one in port.quotes),
        speakers=tuple(replace(one, article=name) for one in port.speakers),
        entities=tuple(replace(one, article=name) for one in port.entities),
        summary=replace(port.summary, article=name),
    )


def write_parts(folder: Path, shard: int, articles: list[Article], texts: bool = False) -> None:
    """A shard as ``newscli batch`` lays it out."""
    lines: dict[str, list[str]] = {kind: [] for kind in ("quotes", "speakers", "entities", "summary")}
    for article in articles:
        for kind, items in records(article).items():
            lines[kind] += map(encode, items)
    if texts:
        lines["texts"] = [json.dumps({"article": one.article, "text": one.text}) for one in articles]
    for kind, written in lines.items():
        (folder / kind).mkdir(exist_ok=True)
        (folder / kind / f"part-{shard:06d}.jsonl").write_text(
            "".join(line + "\n" for line in written), "utf-8"
        )
    (folder / "manifest.json").write_text("{}")
