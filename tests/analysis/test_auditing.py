"""The figures of an audit: counted by hand, and equal to the sums of the records."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

import printed
import pytest
import records
import toys
from hypothesis import given
from hypothesis import strategies as st

from newscli.analysis.auditing import audit
from newscli.analysis.figures import GroupFigures, Part
from newscli.analysis.groups import By
from newscli.analysis.people import UNKNOWN, People, Person
from newscli.core.records import named_type
from newscli.model import Article, Speaker

COUNTED = printed.read("hand_count")
GROUPS = list(By)


def say(name: str, date: str | None = None, words: int = 10, **fields: object) -> Article:
    """An article in which one speaker says one thing."""
    fields.setdefault("type", named_type(str(fields.get("label", "PERSON")), name))
    outlet, title = fields.pop("source", None), fields.pop("article", "a.txt")
    speaker = toys.speaker(article=title, name=name, quotes=1, direct=1, indirect=0, words=words, **fields)
    summary = toys.summary(article=title, date=date, source=outlet)
    return toys.article(article=title, speakers=(speaker,), summary=summary)


def shown(figures: GroupFigures, name: str) -> str:
    """A figure as the fixture writes it."""
    if name == "top":
        return ", ".join(f"{voice.name} {voice.words}" for voice in figures.top)
    if name in figures.types:
        of = figures.types[name]
        return f"{of.speakers} {'speaker' if of.speakers == 1 else 'speakers'}, {of.quotes} {'quote' if of.quotes == 1 else 'quotes'}, {of.words} words"
    value = getattr(figures, name, None)
    value = getattr(figures.introduced, name) if value is None else value
    return str(value.count if isinstance(value, Part) else value)


@pytest.mark.parametrize("name", COUNTED.expected)
def test_hand_count_of_three_samples(name: str) -> None:
    assert shown(audit(COUNTED.articles).total, name) == COUNTED.expected[name]


def test_the_samples_are_printed_like_that() -> None:
    from newscli import parse

    for article in COUNTED.articles:
        read = parse(article.text, article.article)
        assert [(quote.kind, quote.speaker, quote.text) for quote in read.quotes] == [
            (quote.kind, quote.speaker, quote.text) for quote in article.quotes
        ]
        assert {(speaker.name, speaker.role, speaker.words) for speaker in read.speakers} == {
            (speaker.name, speaker.role, speaker.words) for speaker in article.speakers
        }


def test_shares_and_concentration_by_hand() -> None:
    figures = audit(
        [say("Ana Ruiz", words=6), say("Ben Okoro", words=3), say("officials", label="OTHER", words=1)]
    ).total
    assert (figures.top_1, figures.top_10, figures.hhi) == (0.6, 1.0, 0.46)  # 0.36 + 0.09 + 0.01
    assert figures.types["unnamed_group"].words_share == 0.1


def test_one_voice_has_all_the_words() -> None:
    assert audit([say("Ana Ruiz"), say("ANA RUÍZ")]).total.hhi == 1.0


def test_no_article_no_share() -> None:
    figures = audit([]).total
    assert (figures.articles, figures.top_1, figures.hhi, figures.position) == (0, None, None, None)
    assert figures.types["person"].words_share is None


def test_a_name_is_one_voice_whatever_its_case_and_accents() -> None:
    figures = audit([say("Ana Ruiz"), say("Ana RUÍZ"), say("Ana Ruiz", label="ORG"), say("Ruiz")]).total
    assert (figures.speakers, figures.voices) == (4, 3)
    assert (figures.top[0].name, figures.top[0].articles) == ("Ana Ruiz", 2)


def test_sources_without_a_name_are_another_voice_in_every_article() -> None:
    figures = audit([say("officials", label="OTHER"), say("officials", label="OTHER")]).total
    assert (figures.voices, figures.new.count) == (2, 2)


def test_new_and_returning_go_by_date_not_by_the_order_of_reading() -> None:
    articles = [say("Ana Ruiz", "2024-02-01"), say("Ana Ruiz", "2024-01-15"), say("Ben Okoro", "2024-02-02")]
    january, february = audit(articles, By.month).groups
    assert (january.group, january.new.count, january.returning.count) == ("2024-01", 1, 0)
    assert (february.group, february.new.count, february.returning.count) == ("2024-02", 1, 1)


def test_articles_without_a_date_come_last_in_time() -> None:
    articles = [say("Ana Ruiz", None), say("Ana Ruiz", "2024-01-15")]
    dated, undated = audit(articles, By.year).groups
    assert (dated.group, dated.new.count) == ("2024", 1)
    assert (undated.group, undated.returning.count) == (None, 1)


def test_groups_of_one_name_are_one_group() -> None:
    articles = [
        say("Ana Ruiz", source="Harbour Wire"),
        say("Ben Okoro", source="HARBOUR WIRE"),
        say("Ed Ray", source="Post"),
    ]
    assert [(one.group, one.articles) for one in audit(articles, By.outlet).groups] == [
        ("Harbour Wire", 2),
        ("Post", 1),
    ]


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("a/b/c.txt", "a/b"),
        ("c.txt", "."),
        ("a/rows.csv#12", "a"),
        ("a/rows.csv#x/y", "a/rows.csv#x"),
        ("-", "."),
    ],
)
def test_folders(path: str, folder: str) -> None:
    assert audit([say("Ana Ruiz", article=path)], By.folder).groups[0].group == folder


def test_position_is_that_of_the_first_quote() -> None:
    text = "x" * 100
    quotes = (
        toys.quote(1, "direct", "Nobody slept,", start=60, end=70),
        toys.quote(2, "direct", "Nobody slept,", start=20, end=30),
    )
    article = toys.article(text=text, quotes=quotes, speakers=(toys.speaker(),))
    figures = audit([article]).total
    assert (figures.position, figures.first_third) == (0.2, Part(1, 1.0))


def test_without_a_text_the_largest_offset_is_its_length() -> None:
    quotes = (toys.quote(1, "direct", "Nobody slept,", start=20, end=30),)
    entities = (toys.entity(mentions=((70, 80),)),)
    article = toys.article(
        text="",
        quotes=quotes,
        speakers=(toys.speaker(),),
        entities=entities,
        summary=toys.summary(sentences=()),
    )
    assert audit([article]).total.position == 0.25


def test_how_people_are_introduced() -> None:
    articles = [
        say("Ana Ruiz", role="mayor", affiliation="Corvo"),
        say("Ben Okoro", role=None, affiliation="Corvo"),
        say("Ed Ray", role=None, affiliation=None),
        say("a spokesman", label="OTHER", role=None, affiliation=None),
        say("Corvo", label="ORG", role=None, affiliation=None),
    ]
    introduced = audit(articles).total.introduced
    assert introduced.with_role == Part(1, 0.25)
    assert introduced.with_affiliation == Part(2, 0.5)
    assert introduced.name_only == introduced.role_only == Part(1, 0.25)


PEOPLE = People.of(
    [
        Person(("Ana Ruiz", "A. M. Ruiz"), {"gender": "f"}),
        Person(("Ben Okoro", "Okoro"), {"gender": "m"}),
        Person(("Kit Okoro", "Okoro"), {"gender": UNKNOWN}),
    ],
    ["gender"],
)


def test_attributes_come_from_the_people_file() -> None:
    articles = [
        say("ANA RUÍZ", words=30),
        say("Ben Okoro"),
        say("Ed Ray", words=60),
        say("officials", label="OTHER"),
    ]
    gender = audit(articles, people=PEOPLE).total.people["gender"]
    assert list(gender) == ["f", "m", UNKNOWN]
    assert (gender["f"].speakers, gender["f"].words_share) == (1, 0.3)
    assert (gender[UNKNOWN].speakers, gender[UNKNOWN].words) == (1, 60)


def test_any_form_of_a_name_finds_the_person() -> None:
    article = say("Ruiz", aliases=("AM Ruiz", "A M Ruiz"))
    assert audit([article], people=PEOPLE).total.people["gender"]["f"].speakers == 1


def test_an_ambiguous_name_is_left_out_and_named() -> None:
    result = audit([say("Okoro"), say("Ed Ray", words=20)], people=PEOPLE)
    assert result.total.people["gender"][UNKNOWN].speakers == 2
    assert [(one.name, one.rows) for one in result.missing] == [("Ed Ray", 0), ("Okoro", 2)]


def test_the_full_name_decides_before_the_other_forms() -> None:
    assert audit([say("Ben Okoro", aliases=("Okoro",))], people=PEOPLE).missing == ()


@given(st.lists(records.articles(), max_size=6), st.sampled_from(GROUPS))
def test_totals_are_the_sums_of_the_speakers(articles: list[Article], by: By) -> None:
    result = audit(articles, by, PEOPLE)
    speakers = [speaker for article in articles for speaker in article.speakers]
    for figures, own in [(result.total, speakers), *by_group(result.groups, articles, by)]:
        check(figures, own)
    for name in ("articles", "speakers", "quotes", "words", "unattributed"):
        assert sum(getattr(one, name) for one in result.groups) == getattr(result.total, name)
    assert sum(one.new.count for one in result.groups) == result.total.new.count


def by_group(
    groups: tuple[GroupFigures, ...], articles: list[Article], by: By
) -> list[tuple[GroupFigures, list[Speaker]]]:
    """Each group with the speakers that belong to it, found by auditing each article alone."""
    own: dict[str | None, list[Speaker]] = defaultdict(list)
    from newscli.analysis.groups import group_of, key_of

    for article in articles:
        own[key_of(group_of(article, by), by)] += article.speakers
    return [(one, own[key_of(one.group, by)]) for one in groups]


def check(figures: GroupFigures, speakers: list[Speaker]) -> None:
    """Whatever is counted adds up to the records."""
    assert figures.speakers == len(speakers) == figures.new.count + figures.returning.count
    assert figures.quotes == sum(speaker.quotes for speaker in speakers)
    assert figures.words == sum(speaker.words for speaker in speakers)
    for kind in ("direct", "mixed", "indirect"):
        assert getattr(figures, kind).count == sum(getattr(speaker, kind) for speaker in speakers)
    for name in ("speakers", "quotes", "words"):
        parts = Counter({type: getattr(portion, name) for type, portion in figures.types.items()})
        assert parts.total() == getattr(figures, name)
        people = figures.people["gender"].values()
        assert sum(getattr(portion, name) for portion in people) == parts["person"]
    assert figures.voices <= figures.speakers
    assert all(
        0 <= share <= 1
        for share in (figures.top_1, figures.top_10, figures.hhi, figures.position)
        if share is not None
    )
    if figures.words:
        assert figures.top_1 is not None and figures.top_10 is not None and figures.hhi is not None
        assert figures.top_1 <= figures.top_10
        assert figures.hhi <= figures.top_1 + 1e-3


@given(st.lists(records.articles(), max_size=5), st.sampled_from(GROUPS))
def test_two_audits_are_the_same(articles: list[Article], by: By) -> None:
    assert audit(iter(articles), by) == audit(articles, by)


def test_no_article_is_kept() -> None:
    """Memory grows with the voices: a thousand articles of one voice leave as many counts as one."""
    from newscli.analysis.auditing import Auditor

    auditor = Auditor(By.all, People())
    for number in range(1000):
        auditor.add(replace(say("Ana Ruiz"), article=f"{number}.txt"))
        auditor.add(say("officials", label="OTHER"))
    assert len(auditor.debuts.known) == len(auditor.total.spread.named) == 1
    assert len(auditor.total.spread.loudest) == 10


def test_sources_without_a_name_are_written_alike() -> None:
    said = [say(name, label="OTHER", type="unnamed_group") for name in ("Analysts", "analysts", "Officials")]
    total = audit(said).total
    assert [voice.name for voice in total.top] == ["analysts", "analysts", "Officials"]
    assert total.voices == 3
