"""What tells that "she" may mean somebody, from plain-text fixtures; how much it tells, by hand."""

from __future__ import annotations

import cases
import people_views
import steps

from newscli.core.coreference.genders import MAN, WOMAN, Genders
from newscli.core.coreference.profiles import Profile
from newscli.core.document import Span
from newscli.core.entities import group_names
from newscli.core.entities.mentions import PERSON, Group, Mention
from newscli.core.linear import Sparse
from newscli.core.phrases import read_clauses


def rows(text: str) -> list[str]:
    """The people: rather a woman, rather a man, or nothing known."""
    document = steps.read(text)
    groups = group_names(document)
    profiles = people_views.profiles(document, read_clauses(document), groups)
    found = Genders(groups, profiles, profiles, Sparse({}, None))
    chances = [(groups[at].mentions[0].text, found.probability(at, WOMAN)) for at in profiles]
    return [f"{name}: {'woman' if p > 0.6 else 'man' if p < 0.4 else 'unknown'}" for name, p in chances]


@cases.each("core/coreference/genders")
def test_people(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def genders(name: str, titles: tuple[str, ...] = (), role: str = "", **first_names: float) -> Genders:
    """Of one person, named once."""
    group = Group(PERSON, [Mention(Span(0, len(name)), name, PERSON, 0, titles)])
    profile = Profile()
    if role:
        profile.learn(role, None)
    return Genders([group], [0], {0: profile}, Sparse(first_names, None))


def test_nothing_is_known_of_a_surname() -> None:
    assert genders("Brandt").probability(0, WOMAN) == genders("Brandt").probability(0, MAN) == 0.5


def test_a_title_tells_and_so_does_a_role() -> None:
    assert genders("Brandt", ("mrs",)).probability(0, WOMAN) > 0.9
    assert genders("Brandt", role="spokesman").probability(0, MAN) > 0.9
    assert genders("Brandt", role="director").probability(0, MAN) == 0.5


def test_first_names_of_the_census_and_those_learned() -> None:
    assert genders("Mary Brandt").probability(0, WOMAN) > 0.9
    assert genders("Zorblax Brandt").probability(0, MAN) == 0.5
    assert genders("Zorblax Brandt", zorblax=0.1).probability(0, MAN) > 0.7


def test_a_title_outweighs_a_first_name() -> None:
    assert (
        genders("Mary Brandt", ("mr",)).probability(0, MAN) > 0.3 > genders("Mary Brandt").probability(0, MAN)
    )


def test_a_sure_pronoun_is_learned_and_a_doubtful_one_is_not() -> None:
    found = genders("Brandt")
    found.learn(0, WOMAN, 0.6)
    assert found.probability(0, WOMAN) == 0.5
    found.learn(0, WOMAN, 0.95)
    assert found.probability(0, WOMAN) > 0.65


def test_nobody_is_surely_of_a_gender() -> None:
    assert 0.95 < genders("Mary Brandt", ("mrs",)).probability(0, WOMAN) < 1
