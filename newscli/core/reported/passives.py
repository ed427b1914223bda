"""Passives: whoever is told, urged or blamed does not speak, and what is done to a thing is not said.

*He was told that …* reports something, but not by him; *the squad was recalled*, *the goal was added* report nothing.
"""

from __future__ import annotations

from newscli.core.reported.accept import Draft
from newscli.core.reported.view import FINITES, View
from newscli.core.reported.voice import is_passive

INFINITIVE = frozenset(("say", "report", "alleg", "claim", "predict", "find", "estim", "show"))
"""*He is said to be*, *they were found to have*: nobody is told who says so."""
DONE = frozenset(
    ("admit", "add", "recal", "write", "comment", "declar", "question", "critic", "blast", "deny")
)
"""Lemmas that, without an agent, tell what was done: *was recalled to the squad*, *was denied a try*."""
TOLD_OF = frozenset(
    (
        "note", "propos", "agre", "suggest", "announc", "reveal", "confirm", "report", "find", "say", "accus", "promis",
        "point",
    )
)  # fmt: skip
"""The same of a thing, unless a clause says what: *the fee was announced*, but *was promised that …*."""
TOLD = frozenset(("tell", "urg", "warn", "ask", "advis", "remind", "encourag"))
"""Lemmas of what is said to somebody."""
EXPLETIVE = "it"
"""*It was announced that …*."""
HAVING = frozenset(("'s", "got"))
"""*She's said so*, which is no passive where a clause follows."""
SAVES = frozenset(
    ("save", "saves", "tackle", "block", "stop", "post", "bar", "crossbar", "keeper", "goalkeeper", "flag")
)
"""What denies a goal."""
WEIGHED = frozenset(("for", "over", "as", "after", "because"))
"""Behind *criticised* they open what for."""
TERMS = frozenset(
    ("end", "time", "start", "beginning", "year", "month", "week", "then", "now", "next", "mid", "early")
)
"""*By the end of June*: when."""
RESOLVED = "determined"
"""*Is determined that* tells how somebody feels."""
NOMINAL = ("NN", "JJ")
IN_PHRASE = frozenset(("DT", "PRP", "PRP$", "POS", "CD"))
FARTHEST_AGENT = 5
"""Tokens behind the cue within which its agent begins."""


def is_done(view: View, found: Draft) -> bool:
    """Whether a passive tells what was done or is hearsay, not what somebody said."""
    cue = found.cue
    if not _is_passive(view, found):
        return False
    if view.lemmas[cue] in INFINITIVE and view.tag(cue + 1) == "TO":
        return True
    if _is_of_a_name(view, found) or _is_saved(view, found) or _is_event(view, found):
        return True
    return _subject(view, cue) != EXPLETIVE and agent_at(view, found) is None and _is_done_to_it(view, found)


def is_told(view: View, found: Draft) -> bool:
    """Whether the source of a passive would be its subject: *drivers are urged to …*, *it was announced that*."""
    if found.mention is None or not (_is_passive(view, found) or _is_absolute(view, found)):
        return False
    return found.mention[1] <= found.cue and agent_at(view, found) is None


def agent_of(view: View, found: Draft) -> tuple[int, int] | None:
    """The tokens of who says it where a passive names him: *was urged by the council to …*."""
    by = agent_at(view, found) if _is_passive(view, found) else None
    if by is None:
        return None
    last = by + 1
    while last < view.size - 1 and (
        _is_nominal(view, last) or (view.words[last] == "of" and _is_nominal(view, last + 1))
    ):
        last += 1
    return (by + 1, last) if last > by + 1 else None


def _is_nominal(view: View, token: int) -> bool:
    return view.tags[token].startswith(NOMINAL) or view.tags[token] in IN_PHRASE


def _is_absolute(view: View, found: Draft) -> bool:
    """*With passengers told to wait*."""
    first, last = found.mention or (0, 0)
    told = view.lemmas[found.cue] in TOLD and view.tags[found.cue] in ("VBN", "VBD")
    return told and last == found.cue and view.word(first - 1) == "with"


def agent_at(view: View, found: Draft) -> int | None:
    """The "by" of who says it, behind the cue or behind what is reported: *accused by X of*, *told to go by X*."""
    last = min(view.size - 1, max(found.last, found.cue + FARTHEST_AGENT) + 1)
    by = next((at for at in range(found.cue + 1, last) if _is_agent(view, at)), None)
    if by is None or any(view.tags[at] in ("VBN", "VBD") for at in range(found.cue + 1, by)):
        return None
    return by


def _is_agent(view: View, token: int) -> bool:
    """*By the council*; not *by leaving*, *by the end of June*."""
    if view.words[token] != "by" or view.tag(token + 1) in ("VBG", "CD"):
        return False
    return TERMS.isdisjoint(view.words[token + 1 : token + 3])


def _is_passive(view: View, found: Draft) -> bool:
    cue = found.cue
    if not is_passive(view, cue) or view.words[cue] == RESOLVED:
        return False
    return not (
        view.words[cue - 1] in HAVING and found.first > cue and view.count(FINITES, found.first, found.last)
    )


def _subject(view: View, cue: int) -> str:
    """The word in front of the verb group."""
    token = cue - 1
    while token > 0 and view.tags[token].startswith(("VB", "RB", "MD", "TO")):
        token -= 1
    return view.words[token]


def _is_of_a_name(view: View, found: Draft) -> bool:
    """*He was called a traitor*, where nobody is told to call him so."""
    return (
        view.lemmas[found.cue] == "call"
        and "by" not in view.words[found.cue : min(view.size, found.last + 2)]
    )


def _is_saved(view: View, found: Draft) -> bool:
    """*Was denied by a fine save*."""
    agent = agent_at(view, found) if view.lemmas[found.cue] == "deny" else None
    return agent is not None and not SAVES.isdisjoint(view.words[agent : agent + FARTHEST_AGENT])


def _is_event(view: View, found: Draft) -> bool:
    """*The plan was criticised by the union*: that it was, and not what for."""
    cue = found.cue
    return view.lemmas[cue] == "critic" and WEIGHED.isdisjoint(view.words[cue : found.last + 1])


def _is_done_to_it(view: View, found: Draft) -> bool:
    """What happens to a subject that no clause behind the cue says anything of."""
    lemma = view.lemmas[found.cue]
    return lemma in DONE or (lemma in TOLD_OF and not _begins_clause(view, found))


def _begins_clause(view: View, found: Draft) -> bool:
    """*That …*, or a subject with its verb, right behind the cue and no break between."""
    if found.first < found.cue or not view.count(FINITES, found.first, found.last):
        return False
    return found.first == found.cue + 1 or "that" in (view.words[found.first], view.words[found.first - 1])
