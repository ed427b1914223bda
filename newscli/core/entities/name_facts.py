"""Facts about personal names that no corpus teaches well: titles, suffixes, particles, surname-first peoples.

All entries are folded: lower case, no diacritics, no full stops.
"""

from __future__ import annotations

from newscli.core.phrases import FEMALE_TITLES, MALE_TITLES, word_set

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
    chairperson editor professor-emeritus dr-ing apostle cllr clr coun ald dsp asp csp dci acp dcp taoiseach tanaiste
    datuk dato datin alhaji alhaja hajia malam mallam shri smt gran granny mum grandad granddad pc wpc igp
""")
)
"""Words that stand before a name and are no part of it."""

TITLE_MODIFIERS = word_set("""
    the former ex then now late acting interim incoming outgoing vice deputy prime foreign finance
    defence defense interior justice health education crown first chief attorney lieutenant major
    brigadier assistant associate district state lead senior junior executive managing press home trade
    energy us u.s uk tan
""")
"""Words that stand before a title; they go with it, never alone."""

SECOND_TITLES = word_set("con ch seri sri")
"""Words that are a title behind another one only: "Det Con", "Datuk Seri", "Tan Sri"."""

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

SURNAME_FIRST = word_set("""
    kim lee park choi jung jeong kang cho yoon yun jang chung lim im han oh seo shin kwon hwang ahn an
    song yoo hong moon ban roh ryu ri pak jo xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma
    zhu hu guo lin luo he gao zheng liang xie tang deng feng cao peng zeng xiao tian dong pan yuan cai
    jiang yu du ye cheng wei lu ding ren yao lai tsai chang chiang ho wong chan cheung leung lam chow ng
    tan goh teo mao bo wen qin nguyen tran le pham vo dang bui ngo truong orban szijjarto magyar
    gyurcsany antall
""")
"""Surnames of peoples that put them first: Chinese, Korean, Vietnamese, Hungarian."""
