"""The words by which the hints tell a behaviour from what is not one, in Swedish and in English; all in lower case.

A word that is missing makes a hint fail to come, and never makes a wrong one.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, to look words up in."""
    return frozenset(text.split())


# --- Swedish

# What people do at work, in the present tense.
VERBS = words("""
    agerar analyserar anger anmäler anordnar anpassar anställer ansvarar antecknar använder arbetar argumenterar
    arrangerar avbryter avgör avlastar avråder avslutar avstår avsätter avtalar avvisar backar bedömer bekräftar belyser
    belönar bemöter ber berättar beskriver beslutar bestämmer beställer besvarar besöker betonar bevakar bidrar bistår
    bjuder bokar bryter bygger byter bär börjar delar delegerar deltar diskuterar dokumenterar drar driver efterfrågar
    enas erbjuder erkänner ersätter etablerar fattar firar flyttar formulerar fortsätter framför framhåller frågar främjar
    fullföljer fyller fångar fäster följer fördelar föregår förankrar förbereder förbättrar förebygger föreslår företräder
    förhandlar förhindrar förklarar förmedlar förnyar försvarar förtydligar förvaltar förändrar genomför ger granskar
    griper gratulerar går gör godkänner hanterar handleder handlar hindrar hittar hjälper hjälps håller hälsar hämtar
    hänvisar höjer hör ifrågasätter informerar ingriper initierar inkluderar inleder inspirerar instruerar introducerar
    inventerar involverar jobbar jämför kallar kartlägger klargör kollar kommer kommenterar kommunicerar konkretiserar kontaktar
    kontrollerar kopplar korrigerar kräver leder levererar letar lovar lugnar lyfter lyssnar lägger lämnar lär läser löser
    låter markerar medger meddelar medverkar motiverar motverkar mäter möter nämner noterar når observerar omfördelar
    omprövar ordnar organiserar pekar peppar planerar placerar pratar presenterar prioriterar prövar provar påminner
    påpekar påtalar rapporterar reagerar reder redogör redovisar reflekterar registrerar rekryterar respekterar ringer
    rensar rådfrågar rådgör rättar röjer samarbetar samlar sammanfattar sammankallar samordnar samråder samtalar
    samverkar ser signalerar skapar skickar skiljer skriver skyddar skyndar släpper slutar slutför slår sorterar sparar sprider
    stannar startar stimulerar ställer stärker städar svarar stöder stödjer stöttar styr stämmer stänger säger säkerställer
    säkrar sänder sätter söker tackar talar tar testar tillför tillgodoser tillrättavisar tillsätter tillvaratar tilldelar
    tillåter tipsar tolkar tränar träffar turas tydliggör undersöker undervisar undviker uppdaterar uppmanar uppmuntrar
    uppmärksammar upprättar upprätthåller utarbetar utbildar utför utformar utmanar utreder utser uttrycker utvecklar
    utvärderar varnar vidareutvecklar vidtar visar vägleder väljer välkomnar vänder vänjer värderar värnar växlar vårdar
    återger återkommer återkopplar återställer återupptar återvänder åtgärdar ändrar överlåter överlämnar överväger
    öppnar översätter övar
    """)
# Of those, the ones that are also things that there are several of: "delar och helheter", "lagar och regler".
ALSO_THINGS = words("bär delar drar leder möter styr håller hör")
# What shows that such a word is a verb after all, right after it.
AFTER_VERBS = words("""
    av bort den det dem efter en ett fram för här hen igenom in inte med mig mitt min mina någon oss om på sig sin sitt
    sina till tillbaka upp ut vad varandra vidare vår vårt våra alla
    """)
# What stands before another verb, or says less than a behaviour.
HELPING_VERBS = words("är har kan ska skall bör får måste brukar försöker blir hinner vågar orkar lyckas")
# What goes on inside a person, where nobody sees it.
UNSEEN_VERBS = words("""
    anser begriper funderar förstår gillar hoppas inser känner litar menar ogillar tror trivs tycker tänker uppfattar
    upplever vet vill värdesätter älskar
    """)
# A thought that is spoken can be heard.
SEEN_AFTER_ALL = words("högt")
# The same, said of how somebody is or of what they have: "är medveten om", "har förståelse för".
UNSEEN_AFTER_IS = words("""
    medveten medvetna intresserad intresserade införstådd införstådda insatt insatta motiverad motiverade nyfiken nyfikna
    övertygad övertygade angelägen angelägna
    """)
UNSEEN_AFTER_HAS = words(
    "förståelse insikt insikter intresse kännedom kunskap kunskaper medvetenhet respekt tillit vilja ambition"
)
# What may stand before those.
FILLING = words(
    "jag vi hen chefen medarbetaren alltid inte också mycket väl fullt helt en ett stor stort god gott goda bra"
)
# Without any of these words, a text says nothing of the kind.
UNSEEN_WORDS = UNSEEN_VERBS | UNSEEN_AFTER_IS | UNSEEN_AFTER_HAS
SUBJECTS = words("""
    jag vi hen han hon man chefen ledaren medarbetaren mentorn adepten aspiranten handledaren personen kollegan
    arbetskamraten
    """)
# Those that begin a clause of their own wherever they stand.
PRONOUNS = words("jag vi hen han hon man du ni")
FIRST_PERSON = words("jag mig min mitt mina vi oss vår vårt våra")
# Whom a text is about besides.
OTHERS = (SUBJECTS - FIRST_PERSON) | words(
    "chef chefens ledarens medarbetarens hens hans hennes henne honom min mitt mina"
)

JOINING = words("och samt")
# What may stand between "och" and the verb that it joins.
BETWEEN = words(
    "alltid alltså aktivt direkt därefter då genast inte ofta också regelbundet sedan själv snabbt tydligt även"
)
# What opens a clause whose verbs are not the main one.
OPENING = words("""
    som när hur vad varför vilka vilken vilket vem vilkas vems eftersom innan medan tills ifall trots huruvida fast
    såvida därför
    """)
# Those that "om" opens a clause before; before anything else it is a preposition.
AFTER_IF = SUBJECTS | words("den det de du ni någon något några alla ingen inget gruppen")
# Infinitives that do not end in -a, after "att".
SHORT_INFINITIVES = words(
    "se ge ta få gå stå be le dra nå bli ha slå förstå ske bry må återge bistå föreslå anse utse ge inse delta"
)
# Words in -a after "att" that are no infinitives.
NOT_INFINITIVES = words(
    "alla andra båda dessa denna detta egna flera ena mina våra era dina sina samma nya unga äldre bra några många"
)
# "Går ut och frågar", "sitter ner och lyssnar", "är med och planerar" are one behaviour.
GOING = words("går åker springer")
STAYING = words("är kommer sitter står ligger stannar sätter ställer ringer tar håller")
PARTICLES = words(
    "av borta bort dit där fram framme förbi hem hemma här hit in inne kvar med mig ned ner oss på runt sig tid tillbaka undan upp ut ute över"
)
# With these "går" and the like do not mean that somebody goes.
NOT_GOING = words("igenom överens ihåg före med emot in på")
# Words in -r before "jag" that are no verbs.
NOT_VERBS = words("när där eller för under över efter var hur varför därför utanför framför bakför inför")

# --- English

ENGLISH_VERBS = words("""
    act adapt adjust admit agree analyse announce answer apologise apply argue arrange ask assign attend avoid build
    call change check choose clarify collect communicate compare complete confirm consult correct decide delegate describe
    develop discuss divide document encourage ensure evaluate explain find finish follow gather give go greet guide
    handle hear help hold improve inform intervene introduce invite involve keep lead learn let listen look make measure
    meet mention monitor motivate notice observe offer organise plan point postpone praise prepare present prevent
    prioritise promote propose protect provide question raise react read recognise remind reply report represent respect
    respond review reward say search see send set share show solve speak stand start state stop suggest summarise
    support take talk teach tell test thank train treat try understand update use visit warn welcome work write
    """)
ENGLISH_UNSEEN = words("""
    know knows understand understands think thinks believe believes feel feels want wants realise realises realize realizes
    appreciate appreciates trust trusts
    """)
ENGLISH_AWARE = words("aware convinced interested motivated curious")
ENGLISH_UNSEEN_WORDS = ENGLISH_UNSEEN | ENGLISH_AWARE
ENGLISH_FIRST_PERSON = words("i me my mine myself we us our ours")
ENGLISH_OTHERS = words("manager leader employee mentor colleague they them their he she him his her my")
