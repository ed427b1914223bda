"""Nouns for what people are, which of them say the gender, and which mean nearly the same."""

from __future__ import annotations

from newscli.core.phrases.lexicon import word_set

TITLE_WORDS = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "prof": "professor", "dr": "doctor",
    "lt": "lieutenant", "col": "colonel", "capt": "captain", "pres": "president", "sgt": "sergeant", "maj": "major",
    "adm": "admiral", "cmdr": "commander", "cpl": "corporal", "rev": "reverend", "det": "detective",
    "insp": "inspector", "supt": "superintendent", "premier": "prime minister", "hon": "", "mr": "", "mrs": "",
    "ms": "", "miss": "", "sir": "", "lord": "", "lady": "", "dame": "", "messrs": "", "mme": "", "madame": "",
    "madam": "",
}  # fmt: skip
"""Abbreviated titles to the noun that takes them up again; courtesy titles to nothing."""

MALE_TITLES = word_set("""
    mr sir lord king prince father brother fr messrs count duke sheikh imam emperor sultan
""")
FEMALE_TITLES = word_set("""
    mrs ms miss lady dame queen princess mother sister madam madame mme duchess countess empress
""")

FEMALE_NOUNS = FEMALE_TITLES | word_set("""
    spokeswoman chairwoman congresswoman councilwoman assemblywoman businesswoman policewoman saleswoman
    stateswoman wife mother daughter sister widow actress mom mum woman girl aunt grandmother grandma
    granddaughter niece girlfriend fiancee ex-wife stepmother stepdaughter heiress hostess waitress nun
    baroness heroine sportswoman housewife anchorwoman firewoman mother-in-law daughter-in-law
    sister-in-law ex-girlfriend godmother bride
""")
MALE_NOUNS = MALE_TITLES | word_set("""
    spokesman chairman congressman councilman assemblyman businessman policeman salesman statesman
    husband father son brother widower actor dad man boy uncle grandfather grandpa grandson nephew
    boyfriend fiance ex-husband stepfather stepson heir host waiter monk baron hero sportsman anchorman
    fireman clergyman father-in-law son-in-law brother-in-law ex-boyfriend godfather groom fisherman
    cameraman fireman gunman serviceman frontman horseman pope cardinal archbishop bishop priest
    ayatollah imam rabbi emir
""") - {"host", "hero", "heir", "actor"}

KIN = word_set("""
    wife husband mother father daughter son sister brother widow widower mom dad mum aunt uncle
    grandmother grandfather granddaughter grandson niece nephew cousin girlfriend boyfriend fiancee
    fiance ex-wife ex-husband stepmother stepfather stepdaughter stepson mother-in-law father-in-law
    son-in-law daughter-in-law brother-in-law sister-in-law partner spouse child twin parent friend
    colleague neighbor neighbour roommate classmate
""")
"""Nouns that are somebody's: *his wife* needs the somebody."""

PERSON_NOUNS = (
    FEMALE_NOUNS
    | MALE_NOUNS
    | KIN
    | word_set("""
    president vice-president minister premier chancellor secretary undersecretary senator representative
    congressman governor lieutenant-governor mayor councillor councilor councilmember councilperson
    lawmaker legislator politician candidate nominee contender frontrunner front-runner incumbent
    challenger rival opponent leader co-leader deputy chief head chair co-chair chairperson spokesperson
    director co-director executive ceo cfo coo officer official administrator commissioner ambassador
    envoy diplomat consul attache emissary general colonel captain major lieutenant sergeant corporal
    private admiral commander commodore brigadier marshal veteran soldier pilot detective inspector
    investigator superintendent sheriff constable trooper policeman cop agent officer guard warden judge
    justice magistrate attorney lawyer solicitor barrister prosecutor defender counsel advocate
    litigator professor lecturer teacher educator principal dean provost rector headmaster headteacher
    scholar historian economist scientist physicist chemist biologist geologist astronomer psychologist
    psychiatrist sociologist anthropologist archaeologist epidemiologist climatologist meteorologist
    virologist researcher analyst strategist pollster adviser advisor consultant expert specialist
    fellow engineer technician doctor physician surgeon nurse dentist pharmacist therapist paramedic
    midwife vet veterinarian patient author writer novelist poet playwright journalist reporter
    correspondent columnist editor publisher broadcaster anchor presenter host commentator critic
    blogger photographer filmmaker director producer screenwriter actor comedian singer musician
    composer conductor pianist guitarist drummer rapper dancer choreographer artist painter sculptor
    designer architect model star celebrity icon entertainer player striker midfielder defender
    goalkeeper winger forward quarterback pitcher catcher coach manager trainer captain athlete runner
    sprinter swimmer boxer wrestler golfer cyclist jockey skater skier driver racer champion winner
    medalist medallist captain referee umpire selector batsman bowler entrepreneur founder co-founder
    owner co-owner investor banker broker trader tycoon mogul magnate billionaire millionaire
    philanthropist industrialist developer businessperson retailer shopkeeper farmer rancher grower
    fisherman miner worker employee employer contractor builder plumber electrician mechanic carpenter
    welder cook chef baker waiter bartender barista cashier clerk accountant auditor treasurer economist
    secretary assistant aide intern volunteer activist campaigner organizer organiser protester
    protestor demonstrator dissident rebel militant insurgent fighter warlord terrorist suspect
    defendant plaintiff victim survivor witness accuser whistleblower whistle-blower informant spy
    hacker convict prisoner inmate fugitive migrant refugee immigrant resident citizen native local
    villager tenant homeowner landlord passenger customer shopper tourist visitor traveller traveler
    student pupil graduate alumnus undergraduate teenager youth kid toddler infant adult retiree
    pensioner senior voter supporter donor fundraiser delegate superdelegate activist unionist steward
    negotiator mediator arbitrator monitor observer inspector ombudsman regulator pope cardinal
    archbishop bishop priest pastor preacher minister reverend rabbi imam cleric chaplain deacon
    ayatollah monk sultan king queen prince princess duke duchess emperor monarch sheikh emir crown
    dictator strongman reformer nationalist conservative liberal democrat republican socialist
    libertarian independent republican hardliner moderate operative lobbyist insider loyalist surrogate
    confidant mastermind architect successor predecessor counterpart opponent namesake boss chairman
    cleric philosopher thinker theorist inventor programmer developer librarian curator archivist
    translator interpreter guide ranger conservationist environmentalist ecologist zoologist botanist
    naturalist explorer astronaut cosmonaut mountaineer climber spokesman lieutenant person somebody
    individual figure member man woman actor hero heir superstar footballer skipper academic youngster lock
    flanker hooker fly-half scrum-half full-back playmaker linebacker cornerback goaltender batter paceman
    songwriter frontwoman businesswoman congresswoman teen newcomer
""")
)
"""Nouns that say what a person is."""

PERSON_ENDINGS = ("ist", "man", "woman", "person")
AGENT_ENDINGS = ("er", "or")
SHORTEST_AGENT = 5
"""Letters; shorter words in -er and -or are seldom nouns for people."""
NO_AGENTS = word_set("""
    former other another neither either whether however rather further farther later earlier latter never
    after under over number center paper offer order letter chapter power river tower summer winter water
    manner matter corner dinner computer minor major prior senior junior
""")
"""Words in -er and -or that say nothing of a person."""


def is_person_noun(word: str) -> bool:
    """Whether a folded word says what a person is: listed, a title, or formed as such nouns are (*sufferer*)."""
    if word in PERSON_NOUNS or word in TITLE_WORDS or word.removesuffix("s") in TITLE_WORDS:
        return True
    agent = word.endswith(AGENT_ENDINGS) and len(word) >= SHORTEST_AGENT and word not in NO_AGENTS
    return agent or word.endswith(PERSON_ENDINGS)


TAKING_UP = word_set("""
    president vice-president minister premier chancellor secretary senator representative congressman
    congresswoman governor mayor candidate nominee contender frontrunner front-runner incumbent challenger
    billionaire businessman businesswoman mogul tycoon author admiral general pope king queen prince princess
    chairman chairwoman ambassador actor actress writer director star leader head chief boss
""")
"""Nouns with "the" that mostly take up somebody named."""

SPOKES = word_set(
    "spokesman spokeswoman spokesperson official source representative expert analyst aide adviser"
)
"""Nouns for those who are seldom named."""

NEAR = {
    "presenter": ("host", "anchor", "broadcaster"),
    "host": ("presenter", "anchor", "broadcaster"),
    "anchor": ("host", "presenter"),
    "striker": ("player", "forward", "footballer"),
    "player": ("striker", "midfielder", "defender", "forward", "winger", "quarterback", "goalkeeper"),
    "researcher": ("professor", "scientist", "fellow", "scholar", "psychologist", "economist", "biologist"),
    "scientist": ("professor", "researcher", "physicist", "chemist", "biologist", "geologist", "astronomer"),
    "academic": ("professor", "lecturer", "scholar"),
    "superstar": ("star", "player", "singer", "actor", "rapper", "footballer"),
    "footballer": ("player", "striker", "midfielder", "defender", "winger", "goalkeeper"),
    "star": ("actor", "actress", "singer", "comedian", "musician", "rapper"),
    "singer": ("musician", "star", "rapper", "songwriter", "artist"),
    "songwriter": ("singer", "musician", "star"),
    "artist": ("painter", "sculptor", "singer", "musician"),
    "painter": ("artist",),
    "sculptor": ("artist",),
    "comedian": ("comic", "star", "actor"),
    "comic": ("comedian", "star", "actor"),
    "actor": ("star",),
    "actress": ("star",),
    "novelist": ("author", "writer"),
    "poet": ("author", "writer"),
    "playwright": ("author", "writer"),
    "historian": ("author", "academic"),
    "filmmaker": ("director",),
    "physicist": ("scientist", "researcher"),
    "chemist": ("scientist", "researcher"),
    "biologist": ("scientist", "researcher"),
    "psychologist": ("researcher", "academic"),
    "judge": ("justice", "magistrate"),
    "justice": ("judge",),
    "solicitor": ("lawyer",),
    "barrister": ("lawyer",),
    "detective": ("officer",),
    "superintendent": ("officer",),
    "headteacher": ("head", "headmaster", "principal"),
    "headmaster": ("head", "headteacher"),
    "principal": ("head", "headteacher"),
    "midfielder": ("player", "footballer"),
    "defender": ("player", "footballer"),
    "goalkeeper": ("keeper", "player", "footballer"),
    "winger": ("wing", "player", "forward"),
    "wing": ("winger", "player"),
    "musician": ("singer", "guitarist", "drummer", "pianist", "rapper", "composer"),
    "journalist": ("reporter", "correspondent", "editor", "columnist", "broadcaster"),
    "reporter": ("journalist", "correspondent"),
    "campaigner": ("activist",),
    "activist": ("campaigner",),
    "farmer": ("grower", "rancher"),
    "magnate": ("tycoon", "mogul", "billionaire", "businessman", "entrepreneur", "founder"),
    "entrepreneur": ("founder", "businessman", "businesswoman", "co-founder"),
    "economist": ("strategist", "analyst"),
    "captain": ("skipper",),
    "skipper": ("captain",),
    "cleric": ("priest", "imam", "rabbi", "bishop", "archbishop", "pastor", "ayatollah"),
    "priest": ("reverend", "father", "pastor", "vicar"),
    "candidate": ("nominee", "contender", "front-runner", "frontrunner"),
    "nominee": ("candidate",),
    "lawmaker": ("senator", "congressman", "congresswoman", "representative", "mp", "legislator", "assemblyman"),
    "legislator": ("senator", "congressman", "congresswoman", "representative", "mp", "lawmaker"),
    "congressman": ("representative", "rep"),
    "congresswoman": ("representative", "rep"),
    "representative": ("congressman", "congresswoman"),
    "mogul": ("businessman", "billionaire", "developer", "tycoon", "magnate"),
    "billionaire": ("businessman", "mogul", "tycoon", "magnate", "investor"),
    "tycoon": ("businessman", "billionaire", "mogul", "magnate"),
    "businessman": ("mogul", "billionaire", "tycoon", "magnate", "entrepreneur"),
    "attorney": ("lawyer", "prosecutor", "counsel"),
    "lawyer": ("attorney", "counsel", "solicitor", "barrister"),
    "prosecutor": ("attorney",),
    "premier": ("minister",),
    "chief": ("head", "director", "commissioner", "secretary-general", "ceo", "leader"),
    "head": ("director", "chief", "leader", "chairman", "chair", "president"),
    "boss": ("manager", "ceo", "chief", "head", "owner", "coach"),
    "leader": ("head", "chief"),
    "chair": ("chairman", "chairwoman", "chairperson"),
    "chairman": ("chair", "chairperson"),
    "chairwoman": ("chair", "chairperson"),
    "professor": ("scholar", "academic", "lecturer"),
    "coach": ("manager", "trainer"),
    "manager": ("coach", "boss"),
    "officer": ("policeman", "policewoman", "sergeant", "detective", "constable", "trooper"),
    "author": ("writer", "novelist", "historian"),
    "writer": ("author", "novelist", "columnist"),
    "politician": ("senator", "congressman", "minister", "lawmaker", "mp", "governor", "mayor"),
    "spokesperson": ("spokesman", "spokeswoman"),
    "doctor": ("physician", "surgeon", "dr"),
    "physician": ("doctor",),
    "pontiff": ("pope",),
    "monarch": ("king", "queen"),
    "diplomat": ("ambassador", "envoy", "minister"),
    "envoy": ("ambassador", "diplomat"),
    "veteran": ("soldier",),
    "executive": ("ceo", "president", "chairman", "chief"),
}  # fmt: skip
"""A role noun to others that may take it up."""

HEADING_VERBS = {
    "heads": "head", "headed": "head", "leads": "leader", "led": "leader", "runs": "head", "ran": "head",
    "chairs": "chair", "chaired": "chair", "directs": "director", "directed": "director", "owns": "owner",
    "founded": "founder", "co-founded": "co-founder", "manages": "manager", "managed": "manager", "edits": "editor",
    "coaches": "coach", "represents": "representative", "represented": "representative", "oversees": "head",
    "teaches": "teacher", "commands": "commander",
}  # fmt: skip
"""What a relative clause says one does, as a role: "X, who heads the agency"."""

AFFILIATION_PREPOSITIONS = word_set("of for at with from in to")
"""Between a role and whom it serves: "president of", "spokesman for", "ambassador to"."""

ORGANISATION_NOUNS = word_set("""
    union company firm agency group organization organisation department ministry committee commission
    council board bank party team club association federation government administration campaign court
    university college school church newspaper magazine network institute foundation charity coalition
    alliance airline retailer manufacturer carrier authority office bureau corporation league society
    center centre hospital watchdog regulator startup automaker utility lender insurer publisher studio
    brokerage giant platform publication broadcaster outlet tabloid daily chain label nonprofit
    parliament legislature senate panel tribunal operator city county country nation state paper police
    force army station exchange brewer carmaker drugmaker supermarket trust
""")
"""Nouns that take up an organisation: "the union said"."""

ORGANISATION_HINTS = {
    "union": word_set("local union workers teamsters federation brotherhood guild unison unite"),
    "company": word_set("""
        inc corp corporation co company ltd limited llc plc motors airlines industries holdings productions
        technologies systems electric brands foods stores enterprises
    """),
    "firm": word_set("inc corp corporation co company ltd limited llc llp plc partners associates capital systems"),
    "airline": word_set("airlines airways air"),
    "carrier": word_set("airlines airways air"),
    "automaker": word_set("motors motor"),
    "bank": word_set("bank bancorp banc"),
    "lender": word_set("bank"),
    "ministry": word_set("ministry"),
    "agency": word_set("agency bureau administration service"),
    "organization": word_set("organization organisation federation association foundation"),
    "organisation": word_set("organization organisation federation association foundation"),
    "group": word_set("group association coalition alliance foundation network league"),
    "newspaper": word_set("times post journal herald tribune guardian telegraph gazette chronicle news daily"),
    "paper": word_set("times post journal herald tribune guardian telegraph gazette chronicle news daily"),
    "publication": word_set("times post journal herald tribune review magazine weekly daily"),
    "tribunal": word_set("tribunal court"),
    "panel": word_set("panel commission committee"),
    "brokerage": word_set("securities capital brokers equities"),
    "utility": word_set("electric power gas energy water edison"),
    "operator": word_set("railways rail trains"),
    "watchdog": word_set("commission authority commissioner ofcom ofsted ofgem"),
    "regulator": word_set("commission authority ofcom ofgem"),
    "school": word_set("school academy college"),
    "center": word_set("center centre"),
    "centre": word_set("center centre"),
    "think-tank": word_set("institute institution center centre foundation council"),
    "force": word_set("police force"),
    "team": word_set("fc united city"),
    "club": word_set("fc united city club"),
    "campaign": word_set("campaign"),
    "party": word_set("party labour conservatives tories democrats republicans greens ukip"),
    "station": word_set("radio fm"),
    "exchange": word_set("exchange boerse"),
    "trust": word_set("trust"),
    "society": word_set("society"),
    "department": word_set("department"),
    "court": word_set("court"),
}  # fmt: skip
"""A noun for organisations to words in the names of such."""
