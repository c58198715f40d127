"""Pages as newsrooms have them, in many languages and kinds of markup: nothing is left over, and nothing is lost."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from editorapp.archive.cleaning.boilerplate import Cleaned, remove_boilerplate
from editorapp.archive.cleaning.phrases import Phrases, load_phrases
from editorapp.archive.cleaning.tree import parse_page, text_of

PROBES = Path(__file__).parent / "probes"
SAMPLES = Path(__file__).parents[5] / "shared" / "data" / "import" / "probes"
BASE = "https://daily.example/2024/05/story/"
ALSO, MORE = "read-also", "related"


@dataclass(frozen=True)
class Probe:
    """A page; how its cleaned text begins, ends, and how many words it has; its edges, and credits without photo."""

    name: str
    first: str
    last: str
    words: int
    edges: tuple[tuple[str, str, str], ...]
    credits: tuple[str, ...] = ()


EXPECTED = (
    Probe(
        "table_layout_fr.html", "Le conseil municipal", "la cour des comptes.", 87,
        (
            (ALSO, "Incendie du marché : les commerçants attendent toujours",
             "https://daily.example/2023/11/marche-incendie.html"),
            (ALSO, "Assurances : pourquoi personne n'est remboursé",
             "https://daily.example/2023/12/assurances-marche.html"),
        ),
    ),
    Probe(
        "breaks_old_page.html", "The county clerk said", "the recount in November.", 87,
        ((ALSO, "Ballots found in a school cupboard", "http://www.county-herald.example/news/2009/0412.htm"),),
        ("Photo from Google",),
    ),
    Probe(
        "blogger_es.html", "Foto: Internet El puente sobre", "antes de fin de mes.", 63,
        (
            (ALSO, "Vecinos denuncian grietas en el puente", "https://diariochili.example/2022/05/puente-grietas.html"),
            (ALSO, "El plan de buses que nunca llegó", "https://diariochili.example/2021/09/buses.html"),
            (ALSO, "Lluvias: el mapa de los puntos críticos", "https://diariochili.example/2020/02/lluvias.html"),
        ),
    ),
    Probe(
        "amp_de.html", "Das Stahlwerk am Rhein", "Kündigungen nicht aus.", 80,
        (
            (ALSO, "Stahlkrise: Wie die Region vom Erz lebte", "https://bote.example/wirtschaft/stahl-krise-4711"),
            (MORE, "Die letzte Kokerei schließt", "https://daily.example/wirtschaft/kokerei-1"),
            (MORE, "Duisburgs zweites Leben", "https://daily.example/wirtschaft/duisburg-2"),
        ),
    ),
    Probe(
        "naija_spam.html", "Traders at the Ogbete", "with the consultants.", 110,
        (
            (ALSO, "Enugu scraps levy on petty traders after protest", "https://naijaprobe.example/enugu-levy-2022/"),
            (ALSO, "Touts seize market gates as agency looks away", "https://naijaprobe.example/touts-gates/"),
            (MORE, "Ariaria traders reject new gate fees", "https://daily.example/2021/ariaria.html"),
            (MORE, "Onitsha: fire guts 30 shops", "https://daily.example/2020/onitsha.html"),
        ),
    ),
    Probe(
        "swahili.html", "Picha: Mtandao Serikali ya mkoa", "katika kivuko hicho.", 51,
        ((ALSO, "Wananchi wavuka mto kwa mitumbwi", "https://habari.example/2023/daraja-ngono"),),
    ),
    Probe(
        "arabic.html", "الخرطوم أعلنت هيئة", "بسبب إغلاق الطريق.", 57,
        (
            (ALSO, "محطة بحري: قصة ثمانية أشهر من العطش", "https://sahifa.example/2024/bahri"),
            (MORE, "النيل ينحسر عن محطات المياه", "https://sahifa.example/2023/nile"),
            (MORE, "صهاريج المياه تعود إلى الشوارع", "https://sahifa.example/2022/tanks"),
        ),
        ("المصدر: فيسبوك",),
    ),
    Probe(
        "hausa_pl_pt_it_nl.html", "Gwamnatin jihar Kano", "geluid en bodemdaling.", 133,
        (
            (ALSO, "Ma’aikatan lafiya sun shiga yajin aiki", "https://labarai.example/albashi"),
            (ALSO, "Most na Sanie grozi zawaleniem", "https://gazeta.example/most"),
            (ALSO, "Autocarros parados há um ano", "https://jornal.example/autocarros"),
            (ALSO, "Mense, la protesta dei genitori", "https://giornale.example/mense"),
            (ALSO, "Bewoners slapen slecht door het spoor", "https://krant.example/spoor"),
        ),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    return load_phrases(Path(__file__).parents[4] / "resources" / "phrases")


def cleaned_page(path: Path, phrases: Phrases) -> tuple[str, Cleaned]:
    body = parse_page(path.read_bytes()).find("body")
    cleaned = remove_boilerplate(body, BASE, phrases)
    return text_of(body), cleaned


@pytest.mark.parametrize("probe", EXPECTED, ids=lambda probe: probe.name)
def test_a_page_is_whole_and_clean(probe: Probe, phrases: Phrases) -> None:
    text, cleaned = cleaned_page(PROBES / probe.name, phrases)
    assert text.startswith(probe.first)
    assert text.endswith(probe.last)
    assert len(text.split()) == probe.words
    assert cleaned.credits == probe.credits


@pytest.mark.parametrize("probe", EXPECTED, ids=lambda probe: probe.name)
def test_its_links_to_other_articles_become_edges(probe: Probe, phrases: Phrases) -> None:
    _, cleaned = cleaned_page(PROBES / probe.name, phrases)
    assert tuple((edge.kind, edge.headline, edge.url) for edge in cleaned.edges) == probe.edges


@pytest.mark.parametrize("probe", EXPECTED, ids=lambda probe: probe.name)
def test_no_word_disappears_without_a_line_in_the_report(probe: Probe, phrases: Phrases) -> None:
    before = Counter(text_of(parse_page((PROBES / probe.name).read_bytes()).find("body")).split())
    text, cleaned = cleaned_page(PROBES / probe.name, phrases)
    gone = before - Counter(text.split())
    named = {word for removed in cleaned.removed if not removed.text.endswith("…") for word in removed.text.split()}
    cut = any(removed.text.endswith("…") for removed in cleaned.removed)
    assert cut or not set(gone) - named


@pytest.mark.parametrize("name", ["p1_wp_classic.html", "p2_noclass.html"])
def test_the_sample_probes_are_clean(name: str, phrases: Phrases) -> None:
    if not SAMPLES.is_dir():
        pytest.skip("the import samples are not on this machine")
    text, cleaned = cleaned_page(SAMPLES / name, phrases)
    assert text.endswith("would change anything before the dry season.")
    assert not any(word in text for word in ("READ ALSO", "newsletter", "Reply", "email", "WhatsApp", "Copyright"))
    assert [edge.headline for edge in cleaned.edges] == ["Northern pipeline leak: engineers blame 1970s steel"]
