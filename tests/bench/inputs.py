"""How fast inputs are found and read, without parsing: ``python tests/bench/inputs.py``.

Prints megabytes and rows a CPU-second of JSON Lines and CSV (plain and gzipped), and pages a CPU-second of HTML and WARC.
"""

from __future__ import annotations

import csv
import gzip
import json
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

import archives  # noqa: E402

from newscli.io.inputs.inputs import Source  # noqa: E402
from newscli.io.inputs.raw import Raw, Settings  # noqa: E402
from newscli.io.inputs.rows import finish, raws  # noqa: E402

ROWS = 10_000
PAGES = 300


def main() -> None:
    """Writes the files, reads each once, and prints a line a file."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "samples").glob("*.txt"))]
    with tempfile.TemporaryDirectory() as folder:
        for path in written(Path(folder), texts):
            report(path)


def written(folder: Path, texts: list[str]) -> list[Path]:
    """The files to read."""
    lines, table = folder / "rows.jsonl", folder / "rows.csv"
    rows = [
        {
            "id": str(number),
            "title": f"Title {number}",
            "date": "2025-03-03",
            "text": texts[number % len(texts)],
        }
        for number in range(ROWS)
    ]
    lines.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    with table.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    packed, archive = folder / "rows.jsonl.gz", folder / "pages.warc.gz"
    packed.write_bytes(gzip.compress(lines.read_bytes()))
    records = (archives.record(archives.answer(page(texts, number)), number) for number in range(PAGES))
    archive.write_bytes(b"".join(map(gzip.compress, records)))
    return [lines, table, packed, archive]


def page(texts: list[str], number: int) -> str:
    """A page with one of the samples as its article."""
    body = "".join(f"<p>{line}</p>" for line in texts[number % len(texts)].splitlines() if line)
    return archives.PAGE.replace("</article>", f"{body}</article>")


def report(path: Path) -> None:
    """Reads the file to the last article and prints how fast that went."""
    start = time.process_time()
    found = [
        finish(raw, Settings()) for raw in raws(Source(str(path)), Settings(), None) if isinstance(raw, Raw)
    ]
    seconds = time.process_time() - start
    speed = path.stat().st_size / seconds / 1e6
    print(
        f"{path.name:14} {len(found):6,} articles, {len(found) / seconds:8,.0f} a second, {speed:6.1f} MB a second"
    )


if __name__ == "__main__":
    main()
