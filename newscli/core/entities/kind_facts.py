"""Facts about names that tell their kind by themselves: last words, well-known bodies, software, abbreviations."""

from __future__ import annotations

from newscli.core.phrases import word_set

EVENT_ENDINGS = word_set("""
    award awards carnival championship championships classic cup derby festival games grammys marathon masters
    olympics open oscars paralympics prix tournament trophy
""")
"""Last words of the names of events, whatever was made of them."""
EVENTS = frozenset(
    "six nations|rbs six nations|five nations|super bowl|eurovision|grand national|tour de france".split("|")
)
"""Events whose names do not say so."""
INSTITUTION_ENDINGS = word_set("""
    academy agency association authority ballet bureau chambers college commission committee council court
    department federation foundation institute institution laboratories laboratory league ministry network
    office orchestra patrol philharmonic police presbytery regiment society symphony trust union university
""")
"""Last words of the names of bodies, taken for places."""
FACILITY_ENDINGS = word_set("""
    airfield airport arena bridge cathedral cemetery museum pavilion prison racecourse racetrack refinery
    speedway stadium theater theatre tower velodrome
""")
"""Last words of what is built, taken for places and people."""
WORK_ENDINGS = word_set("""
    accord accords act amendment chronicles constitution diaries doctrine protocol protocols testament treaty
""")
"""Last words of laws, treaties and books."""

GREEK = word_set("""
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi
    psi omega
""")
"""Letters; two or more of them are a fraternity or a sorority."""

STATES = word_set("""
    ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. mont. neb.
    nev. n.c. n.d. n.h. n.j. n.m. n.y. okla. ore. pa. r.i. s.c. s.d. tenn. tex. va. vt. wash. wis. w.va. wyo.
""")
"""How newspapers shorten the states of the United States."""
SHORTENED = STATES | word_set("""
    bros. co. corp. inc. ltd. jr. sr. st. mt. ft. rev. gen. gov. sen. rep. prof. univ. dept. assn. no.
    messrs. esq. sens. reps. profs. drs.
""")
"""Words that a full stop belongs to."""

BODIES = frozenset(
    """
    activision|adobe|airbus|al jazeera|al qaeda|al-qaeda|al-shabaab|alibaba|amnesty international
    andreessen horowitz|anthropic|associated press|astrazeneca|bae systems|barclays|berkshire hathaway
    berlin philharmonic|bloomberg|blue origin|boeing|boko haram|bytedance|capital economics|citigroup
    credit suisse|daimler|deutsche bank|fatah|fiat|foxconn|gazprom|gazpromneft|goldman sachs|greenpeace|hamas
    hezbollah|hizbollah|honda|huawei|human rights watch|hyundai|instagram|interpol|jpmorgan|lenovo|lufthansa
    marks & spencer|mazda|mediaset|microsoft|mitsubishi|moderna|munich re|nestle|netflix|nintendo|nissan|nokia
    nvidia|ofcom|ofsted|openai|paypal|peugeot|pfizer|pinterest|porsche|qualcomm|reddit|renault|reuters|samsung
    scotland yard|shein|shopify|siemens|snapchat|sony|spacex|spotify|suzuki|swiss re|telefonica|temu|tencent
    tesla|toyota|transparency international|unesco|unicef|unilever|volkswagen|volvo|warner bros|warner bros.
    xiaomi|xstrata|yahoo|germanwings|air deccan|destatis|europol|vivendi|walmart|wal-mart|aerosmith|abba|acpo
    audi|barclaycard|baskin-robbins|bonhams|bundesbank|chrysler|coldplay|daimlerchrysler|diageo|easyjet|endemol
    essar|ferrari|gorillaz|ladbrokes|lamborghini|lockheed|maserati|matsushita|mencap|mercedes-benz|metallica
    mothercare|outkast|petrobras|qantas|radiohead|ryanair|sega|surgutneftegas|t-mobile|ticketmaster|tiscali
    travelodge|unison|verizon|viacom|vodafone|winn-dixie|worldcom|enron|yukos|yuganskneftegas
    sigma alpha epsilon|the sentencing project|al-qaida|islamic jihad|royal dutch shell|standard & poor's|bp|bt
    lib dem|lib dems|wada
    """.strip()
    .replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
"""Well-known firms and other bodies, in lower case, that are nothing else."""
MASTERS = word_set(
    "bach beethoven chopin debussy einstein mozart picasso rembrandt shakespeare tolstoy verdi vivaldi"
)
"""Well-known people of one name that are often taken for places."""
SHARED = word_set(
    "amazon apple chase dell disney ford gap halifax jaguar meta orange shell sky stripe target visa"
)
"""Firms called like places, people or things: firms where another firm stands beside them."""

SOFTWARE = frozenset(
    """
    siri|chatgpt|apple watch|apple intelligence|apple pay|apple music|apple tv|vision pro|call of duty
    google maps|gmail|google earth|google chrome|windows xp|media player|xbox live|internet explorer|firefox
    grand theft auto
    """.strip()
    .replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
"""Well-known products, in lower case, that are often taken for people and firms."""

BOOKS = frozenset("new testament|old testament|common core state standards".split("|"))
"""Books, rules and the like that do not say so by their last word."""

MAKES = word_set("""
    airbus app camera car cloud headset insider jet laptop magazine maps music one pay phone plus seal store tablet
    television truck tv van watch
""")
"""Last words of what a firm makes or runs, behind its name."""

COMPASS = word_set("eastern western northern southern central north south east west")
"""Words of the compass, which are no peoples and no first names."""

NO_NAMES = word_set("""
    A.I. AI CCTV CD CDs CEO CV CVs DIY DJ DJs DNA DVD DVDs FAQ GDP GP GPs GPS HDTV ID IDs II III ISP ISPs IPTV
    LCD MEP MEPs MMO MP MPs MP3 MVP PC PCs PDA PDAs PIN PR PVR PVRs RFID SMS SUV SUVs TBC TV TVs UFO USB Us VHS
    VIP VIPs VoIP
""")
"""Abbreviations of common nouns: no names."""
