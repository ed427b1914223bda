"""Peoples and the countries they are of, faiths and parties, regions of the world: facts, listed by hand."""

from __future__ import annotations

from newscli.core.names.lists import words as listed

_COUNTRIES = """
afghanistan: afghan afghans | albania: albanian albanians | algeria: algerian algerians | andorra: andorran
angola: angolan angolans | argentina: argentine argentines argentinian argentinians
armenia: armenian armenians | australia: australian australians aussie aussies | austria: austrian austrians
azerbaijan: azerbaijani azerbaijanis azeri azeris | bahrain: bahraini bahrainis
bangladesh: bangladeshi bangladeshis | barbados: barbadian barbadians
belarus: belarusian belarusians belarussian | belgium: belgian belgians | belize: belizean belizeans
benin: beninese | bhutan: bhutanese | bolivia: bolivian bolivians | bosnia and herzegovina: bosnian bosnians
botswana: botswanan batswana motswana | brazil: brazilian brazilians | brunei: bruneian
united kingdom: british briton britons brit brits | bulgaria: bulgarian bulgarians | burkina faso: burkinabe
myanmar: burmese | burundi: burundian burundians | cambodia: cambodian cambodians
cameroon: cameroonian cameroonians | canada: canadian canadians | cape verde: cape-verdean
chad: chadian chadians | chile: chilean chileans | china: chinese | colombia: colombian colombians
congo: congolese | costa rica: costa-rican | croatia: croatian croatians croat croats | cuba: cuban cubans
cyprus: cypriot cypriots | czech republic: czech czechs | denmark: danish dane danes | djibouti: djiboutian
dominican republic: dominican dominicans | netherlands: dutch dutchman
ecuador: ecuadorian ecuadorians ecuadorean | egypt: egyptian egyptians
united arab emirates: emirati emiratis | england: english englishman englishmen
eritrea: eritrean eritreans | estonia: estonian estonians | eswatini: swazi swazis
ethiopia: ethiopian ethiopians | fiji: fijian fijians
philippines: filipino filipinos filipina filipinas philippine | finland: finnish finn finns
france: french frenchman frenchmen frenchwoman | gabon: gabonese | gambia: gambian gambians
georgia: georgian georgians | germany: german germans | ghana: ghanaian ghanaians | greece: greek greeks
grenada: grenadian | greenland: greenlandic | guatemala: guatemalan guatemalans | guinea: guinean guineans
guyana: guyanese | haiti: haitian haitians | honduras: honduran hondurans
hong kong: hongkonger hongkongers | hungary: hungarian hungarians | iceland: icelandic icelander icelanders
india: indian indians | indonesia: indonesian indonesians | iran: iranian iranians | iraq: iraqi iraqis
ireland: irish irishman irishmen | israel: israeli israelis | italy: italian italians
ivory coast: ivorian ivorians | jamaica: jamaican jamaicans | japan: japanese | jordan: jordanian jordanians
kazakhstan: kazakh kazakhs kazakhstani | kenya: kenyan kenyans | korea: korean koreans
north korea: north-korean | south korea: south-korean | kosovo: kosovar kosovars kosovan
kuwait: kuwaiti kuwaitis | kyrgyzstan: kyrgyz | laos: laotian laotians lao | latvia: latvian latvians
lebanon: lebanese | lesotho: basotho mosotho | liberia: liberian liberians | libya: libyan libyans
lithuania: lithuanian lithuanians | luxembourg: luxembourger | macedonia: macedonian macedonians
madagascar: malagasy | malawi: malawian malawians | malaysia: malaysian malaysians
maldives: maldivian maldivians | mali: malian malians | malta: maltese
mauritania: mauritanian mauritanians | mauritius: mauritian mauritians | mexico: mexican mexicans
micronesia: micronesian | moldova: moldovan moldovans | monaco: monegasque | mongolia: mongolian mongolians
montenegro: montenegrin montenegrins | morocco: moroccan moroccans | mozambique: mozambican mozambicans
namibia: namibian namibians | nauru: nauruan | nepal: nepalese nepali nepalis | new zealand: kiwi kiwis
nicaragua: nicaraguan nicaraguans | niger: nigerien nigeriens | nigeria: nigerian nigerians
norway: norwegian norwegians | oman: omani omanis | pakistan: pakistani pakistanis
palestine: palestinian palestinians | panama: panamanian panamanians | papua new guinea: papuan papuans
paraguay: paraguayan paraguayans | peru: peruvian peruvians | poland: polish pole poles
portugal: portuguese | puerto rico: puerto-rican | qatar: qatari qataris | romania: romanian romanians
russia: russian russians | rwanda: rwandan rwandans | samoa: samoan samoans | saudi arabia: saudi saudis
scotland: scottish scot scots scotsman | senegal: senegalese | serbia: serbian serbians serb serbs
seychelles: seychellois | sierra leone: sierra-leonean | singapore: singaporean singaporeans
slovakia: slovak slovaks slovakian | slovenia: slovenian slovenians slovene slovenes
somalia: somali somalis somalian | south africa: south-african | south sudan: south-sudanese
soviet union: soviet soviets | spain: spanish spaniard spaniards | sri lanka: sri-lankan | sudan: sudanese
suriname: surinamese | sweden: swedish swede swedes | switzerland: swiss | syria: syrian syrians
taiwan: taiwanese | tajikistan: tajik tajiks | tanzania: tanzanian tanzanians | thailand: thai thais
tibet: tibetan tibetans | togo: togolese | tonga: tongan tongans
trinidad and tobago: trinidadian trinidadians | tunisia: tunisian tunisians | turkey: turkish turk turks
turkmenistan: turkmen turkmens | tuvalu: tuvaluan | uganda: ugandan ugandans | ukraine: ukrainian ukrainians
united states: american americans | uruguay: uruguayan uruguayans | uzbekistan: uzbek uzbeks
vanuatu: ni-vanuatu | venezuela: venezuelan venezuelans | vietnam: vietnamese | wales: welsh welshman
yemen: yemeni yemenis | yugoslavia: yugoslav yugoslavs | zambia: zambian zambians
zimbabwe: zimbabwean zimbabweans | united states: african-american african-americans
"""

_TWO_WORDS = ("north-", "south-", "cape-", "costa-", "sri-", "sierra-", "puerto-")

PEOPLES: dict[str, str] = {
    (word.replace("-", " ") if word.startswith(_TWO_WORDS) else word): country.strip()
    for country, _, words in (entry.partition(":") for entry in _COUNTRIES.replace("\n", "|").split("|"))
    for word in words.split()
}
"""Adjective or noun for a people, in lower case, to the country's name."""

GROUPS = listed(
    """
    christian christians catholic catholics protestant protestants anglican anglicans orthodox evangelical
    evangelicals baptist baptists methodist methodists lutheran lutherans presbyterian presbyterians mormon
    mormons pentecostal muslim muslims moslem moslems islamic islamist islamists sunni sunnis shiite shiites
    shi'ite shi'ites shia shias shi'a sufi sufis salafi salafist salafists wahhabi alawite alawites druze
    yazidi yazidis yezidi ahmadi ahmadis jewish jew jews zionist zionists hindu hindus sikh sikhs buddhist
    buddhists jain jains coptic copt copts maronite jesuit jesuits vatican-based quaker quakers amish
    republican republicans democrat democrats democratic gop tory tories labour liberal conservatives
    communist communists marxist marxists maoist maoists nazi nazis neo-nazi neo-nazis baathist ba'athist
    stalinist leninist socialist socialists peronist chavista bolshevik bolsheviks european europeans asian
    asians african africans arab arabs arabian arabic latin latino latinos latina latinas hispanic hispanics
    caribbean scandinavian scandinavians nordic balkan baltic slavic slav slavs persian persians western
    westerner westerners eastern northerner northerners southerner southerners native aboriginal aborigines
    indigenous maori maoris inuit inuk cree metis navajo cherokee sioux mayan mayas maya aztec inca roma
    gypsy gypsies romani kurdish kurd kurds pashtun pashtuns hazara hazaras baloch baluch punjabi punjabis
    bengali bengalis tamil tamils sinhalese telugu gujarati gujaratis marathi kashmiri kashmiris sindhi
    rohingya rohingyas karen kachin uighur uighurs uyghur uyghurs han hui mongol mongols tutsi tutsis hutu
    hutus zulu zulus xhosa yoruba igbo hausa fulani maasai kikuyu luo oromo amhara tigrayan tigrayans berber
    berbers tuareg tuaregs chechen chechens tatar tatars dagestani ingush ossetian ossetians abkhaz abkhazian
    basque basques catalan catalans galician breton bretons flemish walloon bavarian sicilian sardinian
    cossack cossacks ashkenazi sephardic roman romans byzantine ottoman ottomans moor moors viking vikings
    texan texans californian californians hawaiian hawaiians alaskan alaskans floridian new-yorker
    new-yorkers yorkers londoner londoners parisian parisians berliner muscovite muscovites quebecois
    quebecker quebeckers torontonian bedouin bedouins bosniak bosniaks houthi houthis afro-american afrikaner
    afrikaners anglo-american
    """
)
"""Faiths, parties and peoples without a country, in lower case."""

REGIONS = frozenset(
    name.strip()
    for name in """
    europe, eastern europe, western europe, central europe, asia, central asia, south asia, southeast asia,
    east asia, africa, west africa, east africa, north africa, southern africa, central africa, sub-saharan
    africa, sahel, maghreb, horn of africa, middle east, near east, far east, latin america, central
    america, south america, north america, caribbean, west indies, scandinavia, balkans, baltics, caucasus,
    south caucasus, north caucasus, siberia, crimea, pacific, atlantic, south pacific, asia-pacific, arctic,
    antarctic, antarctica, oceania, polynesia, micronesia, melanesia, mediterranean, persian gulf, gulf,
    gulf of mexico, gulf coast, black sea, red sea, dead sea, caspian sea, north sea, baltic sea, south
    china sea, east china sea, yellow sea, arabian sea, indian ocean, pacific ocean, atlantic ocean, english
    channel, strait of hormuz, suez canal, panama canal, himalayas, alps, andes, rockies, urals, pyrenees,
    carpathians, appalachia, amazon, sahara, kalahari, gobi, danube, rhine, nile, euphrates, tigris, ganges,
    mekong, yangtze, volga, mississippi river, rio grande, west bank, gaza strip, golan heights, korean
    peninsula, arabian peninsula, iberian peninsula, balkan peninsula, indian subcontinent, midwest, new
    england, east coast, west coast, deep south, pacific northwest, silicon valley, wall street, bay area,
    west, east, south, north, northeast, southwest, northwest, southeast, western sahara, mars, moon, venus,
    jupiter, saturn, earth, everest, mount everest
    """.replace("\n", " ").split(",")
)
"""Regions, seas, rivers and mountains that are no state or city, in lower case."""
