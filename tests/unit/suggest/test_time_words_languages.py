"""The times a sentence names in languages other than English, with windows worked out by hand."""

import datetime
from pathlib import Path

import pytest

from editorapp.suggest.time_words import load_time_words

TIMES = Path(__file__).resolve().parents[3] / "resources" / "time"
DAY = datetime.date(2015, 3, 20).toordinal()
"""A Friday; 12 March is 8 days ago, 1 March 19, 1 February 47, 1 August 231, 12 March 2014 373."""
ON_12_MARCH, IN_MARCH, IN_FEBRUARY, IN_AUGUST = (5, 11), (-17, 24), (11, 52), (195, 236)
TWO_MONTHS, THREE_YEARS, FEW_DAYS = (36, 93), (656, 1644), (1, 6)
YESTERDAY, LAST_WEEK, LAST_MONTH, LAST_YEAR, LAST_SUMMER = (1, 2), (2, 16), (7, 65), (90, 730), (60, 480)
THIS_WEEK, THIS_MONTH, THIS_YEAR, THIS_SUMMER, WEEKDAY = (1, 8), (1, 31), (7, 365), (7, 200), (1, 9)

FRENCH = [
    ("Hier, le maire", YESTERDAY), ("avant-hier", (2, 3)), ("Aujourd’hui", (0, 2)), ("aujourd'hui", (0, 2)),
    ("la semaine dernière", LAST_WEEK), ("La semaine passée", LAST_WEEK), ("cette semaine", THIS_WEEK),
    ("le mois dernier", LAST_MONTH), ("ce mois-ci", THIS_MONTH), ("l’an dernier", LAST_YEAR),
    ("L'année dernière", LAST_YEAR), ("cette année", THIS_YEAR), ("l’été dernier", LAST_SUMMER),
    ("cet été", THIS_SUMMER), ("au dernier trimestre", (20, 190)), ("a annoncé mardi soir", WEEKDAY),
    ("lundi dernier", WEEKDAY),
    ("le week-end dernier", WEEKDAY), ("il y a deux mois", TWO_MONTHS), ("il y a près de trois ans", THREE_YEARS),
    ("il y a quelques jours", FEW_DAYS), ("Il y a 3 ans", THREE_YEARS), ("il y a plus d’un an", (218, 549)),
    ("il y a une quinzaine de jours", (8, 24)), ("le 12 mars 2015", ON_12_MARCH), ("jeudi 12 mars", ON_12_MARCH),
    ("le 12/03/2015", ON_12_MARCH), ("le 1er février", (44, 50)), ("en mars", IN_MARCH), ("à la mi-mars", IN_MARCH),
    ("au mois d’août", IN_AUGUST), ("AOÛT 2014", IN_AUGUST), ("en fevrier", IN_FEBRUARY), ("17 févr. 2015", (28, 34)),
]  # fmt: skip
GERMAN = [
    ("Gestern sagte", YESTERDAY), ("vorgestern", (2, 3)), ("heute", (0, 2)), ("vergangene Nacht", YESTERDAY),
    ("letzte Woche", LAST_WEEK), ("in der vergangenen Woche", LAST_WEEK), ("diese Woche", THIS_WEEK),
    ("im letzten Monat", LAST_MONTH), ("in diesem Monat", THIS_MONTH), ("im vergangenen Jahr", LAST_YEAR),
    ("voriges Jahr", LAST_YEAR), ("dieses Jahr", THIS_YEAR), ("im letzten Sommer", LAST_SUMMER),
    ("in diesem Sommer", THIS_SUMMER), ("im letzten Quartal", (20, 190)), ("am Dienstag", WEEKDAY),
    ("Am Dienstagabend", WEEKDAY), ("seit vergangenem Jahr", LAST_YEAR), ("am Wochenende", WEEKDAY),
    ("vor zwei Monaten", TWO_MONTHS), ("vor rund drei Jahren", THREE_YEARS), ("vor ein paar Tagen", FEW_DAYS),
    ("vor einigen Tagen", FEW_DAYS), ("vor einer Woche", (4, 12)), ("am 12. März 2015", ON_12_MARCH),
    ("am Donnerstag, dem 12. März", ON_12_MARCH), ("Donnerstag, 12. März,", ON_12_MARCH),
    ("am 12.03.2015", ON_12_MARCH), ("am 12.3.", ON_12_MARCH), ("12.–14. März 2015", ON_12_MARCH),
    ("im März", IN_MARCH), ("Ende März", IN_MARCH),
    ("Anfang Februar 2015", IN_FEBRUARY), ("im August", IN_AUGUST), ("Aug. 2014", IN_AUGUST), ("im Maerz", IN_MARCH),
]  # fmt: skip
SPANISH = [
    ("Ayer el alcalde", YESTERDAY), ("anoche", YESTERDAY), ("anteayer", (2, 3)), ("hoy", (0, 2)),
    ("la semana pasada", LAST_WEEK), ("la pasada semana", LAST_WEEK), ("esta semana", THIS_WEEK),
    ("el mes pasado", LAST_MONTH), ("este mes", THIS_MONTH), ("el año pasado", LAST_YEAR), ("este año", THIS_YEAR),
    ("el verano pasado", LAST_SUMMER), ("este verano", THIS_SUMMER), ("el último trimestre", (20, 190)),
    ("dijo el lunes", WEEKDAY), ("el lunes pasado", WEEKDAY), ("el pasado miércoles", WEEKDAY),
    ("el pasado fin de semana", WEEKDAY), ("hace dos meses", TWO_MONTHS), ("hace casi tres años", THREE_YEARS),
    ("hace unos días", FEW_DAYS), ("hace unos 3 años", THREE_YEARS), ("tres años atrás", THREE_YEARS),
    ("12 de marzo de 2015", ON_12_MARCH), ("el jueves 12 de marzo", ON_12_MARCH), ("12 de marzo del 2015", ON_12_MARCH),
    ("el 12/03/2015", ON_12_MARCH), ("Marzo 12 de 2015", ON_12_MARCH), ("el 1.º de febrero", (44, 50)),
    ("en marzo", IN_MARCH), ("a finales de febrero de 2015", IN_FEBRUARY), ("febrero de 2015", IN_FEBRUARY),
    ("el pasado agosto", IN_AUGUST), ("en julio", (226, 267)),
]  # fmt: skip
PORTUGUESE = [
    ("Ontem o prefeito", YESTERDAY), ("anteontem", (2, 3)), ("hoje", (0, 2)), ("na semana passada", LAST_WEEK),
    ("nesta semana", THIS_WEEK), ("no mês passado", LAST_MONTH), ("neste mês", THIS_MONTH),
    ("no ano passado", LAST_YEAR), ("este ano", THIS_YEAR), ("no verão passado", LAST_SUMMER),
    ("neste verão", THIS_SUMMER), ("no último trimestre", (20, 190)), ("na segunda-feira", WEEKDAY),
    ("na terça passada", WEEKDAY), ("no sábado", WEEKDAY), ("no último fim de semana", WEEKDAY),
    ("há dois meses", TWO_MONTHS), ("há cerca de três anos", THREE_YEARS), ("há alguns dias", FEW_DAYS),
    ("três anos atrás", THREE_YEARS), ("há três anos atrás", THREE_YEARS), ("12 de março de 2015", ON_12_MARCH),
    ("na quinta-feira, 12 de março", ON_12_MARCH), ("12/03/2015", ON_12_MARCH), ("1º de fevereiro", (44, 50)),
    ("em março", IN_MARCH), ("no fim de fevereiro", IN_FEBRUARY), ("fevereiro de 2015", IN_FEBRUARY),
    ("em agosto", IN_AUGUST), ("em abril", (317, 358)),
]  # fmt: skip
ITALIAN = [
    ("Ieri il sindaco", YESTERDAY), ("l’altro ieri", (2, 3)), ("oggi", (0, 2)), ("la settimana scorsa", LAST_WEEK),
    ("la scorsa settimana", LAST_WEEK), ("questa settimana", THIS_WEEK), ("il mese scorso", LAST_MONTH),
    ("questo mese", THIS_MONTH), ("l’anno scorso", LAST_YEAR), ("quest’anno", THIS_YEAR),
    ("la scorsa estate", LAST_SUMMER), ("quest’estate", THIS_SUMMER), ("lunedì scorso", WEEKDAY),
    ("ha detto martedì", WEEKDAY), ("due mesi fa", TWO_MONTHS), ("circa tre anni fa", THREE_YEARS),
    ("qualche giorno fa", FEW_DAYS), ("il 12 marzo 2015", ON_12_MARCH), ("giovedì 12 marzo", ON_12_MARCH),
    ("12/03/2015", ON_12_MARCH), ("il 1° febbraio", (44, 50)), ("a marzo", IN_MARCH),
    ("nel febbraio 2015", IN_FEBRUARY), ("ad agosto", IN_AUGUST), ("a fine febbraio", IN_FEBRUARY),
]  # fmt: skip
DUTCH = [
    ("Gisteren zei", YESTERDAY), ("eergisteren", (2, 3)), ("vandaag", (0, 2)), ("vorige week", LAST_WEEK),
    ("afgelopen week", LAST_WEEK), ("deze week", THIS_WEEK), ("vorige maand", LAST_MONTH), ("deze maand", THIS_MONTH),
    ("vorig jaar", LAST_YEAR), ("dit jaar", THIS_YEAR), ("afgelopen zomer", LAST_SUMMER),
    ("deze zomer", THIS_SUMMER), ("op dinsdag", WEEKDAY), ("dinsdagavond", WEEKDAY),
    ("twee maanden geleden", TWO_MONTHS), ("drie jaar geleden", THREE_YEARS), ("een paar dagen geleden", FEW_DAYS),
    ("op 12 maart 2015", ON_12_MARCH),
    ("donderdag 12 maart", ON_12_MARCH), ("12-03-2015", ON_12_MARCH), ("in maart", IN_MARCH),
    ("begin februari 2015", IN_FEBRUARY), ("sinds augustus", IN_AUGUST),
]  # fmt: skip
ROWS = {"fr": FRENCH, "de": GERMAN, "es": SPANISH, "pt": PORTUGUESE, "it": ITALIAN, "nl": DUTCH}
TOLD = [(language, sentence, window) for language, rows in ROWS.items() for sentence, window in rows]
SILENT = [
    ("fr", "la planète Mars"), ("fr", "la mission Mars 2020"), ("fr", "il a été dernier de sa classe"),
    ("fr", "le lundi"), ("fr", "tous les lundis"), ("fr", "lundi prochain"), ("fr", "en mai prochain"),
    ("fr", "la semaine prochaine"), ("fr", "sept articles"), ("fr", "les marsouins"), ("fr", "Mardi gras"),
    ("de", "Frau März"), ("de", "August Bebel"), ("de", "Maibaum"), ("de", "am kommenden Montag"),
    ("de", "im nächsten März"), ("de", "nächste Woche"), ("de", "um 12.30 Uhr"), ("de", "2.000 Tage"),
    ("de", "Sommerzeit"), ("de", "vor Jahren"),
    ("es", "la Plaza de Mayo"), ("es", "Julio Iglesias"), ("es", "en alta mar"), ("es", "los lunes"),
    ("es", "el próximo lunes"), ("es", "la semana que viene"), ("es", "en marzo próximo"), ("es", "hoy en día"),
    ("es", "mayoría"),
    ("pt", "a Editora Abril"), ("pt", "na segunda fase"), ("pt", "no mar"), ("pt", "na próxima segunda-feira"),
    ("pt", "em maio que vem"), ("pt", "hoje em dia"), ("pt", "toda segunda-feira"), ("pt", "maioria"),
    ("it", "lunedì prossimo"), ("it", "la prossima settimana"), ("it", "ogni martedì"), ("it", "il lunedì"),
    ("it", "il prossimo marzo"),
    ("it", "a maggior ragione"), ("it", "al giorno d’oggi"),
    ("nl", "volgende week"), ("nl", "elke dinsdag"), ("nl", "volgend jaar"), ("nl", "een maartse bui"),
    ("nl", "aanstaande maandag"),
]  # fmt: skip


@pytest.fixture(scope="module")
def times():
    return load_time_words(TIMES)


@pytest.mark.parametrize(("language", "sentence", "window"), TOLD)
def test_a_time_is_read_as_its_language_says_it(times, language, sentence, window):
    assert times.windows(sentence, language, DAY) == (window,)


@pytest.mark.parametrize(("language", "sentence"), SILENT)
def test_what_only_looks_like_a_time_is_none(times, language, sentence):
    assert times.windows(sentence, language, DAY) == ()
