"""How fast a report of many articles is built, opens and answers: seconds, megabytes and long tasks in Chromium.

    python tests/bench/report.py [ARTICLES.jsonl.gz] [--articles 2000]

Each line of the file is ``{"text": …}``; without a file the articles of ``samples/`` are used. Each text is parsed
once, and its article repeated under other names until there are enough. A long task blocks the page for 50 ms or more,
as the browser itself measures it.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
from browser import Page, browser
from texts import texts

from newscli import parse
from newscli.model import Article
from newscli.render.report.document import document

OBSERVER = """
window.longTasks = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.longTasks.push(Math.round(entry.duration));
}).observe({ type: 'longtask', buffered: true });
"""
MONTHS = 36


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=2000)
    options = parser.parse_args()
    began = time.perf_counter()
    parsed = [parse(text, str(number)) for number, text in enumerate(texts(options.file, options.articles))]
    print(f"{len(parsed):,} texts parsed in {time.perf_counter() - began:.1f} s (not part of the report)")
    began = time.perf_counter()
    html = document(_repeated(parsed, options.articles)) or ""
    seconds = time.perf_counter() - began
    print(f"a report of {options.articles:,} articles built in {seconds:.1f} s, {len(html) / 1e6:.1f} MB")
    with browser() as page:
        _measure(page, html)


def _repeated(parsed: list[Article], number: int) -> Iterator[Article]:
    """Articles as if of several outlets and three years."""
    for at in range(number):
        article = parsed[at % len(parsed)]
        month = at * 7 % MONTHS
        date = f"{2022 + month // 12}-{month % 12 + 1:02}-{at % 28 + 1:02}"
        summary = replace(article.summary, date=date, source=f"Outlet {at % 9}", section=f"Section {at % 5}")
        yield replace(article, article=f"article-{at:05}.txt", summary=summary)


def _measure(page: Page, html: str) -> None:
    page.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": OBSERVER})
    began = time.perf_counter()
    page.open(html)
    page.wait("document.querySelector('.list a')")
    print(f"open, until the list is there: {time.perf_counter() - began:.2f} s")
    _tell(page, "opening")
    steps: list[tuple[str, Callable[[], Any]]] = [
        ("typing a filter", lambda: page.one("#search").send_keys("the minister")),
        ("emptying it", lambda: page.one("#search").clear()),
        ("choosing a period", lambda: page.run(CHOOSE, "period", 3)),
        ("all periods again", lambda: page.run(CHOOSE, "period", 0)),
        ("sorting by title", lambda: page.one(".list th.article button").click()),
        ("sorting by words", lambda: page.one(".list th.words button").click()),
        ("filtering by a speaker", lambda: page.run("location.hash = '#s0'")),
        ("opening an article", lambda: page.all(".list a")[0].click()),
        ("back to the list", lambda: page.run("history.back()")),
        (
            "showing more",
            lambda: page.run("for (let i = 0; i < 3; i++) document.getElementById('more').click()"),
        ),
    ]
    for name, step in steps:
        step()
        time.sleep(0.5)
        _tell(page, name)
    print("errors in the console:", page.errors() or "none")


CHOOSE = """
const select = document.getElementById(arguments[0]);
select.selectedIndex = arguments[1];
select.dispatchEvent(new Event('change', { bubbles: true }));
"""


def _tell(page: Page, what: str) -> None:
    tasks = page.run("return window.longTasks.splice(0)")
    print(f"{what:28}{'no long task' if not tasks else f'long tasks, ms: {tasks}'}")


if __name__ == "__main__":
    main()
