"""The languages whose word forms are known: their stemmers' names and their commonest words."""

from collections.abc import Mapping
from types import MappingProxyType

STEMMERS: Mapping[str, str] = MappingProxyType(
    {
        "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
        "en": "english", "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish",
        "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
        "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian",
        "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
        "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
    }
)  # fmt: skip
"""Language code (ISO 639-1) to Snowball algorithm (snowballstem.org)."""

_WORDS: Mapping[str, str] = MappingProxyType({
    "en": """a about above after again against all also am an and any are aren't as at be because been before being below
        between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each even few
        for from further get got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him
        himself his how however i i'd i'll i'm i've if in into is isn't it it's its itself just let's like many may me might
        more most much must my myself no nor not now of off on once one only or other ought our ours ourselves out over own
        per same shall she she'd she'll she's should shouldn't since so some still such than that that's the their theirs
        them themselves then there there's these they they'd they'll they're they've this those through thus to too toward
        under until up upon us very via was wasn't we we'd we'll we're we've were weren't what what's when where whether
        which while who who's whom whose why will with within without won't would wouldn't yet you you'd you'll you're
        you've your yours yourself yourselves said says""",
    "fr": """à ai ainsi alors après au aucun aussi autre aux avait avant avec avoir bien ça car ce ceci cela ces cet cette ceux
        chez comme dans de depuis des deux donc dont du elle elles en encore entre est et était été être eu eux fait faire
        fois font il ils je la le les leur leurs lors lui ma mais me même mes moins mon ne nos notre nous on ont ou où par
        parce pas peu peut plus pour qu quand que qui s sa sans se selon sera ses si son sont sous sur ta tous tout toute
        toutes très tu un une vers vos votre vous y""",
    "de": """aber alle als also am an ander auch auf aus bei beim bin bis bist da damit dann das dass dem den denn der des die
        dies diese dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch für gegen gibt haben
        hat hatte ich ihm ihn ihr ihre im in ist ja jede jetzt kann kein keine können man mehr mein mit muss nach nicht
        noch nun nur ob oder ohne sagte schon sehr sein seine seit sich sie sind so soll sondern über um und uns unter vom
        von vor war waren was weil wenn werden wie wieder will wir wird wo zu zum zur zwei zwischen""",
    "es": """a al algo ante antes año aquí así aún aunque cada como con contra cual cuando de del desde donde dos e el él ella
        ellos en entre era eran es esa ese eso esta está estaba estado están este esto estos fue fueron ha había han hasta
        hay la las le les lo los más me mi mientras muy nada ni no nos o otra otro para pero poco por porque que qué quien
        se según sea ser si sí sido sin sobre son su sus también tan tanto te tiene tienen todo todos tras tu un una uno
        unos y ya yo""",
    "pt": """a à ainda ao aos apenas após as às até com como contra da das de dela dele depois desde dia do dos e é ela elas ele
        eles em entre era essa esse esta está estão este eu foi foram há isso isto já lhe mais mas me mesmo meu muito na não
        nas nem no nos nossa nós num numa o onde os ou para pela pelas pelo pelos por porque quando que quem se segundo sem
        ser seu seus só sob sobre sua suas são também te tem têm todo todos um uma umas uns""",
    "it": """a abbiamo agli ai al alla alle allo anche ancora avere aveva c che chi ci come con contro cui da dagli dai dal dalla
        dalle degli dei del della delle dello di dopo dove due e è ed era erano essere fa fino fra gli ha hanno ho i il in
        io l la le lei li lo loro lui ma mi mentre molto ne negli nei nel nella nelle noi non o ogni per perché più poi
        prima quando quale quella quello questa questo se sei senza si sia solo sono sta stata stato su sua sue sugli sui
        sul sulla suo suoi tra tutti tutto un una uno""",
    "nl": """aan al alle als ben bij daar dan dat de der deze die dit doen door dus een en er ge geen had heb hebben heeft het
        hier hij hoe hun iets ik in is ja je kan kon kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of
        om omdat onder ons ook op over reeds te tegen toch toen tot u uit uw van veel volgens voor want waren was wat werd
        wezen wie wil worden wordt zal ze zei zelf zich zij zijn zo zonder zou""",
    "pl": """a ale au bez bo by być był była było były bym ci co czy dla do dwa gdy gdzie go i ich ile im innych ja jak jako je
        jego jej jest jeszcze już każdy kiedy kto która które którego której który których którzy ku lub ma mają mi między
        mnie może można mu na nad nam nas nie nich nim niż no o od on ona one oni oraz po pod podczas poza przed przez przy
        roku również są się sobie swoje ta tak także tam te tego tej ten też to tu tych tylko tym u w we więc wszystko z za
        ze że""",
    "sv": """all allt att av blev bli blir de dem den denna det detta dig din dock du där då efter eller en ett från för ha hade
        han hans har henne hon honom hur här i inte jag kan kunde man med mellan men mer mot mycket ni nu när något och om
        oss på samma sedan sig sin sina skulle så som till under upp ut var vara vi vid vill är över""",
    "da": """af alle at blev blive bliver da de dem den denne der deres det dette dig din dog du efter eller en end er et for fra
        få ham han hans har havde hende her hos hun hvad hvis hvor i ikke ind jeg jo kan kunne man med meget men mere mig
        min mod mange ned noget nogle nu når og også om op os over på selv sig sin skal skulle som så til ud under var ved
        vi vil ville være""",
    "nb": """alle at av ble bli blir bare da de dem den denne der det dette du eller en enn er et etter for fra få ha hadde han
        hans har henne her hun hva hvis hvor i ikke inn ja jeg kan kunne man med meg men mer mot må ned noe noen nå når og
        også om opp oss over på seg selv sin skal skulle slik som så til ut var ved vi vil ville være""",
    "ar": """في من على إلى عن مع أن إن هذا هذه ذلك التي الذي الذين كان كانت لا ما لم لن قد كل بعد قبل بين حتى أو ثم هو هي هم و
        كما عند غير أي منذ خلال حول أيضا لكن إذا وقد وفي ومن قال قالت به بها له لها فيه فيها""",
    "ha": """a da na ta ne ce su ya ba ba'a mai masu wannan wanda wadanda don domin kuma amma ko ga daga cikin kan zuwa sai har
        idan ta yadda shi ita suka yi yake take suke akan bayan tare an za ake""",
    "sw": """na ya wa kwa ni za la katika cha vya hii huo hiyo hilo huyo kuwa ambao ambayo ambapo baada kabla lakini pia kama
        yake wake zake lake hata tu bila hivyo yao wao huku sasa bado ili zaidi alisema mwa""",
})  # fmt: skip

STOP_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {code: frozenset(words.replace("'", "’").split()) | frozenset(words.split()) for code, words in _WORDS.items()}
)
"""Words that say nothing about a subject, by language code."""
