"""Two versions of an article compared: the edits of what newscli reads in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newscli.desk.check.records import Difference
from newscli.desk.diff import wording
from newscli.desk.diff.names import Respelled, gone, respelled
from newscli.desk.diff.pairing import Pair, pairs
from newscli.desk.diff.people import People
from newscli.desk.diff.records import Change, Edit, Subject
from newscli.desk.diff.texts import Comparison
from newscli.desk.words import words_of
from newscli.model import Article, Quote, Speaker


def compare(old: Article, new: Article) -> list[Change]:
    """All edits: of the headline, of names and speakers, then of quotes in the order of the new version."""
    return _Versions(old, new).changes()


@dataclass(slots=True)
class _Versions:
    """Both versions, and what was found so far."""

    old: Article
    new: Article
    texts: Comparison = field(init=False)
    spellings: list[Respelled] = field(init=False)
    people: People = field(init=False)

    def __post_init__(self) -> None:
        self.texts = Comparison(self.old.text, self.new.text)
        self.spellings = respelled(self.old, self.new, self.texts)
        self.people = People(self.old, self.new, self.spellings)

    def changes(self) -> list[Change]:
        """All edits."""
        quotes = [change for pair in self._pairs() for change in self._of_quote(pair)]
        return [*self._headline(), *self._speakers(quotes), *self._names(), *quotes]

    def _pairs(self) -> list[Pair]:
        return pairs(self.old.quotes, self.new.quotes, self.texts)

    def _change(
        self, subject: Subject, edit: Edit, old: str | None, new: str | None, **more: object
    ) -> Change:
        values: dict[str, object] = dict.fromkeys(
            ("speaker", "quote", "kind", "old_start", "old_end", "new_start", "new_end")
        )
        values |= {"differences": (), **more}
        return Change(self.new.article, subject, edit, old, new, **values)  # type: ignore[arg-type]

    def _headline(self) -> Iterator[Change]:
        """Not where the words of both stand in both versions: then only more or less of them is read as a headline."""
        before, after = self.old.summary.title, self.new.summary.title
        if not before or not after:
            return
        words, others = words_of(before).words, words_of(after).words
        if words != others and not (self.texts.stands_in_new(words) and self.texts.stands_in_old(others)):
            yield self._change(Subject.headline, Edit.altered, before, after)

    def _speakers(self, quotes: Sequence[Change]) -> Iterator[Change]:
        """Only those with a quote that was edited: others were only not found in the one version or the other."""
        newly = {(change.subject, change.edit, change.speaker) for change in quotes}
        for edit, speakers in ((Edit.dropped, self.people.dropped()), (Edit.added, self.people.added())):
            for speaker in speakers:
                attributed = {change.old if edit is Edit.dropped else change.new for change in quotes
                              if change.subject is Subject.attribution}  # fmt: skip
                if (Subject.quote, edit, speaker.name) in newly or speaker.name in attributed:
                    yield self._speaker(speaker, edit)

    def _speaker(self, speaker: Speaker, edit: Edit) -> Change:
        dropped = edit is Edit.dropped
        place = {f"{'old' if dropped else 'new'}_start": speaker.start}
        return self._change(
            Subject.speaker, edit, speaker.name if dropped else None, None if dropped else speaker.name,
            speaker=speaker.name, **place,
        )  # fmt: skip

    def _names(self) -> Iterator[Change]:
        for one in self.spellings:
            place = {
                "old_start": one.old.start,
                "old_end": one.old.end,
                "new_start": one.new.start,
                "new_end": one.new.end,
            }
            yield self._change(Subject.name, Edit.altered, one.old.text, one.new.text, **place)
        before, after = [one.before for one in self.spellings], [one.after for one in self.spellings]
        for name in gone(self.old, self.texts.old, self.texts.stands_in_new, before):
            yield self._change(
                Subject.name, Edit.dropped, name.text, None, old_start=name.start, old_end=name.end
            )
        for name in gone(self.new, self.texts.new, self.texts.stands_in_old, after):
            yield self._change(
                Subject.name, Edit.added, None, name.text, new_start=name.start, new_end=name.end
            )

    def _of_quote(self, pair: Pair) -> Iterator[Change]:
        if pair.old is None and pair.new is not None:
            yield from self._lone(pair.new, Edit.added)
        elif pair.new is None and pair.old is not None:
            yield from self._lone(pair.old, Edit.dropped)
        elif pair.old is not None and pair.new is not None:
            found = wording.differences(pair.old, pair.new, self.texts)
            if found:
                yield self._altered(pair.old, pair.new, found)
            if self._is_attributed_otherwise(pair.old, pair.new):
                yield self._attribution(pair.old, pair.new)

    def _lone(self, quote: Quote, edit: Edit) -> Iterator[Change]:
        """A quote of one version; where its words stand in the other, too, at most its attribution was edited."""
        added = edit is Edit.added
        edits, stands = (
            (self.texts.edits_in_new, self.texts.stands_in_old)
            if added
            else (self.texts.edits_in_old, self.texts.stands_in_new)
        )
        if stands(words_of(quote.text).words):
            named = (quote.mention, quote.cue)
            if any(piece and edits(piece.start, piece.end) for piece in named) and quote.speaker:
                yield self._change(
                    Subject.attribution, Edit.altered, None if added else quote.speaker,
                    quote.speaker if added else None, quote=quote.text, kind=quote.kind, **_place(quote, edit),
                )  # fmt: skip
        elif edits(quote.start, quote.end):
            yield self._change(
                Subject.quote, edit, None if added else quote.text, quote.text if added else None,
                speaker=quote.speaker, kind=quote.kind, **_place(quote, edit),
            )  # fmt: skip

    def _altered(self, old: Quote, new: Quote, found: Sequence[Difference]) -> Change:
        return self._change(
            Subject.quote, Edit.altered, old.text, new.text, speaker=new.speaker, kind=new.kind,
            differences=tuple(found), **_place(old, Edit.dropped), **_place(new, Edit.added),
        )  # fmt: skip

    def _attribution(self, old: Quote, new: Quote) -> Change:
        return self._change(
            Subject.attribution, Edit.altered, old.speaker, new.speaker, speaker=new.speaker, quote=new.text,
            kind=new.kind, **_place(old, Edit.dropped), **_place(new, Edit.added),
        )  # fmt: skip

    def _is_attributed_otherwise(self, old: Quote, new: Quote) -> bool:
        """Whether another speaker is named, by words that were edited."""
        if self.people.are_one(old.speaker_id, new.speaker_id):
            return False
        if self._names_edited(old, new):
            return True
        return self._edited_before(old, new)

    def _names_edited(self, old: Quote, new: Quote) -> bool:
        """Whether the words that name the speaker were edited, or are others."""
        before = old.mention is not None and self.texts.edits_in_old(old.mention.start, old.mention.end)
        after = new.mention is not None and self.texts.edits_in_new(new.mention.start, new.mention.end)
        return bool(before or after)

    def _edited_before(self, old: Quote, new: Quote) -> bool:
        """Whether the one speaker was put in, or the other one taken out, so that a pronoun means another one."""
        one, other = self.people.old.get(old.speaker_id or ""), self.people.new.get(new.speaker_id or "")
        gone = one is not None and not self.texts.stands_in_new(words_of(one.name).words)
        come = other is not None and not self.texts.stands_in_old(words_of(other.name).words)
        return gone or come


def _place(quote: Quote, edit: Edit) -> dict[str, int]:
    side = "old" if edit is Edit.dropped else "new"
    return {f"{side}_start": quote.start, f"{side}_end": quote.end}
