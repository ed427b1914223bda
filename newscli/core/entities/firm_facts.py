"""Facts about firms: those with names like people's, last words of their names, words beside them."""

from __future__ import annotations

from newscli.core.phrases import ORGANISATION_HINTS, ORGANISATION_NOUNS, word_set

FIRM_ENDINGS = word_set("""
    advisers advisors aerospace airlines airways alliance associates automotive bancorp bancshares bank biosciences
    biotech breweries brewery chemicals coalition college committee communications company consulting corp cosmetics
    diagnostics dynamics electronics enterprises entertainment foods foundation gmbh group healthcare holdings hotels
    inc industries institute insurance labs laboratories llc logistics ltd medicine mobility motors outfitters partners
    petroleum pharma pharmaceuticals pictures plc productions properties psychiatry publishing railways realty records
    resorts resources robotics securities semiconductor semiconductors software solutions studios systems technologies
    telecom terminals therapeutics university utilities ventures creameries dairies bakeries paving roofing
    plumbing minerals rovers wanderers
""")
"""Last words of names that are no person's."""

ONE_WORD = word_set("""
    abercrombie adidas armani barclays bayer bosch burberry cadbury cartier chevron chrysler dodge ferrari gucci
    heinz honda jpmorgan kellogg lamborghini lloyds mckinsey  merck meta mitsubishi moderna nestle nike
    nissan nomura pfizer porsche prada puma rolex salesforce siemens spotify suzuki tesla tiffany toyota versace
    walgreens
""")
SEVERAL_WORDS = """
abercrombie fitch
arthur andersen
aston martin
baker hughes
ben jerry
booz allen
booz allen hamilton
calvin klein
charles schwab
christian dior
edward jones
eli lilly
ernst young
ford motor
franck muller
fred perry
goldman sachs
harley davidson
hugo boss
jack daniels
jimmy choo
john lewis
johnnie walker
johnson matthey
jpmorgan chase
laura ashley
lehman brothers
lockheed martin
louis vuitton
marks spencer
mercedes benz
merrill lynch
morgan stanley
papa john
patek philippe
paul smith
philip morris
ralph lauren
raymond james
rolls royce
standard chartered
ted baker
tommy hilfiger
victoria's secret
wells fargo
yves saint laurent
"""
FIRMS = ONE_WORD | frozenset(SEVERAL_WORDS.strip().splitlines())
"""Firms with names like people's, in lower case."""

HEADS = "CEO|CFO|COO|chief executive|chief executive officer|founder|co-founder|chairman"
BELONGINGS = (
    "shares|stock|shareholders|investors|employees|customers|users|subscribers|spokesman|spokeswoman|spokesperson"
    "|headquarters|subsidiary|products|app|stores"
)
"""What a firm has."""
POSSESSIONS = "shares|stock|shareholders|employees|subsidiary|headquarters|acquisition|takeover"
"""What stands before "of" and a firm."""
KINDS = (
    "company|firm|startup|start-up|retailer|carmaker|automaker|maker|giant|brokerage|airline|bank|newspaper|magazine"
    "|website|app|publisher|studio|label|watchdog|nonprofit|charity"
)
"""What a firm is called before its name."""

NO_PEOPLE = word_set("""
    alzheimer cholera dengue ebola malaria measles polio ricin brexit covid covid-19 christmas easter ramadan
    hanukkah diwali medicare medicaid obamacare
""")
"""What is taken for a person now and then."""
NAMED_AFTER = "law|disease|syndrome|palsy|razor|paradox|theorem|comet|principle"
"""What is called by somebody's name: "Murphy's law"."""

BODY_WORDS = ORGANISATION_NOUNS.union(FIRM_ENDINGS, *ORGANISATION_HINTS.values())
"""Words that stand in the names of bodies."""
