"""Facts about clubs: words of sport, what stands beside a club, clubs whose names are no town's."""

from __future__ import annotations

import re

from newscli.core.phrases import word_set

TEAM_SPORT = word_set("""
    striker midfielder defender goalkeeper keeper winger skipper flanker hooker fly-half scrum-half full-back
    centre-half prop quarterback linebacker pitcher inning innings touchdown playoff playoffs penalty free-kick
    offside half-time halftime midfield goalless equaliser equalizer premiership transfer relegation rebound
    rugby football soccer basketball baseball hockey
""")
"""Words of sports that clubs play."""
SPORT = TEAM_SPORT | word_set("""
    match matches game games goal goals league cup coach season manager squad team teams fixture derby final semi-final
    quarter-final win victory defeat draw scored boss champions players player club clubs fans side
""")
TENNIS = word_set(
    "tennis seed seeded unseeded volley backhand forehand tie-break tie-breaker Slam Open racket"
)
"""Words of tennis."""
TOURNAMENTS = frozenset(["wimbledon", "roland garros"])
"""Places that are the tournament in a report of tennis."""
FEWEST_OF_TENNIS = 3
"""Sentences with such words."""
FEWEST_WORDS = 5
"""Different words of sport that make a report of it."""
LONGEST_BEFORE = 40
"""Characters."""

_ROLE = (
    "boss|manager|head coach|coach|striker|midfielder|defender|goalkeeper|keeper|winger|skipper|centre-half|full-back"
    "|fly-half|flanker|hooker|scrum-half|number eight|lock|prop|forward|fans|supporters|squad|quarterback|team-mates?"
    "|playmaker|target|star|old boy|director of rugby|first team|half|defen[cs]e|penalty|goal|academy|assistant"
)
BEHIND = re.compile(
    rf"(?:['’]s?)? (?:(?:[a-z-]+|[A-Z][a-z]+) )?(?:{_ROLE})\b"
    r"|,? (?:which |who )?(?:beat|won \d|lost \d|drew \d|scored|equali[sz]ed|signed|clinched|were relegated"
    r"|are (?:top|bottom)|have signed|had signed|kicked off|went (?:ahead|in front|top)"
    r"|took the lead|thrashed|host |face |crashed out)"
    r"|['’]s [A-Z][a-z]+ (?!Park|Stadium|Road|Arena|Field|Airport|Hotel|Street)[A-Z][\w'’-]+"
    r"| (?:\d{1,3}-\d{1,3}\b|\d{1,3}[ ,]+[A-Z][a-z]+ \d{1,3}\b)"
)
"""What follows a club's name."""
BEFORE = re.compile(
    r"\b(?:against|beat|beating|thrash(?:ed|ing)|hosts?|hosting|facing|faces?|sign(?:ed|ing|s)? (?:for|from)"
    r"|joined|joining|rejoin(?:ed)?|play(?:s|ed|ing)? for|scored (?:for|against)|(?:win|victory|triumph) over"
    r"|(?:win|victory) against|defeat (?:by|to|against|of)|loss (?:to|against)|draw (?:with|against)|lost \d+-\d+ to"
    r"|\d{1,3}-\d{1,3} (?:win|defeat|draw|victory|loss|success) (?:over|to|by|with|against|away to)"
    r"|\d{1,3}-\d{1,3} (?:to|by|with|against)|at home to|away to|clash (?:with|against)"
    r"|tie (?:with|against)|match (?:with|against)|game (?:with|against)|move (?:to|from)|switch (?:to|from)"
    r"|transfer (?:to|from)|on loan (?:to|at|from)|relegated|stay at|left|leave|leaving|join|ex-|former"
    r"|out of contract at|knocked out (?:by|of)|replay (?:with|against|at)|spell at|career (?:at|with)"
    r"|contract (?:at|with))\s\Z",
    re.IGNORECASE,
)
"""What stands before a club's name."""
AT = re.compile(
    r"\b(?:win|defeat|victory|loss|draw|lost|drew|won|away|match|game|tie|success)(?: \d+-\d+)? at\s\Z",
    re.IGNORECASE,
)
"""What stands before a club or its ground."""
IN_A_PLACE = re.compile(
    r"\b(?:in|near|outside|around|city of|town of|born in|people of|streets of|airport|hospital)\s\Z|\bfor the \Z"
)
"""What stands before a town's."""

CLUBS = frozenset(
    """
    bolton|charlton|celtic|rangers|arsenal|everton|tottenham|tottenham hotspur|aston villa|west ham
    west ham united|west brom|west bromwich albion|crystal palace|wolves|fulham|bolton wanderers
    blackburn rovers|queens park rangers|manchester united|manchester city|leeds united|newcastle united
    birmingham city|norwich city|leicester city|sheffield wednesday|sheffield united|nottingham forest|wasps
    london irish|london wasps|harlequins|saracens|sale sharks|leicester tigers|bath rugby|juventus|ac milan
    inter milan|internazionale|lazio|as roma|fiorentina|sampdoria|real madrid|atletico madrid|atletico|barca
    real sociedad|deportivo la coruna|sporting lisbon|benfica|ajax|feyenoord|psv eindhoven|anderlecht|bayern
    bayern munich|borussia dortmund|bayer leverkusen|schalke|werder bremen|hertha berlin|paris saint germain
    paris saint-germain|paris st germain|paris st-germain|psg|olympique lyonnais|galatasaray|fenerbahce|besiktas
    olympiakos|olympiacos|panathinaikos|shakhtar donetsk|dynamo kiev|spartak moscow|cska moscow
    zenit st petersburg|rosenborg|boca juniors|river plate|botafogo|flamengo|corinthians|palmeiras
    red star belgrade|golden state|stade francais|clermont auvergne|neath-swansea ospreys|llanelli scarlets
    """.strip()
    .replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
"""Well-known clubs, in lower case, that are no towns."""
GROUNDS = frozenset(
    """
    anfield|ashburton grove|bernabeu|camp nou|celtic park|craven cottage|croke park|eden park|elland road
    ewood park|fratton park|goodison|goodison park|hampden|hampden park|heinz field|highbury|ibrox|kingsholm
    lansdowne road|loftus road|maine road|murrayfield|nou camp|old trafford|parc de princes|parc des princes
    pride park|san siro|selhurst park|soldier field|st andrew's|st james' park|stadio olimpico|stade de france
    stamford bridge|the riverside|turf moor|twickenham|tynecastle|upton park|vicarage road|villa park
    welford road|wembley|white hart lane|wrigley field
    """.strip()
    .replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
"""Well-known grounds, in lower case."""
