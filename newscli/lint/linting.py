"""An article and rules in, findings out."""

from __future__ import annotations

from collections.abc import Iterable

from newscli.lint.draft import Draft
from newscli.lint.finding import Finding, Remark
from newscli.lint.rule import Rule
from newscli.lint.settings import Settings
from newscli.model import Article


def lint(article: Article, settings: Settings | None = None) -> list[Finding]:
    """What the rules find in an article, in text order; the rules that are on when there are no settings.

    The rules read English: in an article in another language they find nothing.
    """
    settings = settings or Settings()
    draft = Draft(article)
    if not draft.is_english:
        return []
    found = [
        _finding(draft, rule, remark)
        for rule in settings.rules()
        for remark in _remarks(draft, rule, settings)
    ]
    return sorted(found, key=lambda one: (one.start, one.end, one.code))


def _remarks(draft: Draft, rule: Rule, settings: Settings) -> Iterable[Remark]:
    return rule.check(draft, settings.limit(rule))


def _finding(draft: Draft, rule: Rule, remark: Remark) -> Finding:
    start, end = remark.start, remark.end
    return Finding(
        draft.article.article,
        rule.code,
        rule.name,
        remark.message,
        draft.line(start),
        draft.column(start),
        draft.line(end),
        draft.column(end),
        start,
        end,
        draft.text[start:end],
    )
