"""The run: inputs to outcomes, outcomes to the writer, counts to the report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from itertools import chain, islice

from newscli.analysis.doubt import confident
from newscli.batch.articles import Outcome, Work, found_in, outcomes
from newscli.cli.environment import Environment
from newscli.cli.guesses import Guesses
from newscli.cli.options import Options
from newscli.cli.places import opened
from newscli.cli.tally import Report
from newscli.cli.writers import make_writer, writing
from newscli.io.inputs.formats import SINGLE, InputFormat, by_name
from newscli.io.inputs.inputs import Source, find
from newscli.io.inputs.raw import Settings
from newscli.io.outputs.inert import printable
from newscli.io.outputs.output import refuse_to_overwrite
from newscli.io.outputs.writer import Item, View, Writer
from newscli.model import Article, Record
from newscli.render.observer import Nobody, Observer

FEW = 5
"""So many inputs are done before a progress bar could be read."""

LANGUAGES = {
    "af": "Afrikaans", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "es": "Spanish", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "it": "Italian", "ja": "Japanese",
    "ka": "Georgian", "ko": "Korean", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil",
    "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""Languages by their code, for messages."""

Select = Callable[[Article], Sequence[Item]]
"""Which items of an article a command shows."""


Join = Callable[[Iterable[Outcome], Observer], Iterator[Outcome]]
"""Reads all outcomes before it gives the first of them back, each one told to the observer."""


def run(
    view: View,
    select: Select,
    options: Options,
    environment: Environment,
    sentences: int | None = None,
    join: Join | None = None,
    record: type[Record] | None = None,
) -> int:
    """Reads the inputs, writes of each article what ``select`` picks, and returns the exit status.

    ``join`` is what several articles go through together before any is written; ``record`` is what ``select`` picks
    where that has more fields than the view's own.
    """
    inputs = find(options.inputs, options.glob)
    refuse_to_overwrite(options.output, [source.name for source in inputs.sources])
    guesses = Guesses()
    found = chain(inputs.problems, found_in(inputs.sources, options.reading, environment.stdin, guesses))
    first = list(islice(found, 2))
    several = len(first) > 1
    report = Report()
    with opened(options, environment) as output:
        writer = make_writer(options, view, output.stream, environment, several=several, record=record)
        with writing(writer), watch(total(inputs.sources, options.reading), environment) as observer:
            work = Work(options.reading, environment.parse, sentences, options.jobs)
            articles = outcomes(chain(first, found), work)
            least = options.min_confidence
            if join and several:
                together = join(articles, observer)
                write_all(together, select, writer, report, environment, Nobody(), least)
            else:
                write_all(articles, select, writer, report, environment, observer, least)
        output.wanted = report.done > 0
    guesses.tell(environment)
    if several:
        environment.note(str(report))
    return report.exit_code


def total(sources: Sequence[Source], settings: Settings) -> int | None:
    """How many articles there are, or None when that cannot be known before they are read."""
    format = settings.input_format
    if format is InputFormat.auto:
        known = all(by_name(source.name) in SINGLE for source in sources)
    else:
        known = format in SINGLE
    return len(sources) if known else None


def write_all(
    outcomes: Iterable[Outcome],
    select: Select,
    writer: Writer,
    report: Report,
    environment: Environment,
    observer: Observer,
    least: float | None = None,
) -> None:
    """Outcomes, as they come, to the writer or to standard error, without quotes below the ``least`` confidence."""
    writer.begin()
    for outcome in outcomes:
        observer.advance()
        if outcome.article is None:
            report.failed += 1
            with observer.aside():
                tell(outcome, environment)
        else:
            report.done += 1
            if is_foreign(outcome.article):
                with observer.aside():
                    tell_language(outcome.article, report, environment)
            if outcome.article.notes:
                with observer.aside():
                    tell_notes(outcome.article, environment)
            article = confident(outcome.article, least)
            items = select(article)
            if environment.verbose:
                environment.note(f"{article.article}: {len(items):,} written")
            with observer.aside() if items and environment.stdout_is_terminal else nullcontext():
                writer.write(article, items)
    writer.end()


def is_foreign(article: Article) -> bool:
    """Whether the article is not in English, so that nothing is read from it."""
    return article.summary.language != "en"


def tell_language(article: Article, report: Report, environment: Environment) -> None:
    """One line for an article that is not in English, which is counted, too."""
    report.foreign += 1
    language = LANGUAGES.get(article.summary.language, "another language")
    environment.say(f"{article.article}: in {language}; newscli reads English only")


def tell_notes(article: Article, environment: Environment) -> None:
    """One line for each thing that was cut or passed over because the text is beyond a bound."""
    for note in article.notes:
        environment.note(f"{article.article}: {note}")


def tell(outcome: Outcome, environment: Environment) -> None:
    """One line for a failed input; with ``-v`` the traceback of a failure of ours."""
    environment.say(str(outcome.problem))
    if environment.verbose and outcome.details:
        environment.stderr.write(printable(outcome.details))


@contextmanager
def watch(total: int | None, environment: Environment) -> Iterator[Observer]:
    """A progress bar when there is much to do, or nobody knows how much, and a terminal to draw it on.

    There is none when another program reads the output: what that prints would run into the bar.
    """
    alone = environment.stderr_is_terminal and not environment.stdout_is_pipe
    if (total is not None and total <= FEW) or environment.quiet or not alone:
        yield Nobody()
        return
    from newscli.render.drawing import console
    from newscli.render.progress import Bar

    surface = console(environment.stderr, environment.width, environment.color, moving=True)
    with Bar(surface, total) as bar:
        yield bar
