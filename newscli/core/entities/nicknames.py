"""First names that stand for one another: nicknames, and spellings of one name. All entries are folded."""

from __future__ import annotations


def _groups(lines: str) -> dict[str, frozenset[int]]:
    """Word to the numbers of the lines it stands in."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lines.strip().splitlines()):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


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
bradley brad
bradford brad
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
