"""Facts about the nouns that describe a source: documents, bodies, groups and persons.

All entries are folded and singular; no noun is in two of the lists.
"""

from __future__ import annotations

from newscli.core.phrases import ORGANISATION_NOUNS, PERSON_NOUNS, word_set

DOCUMENTS = word_set("""
    account ad advert advertisement advisory affidavit agenda agreement alert analysis announcement article
    assessment audio audit autobiography bill biography blog book booklet briefing brochure budget bulletin
    calculation caption case census certificate charge chart checklist chronicle circular claim clip column
    comment commentary communique complaint constitution contract copy correspondence count counterproposal data
    database declaration decree deposition diary directive disclaimer disclosure dispatch document documentary
    dossier draft e-mail editorial email essay estimate evaluation evidence excerpt fact-sheet figure filing
    film finding footage forecast graph guidance guideline handbook headline index indicator indictment
    interview investigation invoice journal judgement judgment law lawsuit leaflet ledger legend letter list log
    manifesto manual manuscript memo memoir memorandum message minute minutes missive motion newsletter note
    notice novel obituary opinion order ordinance outline page pamphlet paper paperwork petition piece plan
    podcast policy poll polling portrait post poster prediction press-release probe profile projection proposal
    prospectus protocol publication questionnaire ranking rating reading readout receipt record recording
    regulation release remark replay report reporting research resolution response result review rule ruling
    rumor rumour screenshot script sign slide slogan snippet song speculation speech statement statistic statute
    story study submission subpoena suit summary summons survey table tagline tape teaser testimony text
    textbook theory thesis timetable trailer transcript translation treaty tweet update verdict video voice-over
    voicemail warning warrant webpage website writ
""")
"""Heads of what is written, shown or counted: "the report", "a study", "official figures"."""

WRITINGS = word_set("act amendment bill constitution lawsuit poll study survey treaty")
"""Last words of the names of documents: "the Fair Fares Act", "the Coastal Housing Survey"."""

REPRESENTATIVES = word_set("spokesman spokeswoman spokesperson representative official rep")
"""Who speaks for a body without a name of their own."""

LAWYERS = word_set("lawyer attorney solicitor barrister counsel")
"""Who speaks for a body in court."""

BODIES = (ORGANISATION_NOUNS - word_set("paper publication")) | word_set("""
    academy archive assembly bench body bookmaker bourse branch brand brewery broadcaster brokerage business
    cabinet casino chain channel clinic co-operative coastguard conference conglomerate congress consortium
    consulate cooperative defence defense delegation directorate distributor division embassy enterprise
    factory faculty farm fraternity fund gallery giant guard guild hotel household industry inquiry inspectorate
    judiciary jury lab laboratory leadership legislature library lobby maker management media military mill
    mine ministry monopoly mosque movement museum navy newsroom operator orchestra outlet panel parliament
    plant platform presidency press prison prosecution provider province railway region registry republic
    restaurant secretariat sector seller senate service shop site sorority start-up store subsidiary supplier
    synagogue tank taskforce theater theatre think-tank thinktank town tribunal trust unit vendor venture
    village zoo
""")
"""Heads of what acts as one body: "the company", "the port authority", "police"."""

CROWDS = word_set("""
    alumni audience band clergy couple crew crowd duo electorate everybody everyone faction family folk gang
    majority minority opposition pair people personnel population public side staff trio workforce youth
""")
"""Singular heads of several unnamed people: "the opposition", "the crowd"."""

COUNTS = word_set("""
    all authorities both dozens few fifth half hundreds many millions most none others quarter several some third
    those thousands two-thirds three-quarters two three four five six seven eight nine ten percent
""")
"""What stands for people when no noun follows: "some", "the two", "the authorities"."""

COUNTERS = (
    CROWDS
    | COUNTS
    | word_set("""
    any array chorus each either fifth group handful host lot neither number one range series slew string thirds
    total variety
    """)
)
"""What names by its "of" whom it counts: "one of the firms", "a number of investors"."""

FEW = word_set("one two three four five six seven eight nine 2 3 4 5 6 7 8 9")
"""Numbers of people who are counted one by one."""

MANY = word_set("all dozen dozens hundred hundreds thousand thousands million millions percent per")
"""Words with which such a number counts more, or all of a group."""

PERSONS = (
    PERSON_NOUNS
    | word_set("""
    academic ally alum another anyone applicant artisan assailant associate attendee awardee backer buyer
    caucus-goer celebrity chum colleague comic comrade creditor cynic dignitary dj elder expat fan fly-half
    footballer founder friend gamer goalscorer guy hand hooker hopeful insider intermediary jihadi jihadist
    juror kid lady laureate lock millennial mourner neurosurgeon newcomer nobody nonfan one onlooker participant
    passer-by passerby pediatrician peer prop proponent pundit pupil relative rep respondent scrum-half seed skipper
    smoker somebody someone source superdelegate superstar teen troll user vegan voice whiz
    """)
) - (DOCUMENTS | BODIES | CROWDS | COUNTS | word_set("mr mrs ms miss sir messrs"))
"""Heads of one unnamed person: the nouns for roles that the core knows, and some more."""

AGENT_ENDINGS = ("man", "woman", "person", "er", "or", "ist", "ician", "eer", "-old")
"""Endings of nouns for people that are in no list: "the announcer", "the 64-year-old"."""

NO_AGENTS = word_set("""
    answer banner cancer center centre chapter clamor clamour color colour computer corner counter danger
    december disaster disorder error factor favor favour fever flavour former german harbor harbour honor
    honour however human humor humour labor labour ladder laser layer matter meter metre mirror monster
    motor november number october offer other ottoman power register river roman rumor sensor september
    server shelter shower summer terror tower vapor vapour water weather whatever whenever wherever
    whether winter yesterday
""")
"""Nouns with such an ending that are no people."""

DETERMINERS = word_set("""
    a an the this that these those his her its their our my your another each every no only just nearly
    about almost some any most many both few several mr
""")
"""Words that begin a phrase of their own."""

CLOSERS = word_set("""
    of for at in on from to with by about into over under after before between against among near behind
    during within without through across toward towards outside inside including like representing tracking
    who whom whose which that where when while because as but if than until since is was are were has had
    have
""")
"""Words before which the head of a phrase stands."""

POSTPOSED = word_set("""
    accused also available briefed close conducted drawn earlier familiar filed found held involved issued known last
    later made next obtained prepared present presented privy provided published released reported seen sent
    similar submitted surveyed taken this told up written
""")
"""Adjectives, participles and times that may stand between a head and what closes its phrase."""

TIMES = word_set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december christmas easter today yesterday tomorrow tonight day week
    month year weekend morning afternoon evening
""")
"""Times that may stand there, too; they say nothing themselves."""
