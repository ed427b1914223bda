"""Features of a quoted span for being nobody's words: a title, a nickname, a scare quote."""

from __future__ import annotations

from newscli.core.attribution import speech_context
from newscli.core.attribution.context import Content, QuoteContext
from newscli.core.attribution.reported_index import ReportedIndex
from newscli.core.phrases import Chunk, Clauses, word_set

FIRST_AND_SECOND = word_set("i we you my our me us your")
FINITE = word_set("VBD VBZ VBP MD")
LOWER_IN_TITLES = word_set("IN DT CC TO POS")


def features(
    context: QuoteContext, clauses: Clauses, quotes: int, reported_index: ReportedIndex
) -> list[str]:
    """All features; ``quotes`` is the number of quoted spans in the article."""
    content = context.content
    size = speech_context.size_of(len(content.words))
    before = "^" if context.before is None else context.before.symbol or context.before.tag
    after = "$" if context.after is None else context.after.symbol or context.after.tag
    return [
        *_inside(context, content, size, before), *_beside(context, clauses, size, before, after),
        *_cues(context, content, clauses, size), *_place(context, clauses, quotes),
        *_speakers(context, size), *speech_context.alike(context, clauses),
        *speech_context.naming(context, clauses, size),
        *speech_context.neighbours(context, clauses, size), *speech_context.reported(context, reported_index, size),
    ]  # fmt: skip


def _inside(context: QuoteContext, content: Content, size: str, before: str) -> list[str]:
    words, tags, ending = content.words, content.tags, context.ending
    verb = any(tag[0] == "V" or tag == "MD" for tag in tags)
    title = bool(words) and all(
        word[0].isupper() or tag in LOWER_IN_TITLES for word, tag in zip(words, tags, strict=True)
    )
    capital = bool(words) and words[0][0].isupper()
    mark = context.quote.text[:1]
    found = [
        f"size={size}", f"ending={ending}", f"verb={verb}{size}",
        f"finite={any(tag in FINITE for tag in tags)}",
        f"person={any(word.lower() in FIRST_AND_SECOND for word in words)}",
        f"capital={capital}{title}", f"size={size} ending={ending}", f"title={title}{size}",
        f"closed={context.closed}", f"mark={mark}", f"mark={mark}{context.quote.text[-1:]}{context.closed}",
    ]  # fmt: skip
    if words:
        found += [f"first={before}{tags[0]}", f"last={tags[-1]}", f"first={tags[0]}{size}"]
    if len(words) == 1:
        found.append(f"only={tags[0]}")
    if content.labels:
        found.append(f"names={'+'.join(sorted(set(content.labels)))}{min(len(words), 4)}")
    return found


def _word(chunk: Chunk) -> str:
    return chunk.head if chunk.kind == "word" else chunk.symbol


def _beside(context: QuoteContext, clauses: Clauses, size: str, before: str, after: str) -> list[str]:
    left, right, ending = context.before, context.after, context.ending
    found = [
        f"wordbefore={_word(left) if left else '^'}", f"wordafter={_word(right) if right else '$'}",
        f"before={before}", f"after={after}", f"beside={before}_{after}", f"before={before}{size}",
        f"after={after}{size}", f"before={before}{ending}",
    ]  # fmt: skip
    if left is not None:
        if left.kind == "mention":
            found += [f"headbefore={left.head}", f"determiner={left.determiner or left.title.lower()[:12]}"]
        further = clauses.neighbour(context.quote, -2)
        if further is not None:
            found += [
                f"before2={further.symbol or further.head} {before}",
                f"wordbefore2={further.head[:12]}",
            ]
    if right is not None and right.kind == "mention":
        found += [f"typeafter={right.type}", f"headafter={right.head}"]
    left_path = clauses.paths.between(max(0, context.quote.index - 5), context.quote.index)[-3:]
    found.append(f"leftpath={' '.join(left_path)}")
    return found


def _cues(context: QuoteContext, content: Content, clauses: Clauses, size: str) -> list[str]:
    at, left, right = context.quote.index, context.left_cue, context.right_cue
    near = [
        chunk
        for chunk in clauses.chunks[max(0, at - 12) : at + 13]
        if chunk.paragraph == context.quote.paragraph
        and context.quote.sentence <= chunk.sentence <= context.last_sentence
    ]
    verb = max((chunk.cue for chunk in near if chunk.kind == "word"), default=0)
    noun = max((chunk.cue for chunk in near if chunk.kind == "mention"), default=0)
    has_verb = any(tag[0] == "V" or tag == "MD" for tag in content.tags)
    found = [
        f"cue={verb}", f"cue={verb}{size}", f"noun={noun}", f"cue={verb}{noun}{has_verb}",
        f"left={left is not None} {context.left_path}", f"right={right is not None} {context.right_path}",
    ]  # fmt: skip
    if left is not None:
        found.append(f"leftcue={left.head}")
    return found


def _speakers(context: QuoteContext, size: str) -> list[str]:
    """How strongly the likeliest speaker of the paragraph speaks, and how many there are."""
    best = context.best
    return [
        f"best={best}", f"best={best}{size}", f"here={context.here}{size}",
        f"best={best}{context.left_cue is not None}{context.right_cue is not None}",
    ]  # fmt: skip


def _place(context: QuoteContext, clauses: Clauses, quotes: int) -> list[str]:
    return [
        f"alone={context.before is None and context.after is None}",
        f"stretches={min(3, clauses.quoted_spans[context.quote.paragraph])}",
        f"article={min(4, quotes // 4)}", f"headline={context.quote.paragraph == 0}",
    ]  # fmt: skip
