"""Features of a cue: what word it is and the frame it stands in."""

from __future__ import annotations

from newscli.core.cues import AUXILIARIES, OPENERS, PAUSES
from newscli.core.document import MARK
from newscli.core.reported_token import token_features
from newscli.core.reported_view import COMMAS, CUES, MARKS, QUOTED, UNQUOTED, View, binned

NEGATIONS = frozenset(("n't", "not", "never"))


def cue_features(view: View, cue: int) -> list[str]:
    """The cue and the frame it stands in: for its own token in the span models, and the classifier."""
    lemma, tag = view.cue_word(cue), view.tags[cue]
    before, _, next1, next2 = view.padded_words[cue : cue + 4]
    tag_2, tag_1, _, tag1, tag2 = view.padded_tags[cue : cue + 5]
    features = [
        "cw=" + lemma, "ct=" + tag, "cn=" + tag1, "cp=" + tag_1, "cnw=" + next1, "cpw=" + before,
        "cn2=" + tag1 + tag2, "cp2=" + tag_2 + tag_1, f"cnw2={next1}_{next2}", "cwt=" + lemma + tag,
        "cwn=" + lemma + next1, "cwnt=" + lemma + tag1, "cwp=" + lemma + tag_1, f"cq{view.inside[cue]}",
        "ctt=" + tag_1 + tag + tag1,
    ]  # fmt: skip
    if "that" in (next1, next2):
        features.append("that")
    features += _counts_around(view, cue)
    features += _marks_around(view, cue)
    features += _auxiliaries(view, cue)
    start = view.segment_start[cue]
    far = binned(cue - start)
    features += [f"op={view.words[start]}|{far}", f"opt={view.tags[start]}|{far}"]
    return features


def _counts_around(view: View, cue: int) -> list[str]:
    def around(lane: int) -> tuple[int, int]:
        return view.count(lane, 0, cue), view.count(lane, cue + 1, view.size)

    marks_before, marks_after = (min(count, 3) for count in around(MARKS))
    free_before, free_after = map(binned, around(UNQUOTED))
    quoted_before, quoted_after = map(binned, around(QUOTED))
    cues_before, cues_after = around(CUES)
    commas_before, commas_after = around(COMMAS)
    return [
        f"qb{marks_before}", f"qa{marks_after}", f"qba{marks_before}{marks_after}",
        f"rest{binned(view.size - 1 - cue)}", f"pre{binned(cue)}",
        f"ub{free_before}", f"ua{free_after}", f"ib{quoted_before}", f"ia{quoted_after}",
        f"uiA{free_after}_{quoted_after}", f"uiB{free_before}_{quoted_before}",
        f"kb{min(cues_before, 3)}", f"ka{min(cues_after, 3)}", f"cb{min(commas_before, 3)}",
        f"ca{min(commas_after, 3)}",
    ]  # fmt: skip


def _marks_around(view: View, cue: int) -> list[str]:
    """Distance to the nearest quote mark on either side, up to 11 tokens."""
    features = []
    after = view.inside[cue + 1 : cue + 12]
    before = view.inside[max(0, cue - 11) : cue][::-1]
    if MARK in after:
        features.append(f"nq{binned(after.index(MARK) + 1)}")
    if MARK in before:
        features.append(f"pq{binned(before.index(MARK) + 1)}")
    if view.inside[0]:
        features.append(f"q0{view.inside[0]}")
    return features


def _auxiliaries(view: View, cue: int) -> list[str]:
    before = view.words[max(0, cue - 4) : cue]
    features = ["aux=" + word for word in before if word in AUXILIARIES]
    if not NEGATIONS.isdisjoint(before):
        features.append("neg")
    return features


def classifier_features(view: View, cue: int) -> list[str]:
    """Features that tell, with those of the cue, whether a word reports something where it stands."""
    features = token_features(view, cue)
    for step in (-3, -2, 2, 3):
        if 0 <= cue + step < view.size:
            features += [f"{step}w={view.words[cue + step]}", f"{step}t={view.tags[cue + step]}"]
    features += _skeleton(view, cue)
    features += _frame(view, cue)
    features += _subject(view, cue)
    features += _verbs_around(view, cue)
    features += _next_break(view, cue)
    if view.has_own_voice():
        features.append("ME")
    return features


def _skeleton(view: View, cue: int) -> list[str]:
    """The punctuation around the cue: commas, colons, semicolons and quote marks only."""

    def marks(start: int, end: int) -> str:
        pairs = zip(view.words[start:end], view.inside[start:end], strict=True)
        return "".join(word if word in ",:;" else '"' if state == MARK else "" for word, state in pairs)

    left, right = marks(max(0, cue - 14), cue), marks(cue + 1, cue + 15)
    state, near = view.inside[cue], left[-2:] + "^" + right[:2]
    ends = "E" if view.size - 1 - cue < 4 else ""
    return [
        "sl=" + left[-3:],
        "sr=" + right[:3],
        "slr=" + near,
        f"slrq={state}{near}",
        f"sr2={right[:2]}{ends}",
    ]


def _frame(view: View, cue: int) -> list[str]:
    lemma, state = view.cue_word(cue), view.inside[cue]
    tag1, tag2, tag3 = view.tag(cue + 1), view.tag(cue + 2), view.tag(cue + 3)
    last = view.words[-1]
    auxiliaries = [word for word in view.words[max(0, cue - 4) : cue] if word in AUXILIARIES]
    soon_quoted = MARK in view.inside[cue + 1 : cue + 4]
    start = view.clause_start[cue]
    return [
        "x3=" + lemma + tag1 + tag2, "x4=" + tag1 + tag2 + tag3,
        f"xq={'' if last.isalnum() else last}{state}", view.place,
        "ax=" + "_".join(auxiliaries), "axs=" + lemma + "_".join(auxiliaries[-1:]),
        f"stq={lemma}{state}{soon_quoted:d}",
        "so=" + view.opening(start)[0], "sow=" + view.words[start] + view.tags[cue],
        f"sod={min(6, cue - start)}",
    ]  # fmt: skip


def _subject(view: View, cue: int) -> list[str]:
    """The nearest noun or pronoun to the left."""
    for number in range(cue - 1, max(-1, cue - 25), -1):
        tag = view.tags[number]
        if tag.startswith("NN") or tag in ("PRP", "WP", "WDT", "DT"):
            capital = "C" if view.sentence.words[number][:1].isupper() else "l"
            lemma = view.cue_word(cue)
            return [
                "sj=" + view.words[number], f"sjt={tag}{min(cue - number, 4)}", "sjc=" + lemma + tag,
                f"sjs={capital}{tag}{view.tags[cue]}",
            ]  # fmt: skip
    return []


def _verbs_around(view: View, cue: int) -> list[str]:
    lemma = view.cue_word(cue)
    following = view.next_finite[cue + 1]
    there = following < view.size
    features = [
        f"nv={view.tags[following] if there else 0}",
        f"nvd={min(9, following - cue) if there else 0}",
        f"nvs={lemma}{there:d}",
    ]
    for number in range(cue - 1, max(-1, cue - 40), -1):
        tag = view.tags[number]
        if tag.startswith("VB") or tag == "MD":
            features += ["pvb=" + view.cue_word(number), "pvt=" + tag + view.tags[cue]]
            break
    return features


def _next_break(view: View, cue: int) -> list[str]:
    lemma = view.cue_word(cue)
    for number in range(cue + 1, min(view.size, cue + 25)):
        word = view.words[number]
        if word in OPENERS or word in PAUSES:
            return [f"ns={word}{min(8, number - cue)}", "nss=" + lemma + word]
    return ["ns=0", "nss=" + lemma]
