"""Features of a stretch for being nobody's words: a title, a nickname, a scare quote."""

from __future__ import annotations

from newscli.core import speech_context as context
from newscli.core.clauses import Clauses
from newscli.core.lexicon import word_set
from newscli.core.reports import Reports
from newscli.core.scene import Content, Scene
from newscli.core.units import Unit

FIRST_AND_SECOND = word_set("i we you my our me us your")
FINITE = word_set("VBD VBZ VBP MD")
LOWER_IN_TITLES = word_set("IN DT CC TO POS")


def features(scene: Scene, clauses: Clauses, quotes: int, reports: Reports) -> list[str]:
    """All features; ``quotes`` is the number of stretches in the article."""
    content = scene.content
    size = context.size_of(len(content.words))
    before = "^" if scene.before is None else scene.before.symbol or scene.before.tag
    after = "$" if scene.after is None else scene.after.symbol or scene.after.tag
    return [
        *_inside(scene, content, size, before), *_beside(scene, clauses, size, before, after),
        *_cues(scene, content, clauses, size), *_place(scene, clauses, quotes),
        *_speakers(scene, size), *context.alike(scene, clauses), *context.naming(scene, clauses, size),
        *context.neighbours(scene, clauses, size), *context.reported(scene, reports, size),
    ]  # fmt: skip


def _inside(scene: Scene, content: Content, size: str, before: str) -> list[str]:
    words, tags, ending = content.words, content.tags, scene.ending
    verb = any(tag[0] == "V" or tag == "MD" for tag in tags)
    title = bool(words) and all(
        word[0].isupper() or tag in LOWER_IN_TITLES for word, tag in zip(words, tags, strict=True)
    )
    capital = bool(words) and words[0][0].isupper()
    mark = scene.quote.text[:1]
    found = [
        f"size={size}", f"ending={ending}", f"verb={verb}{size}",
        f"finite={any(tag in FINITE for tag in tags)}",
        f"person={any(word.lower() in FIRST_AND_SECOND for word in words)}",
        f"capital={capital}{title}", f"size={size} ending={ending}", f"title={title}{size}",
        f"closed={scene.closed}", f"mark={mark}", f"mark={mark}{scene.quote.text[-1:]}{scene.closed}",
    ]  # fmt: skip
    if words:
        found += [f"first={before}{tags[0]}", f"last={tags[-1]}", f"first={tags[0]}{size}"]
    if len(words) == 1:
        found.append(f"only={tags[0]}")
    if content.labels:
        found.append(f"names={'+'.join(sorted(set(content.labels)))}{min(len(words), 4)}")
    return found


def _word(unit: Unit) -> str:
    return unit.head if unit.kind == "word" else unit.symbol


def _beside(scene: Scene, clauses: Clauses, size: str, before: str, after: str) -> list[str]:
    left, right, ending = scene.before, scene.after, scene.ending
    found = [
        f"wordbefore={_word(left) if left else '^'}", f"wordafter={_word(right) if right else '$'}",
        f"before={before}", f"after={after}", f"beside={before}_{after}", f"before={before}{size}",
        f"after={after}{size}", f"before={before}{ending}",
    ]  # fmt: skip
    if left is not None:
        if left.kind == "mention":
            found += [f"headbefore={left.head}", f"determiner={left.determiner or left.title.lower()[:12]}"]
        further = clauses.neighbour(scene.quote, -2)
        if further is not None:
            found += [
                f"before2={further.symbol or further.head} {before}",
                f"wordbefore2={further.head[:12]}",
            ]
    if right is not None and right.kind == "mention":
        found += [f"typeafter={right.type}", f"headafter={right.head}"]
    left_path = clauses.paths.between(max(0, scene.quote.index - 5), scene.quote.index)[-3:]
    found.append(f"leftpath={' '.join(left_path)}")
    return found


def _cues(scene: Scene, content: Content, clauses: Clauses, size: str) -> list[str]:
    at, left, right = scene.quote.index, scene.left_cue, scene.right_cue
    near = [
        unit
        for unit in clauses.units[max(0, at - 12) : at + 13]
        if unit.paragraph == scene.quote.paragraph
        and scene.quote.sentence <= unit.sentence <= scene.last_sentence
    ]
    verb = max((unit.cue for unit in near if unit.kind == "word"), default=0)
    noun = max((unit.cue for unit in near if unit.kind == "mention"), default=0)
    has_verb = any(tag[0] == "V" or tag == "MD" for tag in content.tags)
    found = [
        f"cue={verb}", f"cue={verb}{size}", f"noun={noun}", f"cue={verb}{noun}{has_verb}",
        f"left={left is not None} {scene.left_path}", f"right={right is not None} {scene.right_path}",
    ]  # fmt: skip
    if left is not None:
        found.append(f"leftcue={left.head}")
    return found


def _speakers(scene: Scene, size: str) -> list[str]:
    """How strongly the likeliest speaker of the paragraph speaks, and how many there are."""
    best = scene.best
    return [
        f"best={best}", f"best={best}{size}", f"here={scene.here}{size}",
        f"best={best}{scene.left_cue is not None}{scene.right_cue is not None}",
    ]  # fmt: skip


def _place(scene: Scene, clauses: Clauses, quotes: int) -> list[str]:
    return [
        f"alone={scene.before is None and scene.after is None}",
        f"stretches={min(3, clauses.stretches[scene.quote.paragraph])}",
        f"article={min(4, quotes // 4)}", f"headline={scene.quote.paragraph == 0}",
    ]  # fmt: skip
