"""Names of well-known organisations and places that hold small or common words, where the name finder often fails."""

from __future__ import annotations

_ORGANISATIONS = """
Action Against Hunger
Alternative for Germany
American Civil Liberties Union
Big Brother Watch
Black Lives Matter
Bureau of Alcohol, Tobacco and Firearms
Bureau of Alcohol, Tobacco, Firearms and Explosives
Bureau of Alcohol, Tobacco, Firearms, and Explosives
Campaign for Nuclear Disarmament
Campaign to Protect Rural England
Citizens Advice
Council on American-Islamic Relations
Doctors of the World
Doctors Without Borders
Everytown for Gun Safety
Extinction Rebellion
Fairness and Accuracy in Reporting
Families Need Fathers
Focus on the Family
Food and Water Watch
Forum for the Future
Friends of the Earth
Fridays for Future
Habitat for Humanity
Help the Aged
Just Stop Oil
Keep Britain Tidy
Kick It Out
Marks and Spencer
Médecins Sans Frontières
Moms for Liberty
Mothers Against Drunk Driving
National Association for the Advancement of Colored People
Organisation for Economic Co-operation and Development
Organization for Economic Cooperation and Development
Organisation for Security and Co-operation in Europe
Organization for Security and Cooperation in Europe
Organization for Security and Co-operation in Europe
People for the American Way
People for the Ethical Treatment of Animals
Pregnant Then Screwed
Reporters Without Borders
Rock and Roll Hall of Fame
Save the Children
Show Racism the Red Card
Stop the War Coalition
Students for Justice in Palestine
Teach for America
Teach First
The Intercept
Turning Point USA
War on Want
"""
_PLACES = """
Bosnia and Herzegovina
Dar es Salaam
Isle of Man
Isle of Wight
Newfoundland and Labrador
Papua New Guinea
Port-au-Prince
Rio de Janeiro
Saint Kitts and Nevis
Saint Vincent and the Grenadines
Sao Tome and Principe
Tierra del Fuego
Trinidad and Tobago
Turks and Caicos Islands
Tyne and Wear
"""


def _by_first_word() -> dict[str, list[tuple[list[str], str]]]:
    """First token to the names that it opens, as tokens, the longest first."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for names, label in ((_ORGANISATIONS, "ORG"), (_PLACES, "GPE")):
        for name in names.strip().splitlines():
            tokens = name.replace(",", " ,").replace(" American-Islamic", " American - Islamic").split()
            found.setdefault(tokens[0], []).append((tokens, label))
    for known in found.values():
        known.sort(key=lambda one: -len(one[0]))
    return found


KNOWN = _by_first_word()
"""First token of a name to the names that begin with it: their tokens and their label, the longest first."""
