"""Articles in, figures out. No article is kept: memory grows with the voices that have a name, and with the groups."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from newscli.analysis.amounts import places
from newscli.analysis.counting import Count, Hearing
from newscli.analysis.figures import Audit, GroupFigures, MissingPerson
from newscli.analysis.groups import IN_TIME, By, group_of, key_of
from newscli.analysis.people import People, Unfound
from newscli.analysis.voice_types import VoiceType
from newscli.analysis.voices import Debuts, Key, identify
from newscli.model import Article, Speaker


def audit(articles: Iterable[Article], by: By = By.all, people: People | None = None) -> Audit:
    """Whose voices are heard in the articles, in each group and in all of them.

    Groups by time are in order, others the one with the most articles first; articles that do not tell are last.
    """
    auditor = Auditor(by, people or People())
    for article in articles:
        auditor.add(article)
    return auditor.audit()


@dataclass(slots=True)
class Auditor:
    """The counts of all groups."""

    by: By
    people: People
    total: Count = field(default_factory=lambda: Count("all"))
    groups: dict[str | None, Count] = field(default_factory=dict)
    debuts: Debuts = field(default_factory=Debuts)
    unfound: dict[Key, Unfound] = field(default_factory=dict)

    def add(self, article: Article) -> None:
        """One more article."""
        name = group_of(article, self.by)
        group = key_of(name, self.by)
        date = article.summary.date
        moment = (date is None, date or "", self.total.articles)
        first = places(article)
        hearings = [self._hearing(speaker, first.get(speaker.id)) for speaker in article.speakers]
        for hearing in hearings:
            if hearing.key is not None:
                self.debuts.hear(hearing.key, moment, group)
        self.total.add(article, hearings)
        if self.by is not By.all:
            self.groups.setdefault(group, Count(name)).add(article, hearings)

    def _hearing(self, speaker: Speaker, place: float | None) -> Hearing:
        type, key = identify(speaker)
        if type is not VoiceType.person:
            return Hearing(speaker, type, key, place, {})
        found = self.people.find(speaker)
        if key is not None and len(found) != 1:
            self.unfound.setdefault(key, Unfound(speaker.name)).add(speaker, len(found))
        return Hearing(speaker, type, key, place, self.people.attributes(found))

    def audit(self) -> Audit:
        """The figures of all that was added."""
        total = self.total.figures(By.all, len(self.debuts.known), self.people.values)
        counted = self.debuts.by_group()
        groups = [
            count.figures(self.by, counted[group], self.people.values) for group, count in self.groups.items()
        ]
        groups.sort(key=self._order)
        missing = [
            MissingPerson(one.name, (), one.articles, one.quotes, one.words, one.rows)
            for one in sorted(self.unfound.values(), key=lambda one: (-one.words, -one.quotes))
        ]
        return Audit(tuple(groups) if self.by is not By.all else (total,), total, tuple(missing))

    def _order(self, figures: GroupFigures) -> tuple[bool, int, str]:
        size = 0 if self.by in IN_TIME else -figures.articles
        return figures.group is None, size, figures.group or ""
