"""Facts about personal names that no corpus teaches well: titles, particles, nicknames, spellings, surname-first peoples.

All entries are folded: lower case, no diacritics, no full stops.
"""

from __future__ import annotations

from newscli.core.lexicon import word_set


def _groups(lines: str) -> dict[str, frozenset[int]]:
    """Word to the numbers of the lines it stands in."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lines.strip().splitlines()):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


MALE_TITLES = word_set("""
    mr sir lord king prince father brother fr messrs count duke sheikh imam emperor sultan
""")
FEMALE_TITLES = word_set("""
    mrs ms miss lady dame queen princess mother sister madam madame mme duchess countess empress
""")

TITLES = (
    MALE_TITLES
    | FEMALE_TITLES
    | word_set("""
    dr prof professor sen senator rep representative gov governor president pres premier chancellor
    minister secretary judge justice general gen colonel col captain capt lieutenant lt sergeant sgt maj
    major admiral adm commander cmdr corporal cpl private pvt commodore brigadier brig marshal ayatollah
    rev reverend bishop archbishop cardinal pope rabbi pastor chairman chairwoman chairperson
    congressman congresswoman councilman councilwoman councillor councilmember alderman ambassador
    detective det inspector insp officer deputy sheriff constable superintendent supt commissioner mayor
    speaker attorney prosecutor director chief coach hon spokesman spokeswoman spokesperson assemblyman
    assemblywoman treasurer lawmaker legislator mp mep mla msgr monsignor swami guru maulana mullah
    sheik shaikh shah emir baroness baron trooper fireman sergeant-major undersecretary envoy
    chairperson editor professor-emeritus dr-ing
""")
)
"""Words that stand before a name and are no part of it."""

TITLE_MODIFIERS = word_set("""
    the former ex then now late acting interim incoming outgoing vice deputy prime foreign finance
    defence defense interior justice health education crown first chief attorney lieutenant major
    brigadier assistant associate district state lead senior junior executive managing press home trade
    energy us u.s uk
""")
"""Words that stand before a title; they go with it, never alone."""

SUFFIXES = {
    "jr": "jr",
    "junior": "jr",
    "jnr": "jr",
    "sr": "sr",
    "senior": "sr",
    "snr": "sr",
    "i": "i",
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
}
"""Generational suffixes and their normal form."""

HONOURS = word_set("md phd esq qc kc obe mbe cbe dds jd mba cpa rn facs")
"""Degrees and honours behind a name: no part of it."""

PARTICLES = word_set("""
    van von der den de la las los da das do dos du di del della dello delle el al le ter ten te zu zur y
    e
""")
"""Words inside or before a surname that writers drop or keep at will."""

PATRONYMIC_PARTICLES = word_set("bin ibn bint ben abu abd abdul mac mc st")
"""Words that make one name of the word behind them: *bin Salman* is not *Salman*."""

ARABIC_ARTICLES = ("al-", "el-", "as-", "ash-", "an-", "ar-", "ad-", "at-", "az-", "ul-", "ur-")
"""Written before a name with a hyphen, or left out."""

NICKNAMES = _groups("""
william bill will billy willie liam
robert bob rob bobby robbie bert
richard dick rick rich ricky richie
james jim jimmy jamie jimmie
john jack johnny jon
jonathan jon jonny
joseph joe joey jo
michael mike mick mickey mikey
thomas tom tommy
charles charlie chuck chas
edward ed eddie ted ned teddy
theodore ted theo teddy
edmund ed ned
edwin ed
daniel dan danny
david dave davy
stephen steve
steven steve
christopher chris kit topher
anthony tony
antonio tony
andrew andy drew
matthew matt
nicholas nick nicky
alexander alex sandy sasha
alexandra alex sandra sasha
alexandre alex
samuel sam sammy
samantha sam
benjamin ben benny benji bibi
timothy tim
kenneth ken kenny
ronald ron ronnie
donald don donnie
gregory greg
jeffrey jeff
geoffrey geoff jeff
patrick pat paddy
patricia pat patty tricia trish
peter pete
philip phil
phillip phil
lawrence larry
laurence larry
gerald gerry jerry
jerome jerry
frederick fred freddie freddy
alfred alf fred
albert al bert
alan al
allen al
elizabeth liz beth betty lizzie eliza betsy bess
katherine kate kathy katie kay
catherine cathy kate cath
kathleen kathy kate
kathryn kathy kate
margaret maggie meg peggy marge
jennifer jen jenny jenn
susan sue susie suzy
deborah debbie deb
barbara barb babs
christine chris chrissy tina
christina chris tina
rebecca becky becca
victoria vicky vicki tori
victor vic
abraham abe
leonard len lenny leo
leonardo leo
raymond ray
walter walt wally
eugene gene
francis frank
franklin frank
francisco frank paco pancho
mitchell mitch
bernard bernie
bernadette bernie
bernardo bernie
vincent vince vinny
zachary zach zack
nathaniel nate nat nathan
nathan nate
harold harry hal
henry harry hank
randall randy
randolph randy
russell russ
rudolph rudy
rudolf rudi rudy
stanley stan
terence terry
terrence terry
theresa terry tess
douglas doug
dennis denny
dorothy dot dottie
judith judy
pamela pam
sandra sandy
cynthia cindy
jacqueline jackie
abigail abby gail
amanda mandy
angela angie
gabriel gabe
gabrielle gabby
isaac ike
jacob jake
joshua josh
joanna jo
josephine jo josie
madeleine maddie
maximilian max
maxwell max
melissa mel
melvin mel
mordechai moti
nancy nan
natalie nat
oliver ollie
reginald reg reggie
roderick rod
rodney rod
roger rog
sebastian seb
shirley shirl
sidney sid
solomon sol
virginia ginny
wesley wes
wilfred wilf
winston win
clifford cliff
clinton clint
curtis curt
calvin cal
cameron cam
cornelius neil con
dominic dom
elijah eli
ernest ernie
evangeline eve
gilbert gil bert
herbert herb bert
hubert bert
howard howie
ignacio nacho
jose pepe
jesus chuy
enrique quique
guillermo memo
eduardo lalo
roberto beto
alejandro alex
mikhail misha
vladimir volodya vova
aleksandr sasha
dmitry dima
evgeny zhenya
yevgeny zhenya
anastasia nastya
ekaterina katya
maria masha
nikolai kolya
""")
"""First names to the groups in which they are forms of one another: *Bill* and *William* share one."""

SPELLINGS = _groups("""
mohammed muhammad mohamed mohammad muhammed mohamad muhamad mohammod muhammet mohd
ahmed ahmad ahmet achmed
hussein hussain husayn hossein hosein husain hussien
hassan hasan
abdullah abdallah abdulla abdellah
abdul abdel abd
yasser yasir yaser
mahmoud mahmud mahmood
mustafa mostafa moustafa mustapha
ibrahim ebrahim
youssef yusuf yousef yousuf yusef joseph
khaled khalid
omar umar
osama usama
saddam sadam
moammar muammar moamer muamar
said saeed sayed saeid
sergei sergey serguei sergej
alexei alexey aleksei aleksey
alexander aleksandr alexandr oleksandr aleksander
alexandra aleksandra oleksandra
dmitry dmitri dmitrii dmitriy dimitri dmytro
andrei andrey andrej andriy
yuri yury yuriy iouri jurij
yulia julia yuliya iulia
yevgeny evgeny yevgeni evgeni yevgeniy
vladimir volodymyr vladimír wladimir
nikolai nikolay nikolaj mykola
mikhail mihail mykhailo michail
viktor victor
vasily vassily vasili vasyl
vitaly vitali vitalii vitaliy
igor ihor
oleg oleh
pavel pavlo
ekaterina yekaterina katerina kateryna
elena yelena jelena olena
anatoly anatoli anatoliy
gennady gennadi gennadiy hennadiy
petro pyotr petr
catherine katherine kathryn katharine cathryn kathrin katrin
stephen steven stefan
geoffrey jeffrey geoff jeff
philip phillip philippe
lawrence laurence
sara sarah
ann anne
brian bryan
carl karl
eric erik
jon john
mark marc
marcus markus
nicolas nicholas nikolas
sean shaun shawn
teresa theresa
rafael raphael
zhou chou
tse-tung zedong
francois francoise
""")
"""First names to the groups in which they are spellings of one name."""

SURNAME_FIRST = word_set("""
    kim lee park choi jung jeong kang cho yoon yun jang chung lim im han oh seo shin kwon hwang ahn an
    song yoo hong moon ban roh ryu ri pak jo xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma
    zhu hu guo lin luo he gao zheng liang xie tang deng feng cao peng zeng xiao tian dong pan yuan cai
    jiang yu du ye cheng wei lu ding ren yao lai tsai chang chiang ho wong chan cheung leung lam chow ng
    tan goh teo mao bo wen qin nguyen tran le pham vo dang bui ngo truong orban szijjarto magyar
    gyurcsany antall
""")
"""Surnames of peoples that put them first: Chinese, Korean, Vietnamese, Hungarian."""
