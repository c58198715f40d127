"""Ranking does not depend on English: small archives in French and Arabic, and scripts without spaces."""

import pytest

FRENCH = {
    "jetee": ("La jetée fermée après la tempête", "La tempête Maëlle a emporté une partie de la jetée du port de "
              "Saint-Servan. La capitainerie a fermé l’ouvrage aux promeneurs, a expliqué Éloïse Durand."),
    "plongeurs": ("Des plongeurs inspectent la jetée", "Des plongeurs inspectent depuis lundi les fondations de la "
                  "jetée du port, fragilisées par les vagues. Éloïse Durand attend leur rapport."),
    "budget": ("Le budget de la ville adopté", "Le conseil municipal a voté le budget et relevé la taxe foncière."),
    "ecole": ("Une école en bois", "La nouvelle école ouvrira en septembre avec huit classes et une cantine."),
    "marche": ("Le marché déménage", "Les maraîchers quittent la place pour la halle pendant les travaux."),
    "football": ("L’équipe promue", "Les joueuses ont gagné le championnat et montent en division supérieure."),
}  # fmt: skip
FRENCH_DRAFT = (
    "Jetée du port : les travaux commenceront en mars",
    "Les fondations de la jetée seront reconstruites après la tempête, annonce Éloïse Durand à la capitainerie. "
    "Le rapport des plongeurs décrit des blocs emportés par les vagues.",
)
ARABIC = {
    "mina": ("إغلاق ميناء الإسكندرية بسبب العاصفة",
             "أغلقت هيئة الموانئ ميناء الإسكندرية بعد أن ضربت العاصفة الرصيف الشرقي وأتلفت السفن."),
    "rasif": ("ترميم الرصيف الشرقي", "بدأ المهندسون ترميم الرصيف الشرقي في ميناء الإسكندرية بعد العاصفة."),
    "madrasa": ("مدرسة جديدة في المدينة", "افتتح الوزير مدرسة جديدة تضم عشرين فصلا للطلاب."),
    "kura": ("فوز الفريق بالبطولة", "فاز فريق كرة القدم بالبطولة بعد مباراة طويلة."),
    "suq": ("ارتفاع أسعار الخضار", "ارتفعت أسعار الخضار والفواكه في السوق المركزي."),
}  # fmt: skip
ARABIC_DRAFT = (
    "متى يفتح ميناء الإسكندرية بعد العاصفة",
    "قالت هيئة الموانئ إن ميناء الإسكندرية سيفتح أبوابه بعد ترميم الرصيف الشرقي الذي أتلفته العاصفة هذا الشهر.",
)
JAPANESE = {
    "minato": ("東港の防波堤が崩れる", "台風で東港の防波堤が崩れ、漁船三隻が沈んだ。港湾局は港を閉鎖した。"),
    "gakko": ("新しい小学校が開校", "四月に新しい小学校が開校し、百人の児童が入学した。"),
    "ichiba": ("朝市が移転", "朝市は駅前広場に移転し、野菜の価格が上がった。"),
}
JAPANESE_DRAFT = ("東港の防波堤、来月から修復", "港湾局は台風で崩れた東港の防波堤を来月から修復すると発表した。" * 2)


@pytest.fixture
def offered(archive_of, make_article, draft_of, suggest):
    def offer(language, stories, draft):
        fields = {"lang": language, "published": "2026-10-01"}
        made = [make_article(name, title=title, body=body, **fields) for name, (title, body) in stories.items()]
        return suggest(archive_of(*made), draft_of(draft[1], title=draft[0])).items

    return offer


def test_a_french_archive_is_ranked(offered):
    found = offered("fr", FRENCH, FRENCH_DRAFT)
    assert {item.id for item in found[:2]} == {"jetee", "plongeurs"}
    assert not {"football", "ecole"} & {item.id for item in found}


def test_a_french_suggestion_has_its_reasons(offered):
    texts = {reason.text for item in offered("fr", FRENCH, FRENCH_DRAFT) for reason in item.reasons}
    assert "Same names: Éloïse Durand" in texts


def test_an_arabic_archive_is_ranked(offered):
    found = offered("ar", ARABIC, ARABIC_DRAFT)
    assert {item.id for item in found[:2]} == {"mina", "rasif"}
    assert not {"kura", "suq"} & {item.id for item in found}


def test_arabic_words_are_no_names(offered):
    kinds = {reason.kind for item in offered("ar", ARABIC, ARABIC_DRAFT) for reason in item.reasons}
    assert "users" not in kinds


def test_a_script_without_spaces_is_ranked(offered):
    assert [item.id for item in offered("ja", JAPANESE, JAPANESE_DRAFT)][:1] == ["minato"]
