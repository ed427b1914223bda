"""Verbs that tell how somebody speaks or looks, and stand for "said" behind a quoted span: "…," snapped the clerk.

Verbs of manner of speaking and of nonverbal expression (Levin 1993, classes 37.3 and 40.2). Most are too rare in
annotated news for a model to learn what they do beside a comma and quote marks; by themselves they report nothing.
"""

from __future__ import annotations

from newscli.core.attribution.context import Candidate, QuoteContext
from newscli.core.phrases import TIME, Chunk, Clauses, word_set

MANNERS = word_set("""
    babbled babbles barked barks bawled bawls beamed beams bellowed bellows blurted blurts boomed booms breathed
    breathes cackled cackles chimed chimes chirped chirps chorused choruses chortled chortles chuckled chuckles
    cooed coos croaked croaks crowed crows deadpanned deadpans drawled drawls enthused enthuses fumed fumes gasped
    gasps giggled giggles grinned grins groaned groans growled growls grumbled grumbles grunted grunts gushed gushes
    hissed hisses hollered hollers howled howls intoned intones laughed laughs moaned moans mumbled mumbles murmured
    murmurs mused muses muttered mutters opined opines piped pipes purred purrs quipped quips raged rages ranted
    rants rasped rasps retorted retorts roared roars scoffed scoffs screamed screams screeched screeches shouted
    shouts shrieked shrieks shrugged shrugs sighed sighs smiled smiles smirked smirks snapped snaps snarled snarls
    sneered sneers sniffed sniffs sniggered sniggers snorted snorts sobbed sobs spluttered splutters squealed
    squeals stammered stammers stormed storms stuttered stutters thundered thunders wailed wails wept weeps wheezed
    wheezes whined whines whispered whispers whooped whoops winced winces yawned yawns yelled yells yelped yelps
""")
ENDINGS = frozenset((",", ">,", "?", "!", "—", "…"))
"""How a quoted span ends that such a verb follows; a title or a scare quote seldom does."""
TENSES = ("VBD", "VBZ", "VBN")


def teller(context: QuoteContext, clauses: Clauses) -> tuple[Candidate, Chunk] | None:
    """The candidate that stands with such a verb right behind the quoted span, and the verb; None without one."""
    quote = context.quote
    first, second = clauses.neighbour(quote, 1), clauses.neighbour(quote, 2)
    if context.ending not in ENDINGS or first is None or second is None or not _opens_sentence(context):
        return None
    verb, subject = (first, second) if first.kind == "word" else (second, first)
    if (
        verb.head not in MANNERS
        or verb.tag not in TENSES
        or subject.kind != "mention"
        or subject.type == TIME
    ):
        return None
    found = (candidate for candidate in context.candidates if candidate.chunk is subject)
    return next(((candidate, verb) for candidate in found), None)


def _opens_sentence(context: QuoteContext) -> bool:
    """Whether the quoted span begins a sentence, as the words of a speaker do, and not a part of one."""
    before = context.before
    return before is None or before.sentence != context.quote.sentence or before.kind == "quote"
