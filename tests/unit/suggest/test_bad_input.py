"""Drafts and archives as they come: odd, empty, huge. Sensible answers, no warning from NumPy, no hang."""

import datetime

import numpy as np
import pytest
from growth import assert_grows_linearly

from editorapp.article.article import Edge
from editorapp.suggest.suggesting import Suggester, Wanted

PIER = "The harbour board closed the east pier after divers found that the storm had hollowed out its footings."
TITLE = "East pier closed after storm"
SCRIPTS = {
    "zh": "港务局周一宣布关闭东码头，因为风暴损坏了防波堤的基础。渔民担心渡轮停航。",
    "ja": "港湾局は台風で崩れた東港の防波堤を来月から修復すると発表した。",
    "ko": "항만청은 폭풍으로 무너진 동쪽 부두를 다음 달부터 복구한다고 발표했다.",
    "ar": "قالت هيئة الموانئ إن ميناء الإسكندرية سيفتح أبوابه بعد ترميم الرصيف الشرقي الذي أتلفته العاصفة.",
    "he": "רשות הנמל סגרה את המזח המזרחי לאחר שצוללנים מצאו כי הסערה פגעה ביסודות.",
    "ru": "Портовое управление закрыло восточный пирс после того, как шторм размыл его основание.",
    "th": "การท่าเรือปิดท่าเรือฝั่งตะวันออกหลังพายุทำลายฐานราก",
}
BODIES = {
    "nothing": "", "one word": "Pier", "ten words": "The board closed the east pier after the autumn storm.",
    "stop words": "the and of to a in is it that for " * 30, "numbers": "1 2 3 17 2024 " * 40, "signs": "?!… — * " * 60,
    "one word often": "pier " * 500, "control signs": "\x00\x07\ufffe" * 50, "a surrogate": f"{PIER} \ud800 {PIER}",
    "combining signs": "e\u0301\u0308" * 400,
    "many dates": "It was on 12 November 2025, in May 1999, and a year ago. " * 50,
}  # fmt: skip


@pytest.fixture
def archive(archive_of, make_article):
    texts = {"pier": PIER, "ferry": "The ferry loses two sailings a day.", **SCRIPTS}
    languages = {name: name if name in SCRIPTS else "en" for name in texts}
    return archive_of(
        *(make_article(name, title=text[:30], body=text, lang=languages[name]) for name, text in texts.items())
    )


@pytest.fixture
def ask(times, today):
    """All suggestions for a draft however weak, while every floating-point trouble is an error."""

    def suggest(archive, draft, day=0, **wanted):
        with np.errstate(divide="raise", invalid="raise", over="raise"):
            return Suggester(archive, times).suggest(draft, day or today, Wanted(**{"bar": 0.01} | wanted))

    return suggest


@pytest.mark.parametrize("title", ["", "Pier", TITLE])
@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_an_odd_draft_is_answered(archive, draft_of, ask, body, title):
    found = ask(archive, draft_of(body, title=title))
    assert found.items or found.note
    assert all(np.isfinite(item.score) and item.reasons for item in found.items)


@pytest.mark.parametrize("name", ["nothing", "one word", "ten words"])
def test_a_draft_of_a_few_words_without_a_headline_is_too_short(archive, draft_of, ask, name):
    assert ask(archive, draft_of(BODIES[name])).note == "short"


@pytest.mark.parametrize("body", ["", "The board closed it."])
def test_a_headline_alone_finds_its_story(archive, draft_of, ask, body):
    assert ask(archive, draft_of(body, title=TITLE)).items[0].id == "pier"


def test_stop_words_alone_find_nothing(archive, draft_of, ask):
    found = ask(archive, draft_of(BODIES["stop words"], title="of the"))
    assert (found.items, found.note) == ((), "nothing")


@pytest.mark.parametrize("language", SCRIPTS)
def test_a_headline_in_any_script_finds_the_story_in_it(archive, draft_of, ask, language):
    assert ask(archive, draft_of("", title=SCRIPTS[language][:30], lang=language)).items[0].id == language


def test_a_draft_of_two_hundred_thousand_words_is_answered(archive, draft_of, ask):
    body = "\n\n".join(f"{PIER} On day {n} the board met again and closed quay {n}." for n in range(7500))
    assert len(body.split()) > 200_000
    found = ask(archive, draft_of(body, title=TITLE))
    assert "pier" in {item.id for item in found.items} or found.note


def test_no_draft_takes_the_square_of_it(archive, draft_of, ask):
    def make(size):
        return draft_of("\n\n".join(f"{PIER} On day {n} the board closed quay {n}." for n in range(size)), title=TITLE)

    assert_grows_linearly(lambda draft: ask(archive, draft), make, 7500)


def test_an_empty_archive_has_nothing(archive_of, draft_of, ask):
    assert ask(archive_of(), draft_of(PIER, title=TITLE)).note == "nothing"


@pytest.mark.parametrize("count", [1, 2, 3])
def test_an_archive_of_a_few_articles_is_ranked(archive_of, make_article, draft_of, ask, count):
    rest = [make_article(f"f{n}", title="Roses", body="In the garden.") for n in range(count - 1)]
    found = ask(archive_of(make_article("pier", body=PIER), *rest), draft_of("The pier fell.", title=TITLE))
    assert [item.id for item in found.items] == ["pier"]


@pytest.mark.parametrize(
    "fields", [{"published": ""}, {"title": ""}, {"body": "", "title": TITLE}, {"url": ""}, {"lang": ""}], ids=str
)
def test_an_article_that_lacks_something_is_ranked(archive_of, make_article, draft_of, ask, fields):
    archive = archive_of(make_article("odd", **{"body": PIER} | fields), make_article("b", body="Roses."))
    assert [item.id for item in ask(archive, draft_of("The pier fell.", title=TITLE)).items] == ["odd"]


@pytest.mark.parametrize("date", ["", "2026-11-01"])
def test_an_archive_of_articles_without_anything_has_nothing(archive_of, make_article, draft_of, ask, date):
    blank = {"title": "", "body": "", "published": date, "url": "", "lang": ""}
    archive = archive_of(make_article("a", **blank), make_article("b", **blank))
    assert ask(archive, draft_of(PIER, title=TITLE)).note == "nothing"


@pytest.mark.parametrize("date", ["9999-12-31", "0001-01-01", "1600-02-29", "2026-02-31", "soon"])
def test_a_date_that_cannot_be_is_no_trouble(archive_of, make_article, draft_of, ask, date):
    archive = archive_of(make_article("a", body=PIER, published=date), make_article("b", body="Roses."))
    draft = draft_of("The pier fell a year ago, on 12 May.", title=TITLE)
    assert [item.id for item in ask(archive, draft).items] == ["a"]


@pytest.mark.parametrize("clock", [datetime.date(1970, 1, 1), datetime.date(1, 1, 1), datetime.date(9999, 12, 31)])
def test_a_clock_that_is_wrong_is_no_trouble(archive, draft_of, ask, clock):
    draft = draft_of("It fell yesterday, last week, in May and 40 years ago.", title=TITLE)
    assert ask(archive, draft, day=clock.toordinal()).items[0].id == "pier"


def test_identical_headlines_are_all_ranked_in_a_stable_order(archive_of, make_article, draft_of, ask):
    made = [
        make_article(f"a{n}", title=TITLE, body=f"{PIER} Quay{n} reef{n} gull{n}.", published="") for n in range(30)
    ]
    archive, draft = archive_of(*made), draft_of("The pier fell.", title=TITLE)
    first = [item.id for item in ask(archive, draft, limit=30).items]
    assert first == [item.id for item in ask(archive, draft, limit=30).items]
    assert first == sorted(first)


def test_thousands_of_links_to_one_article_do_not_hide_it(archive_of, make_article, draft_of, ask):
    edges = (Edge("inline", target="home", anchor="Read more about the pier"),)
    bodies = [f"Roses{n}." if n % 20 else f"The storm of week{n}." for n in range(2100)]
    made = [make_article(f"a{n}", body=body, edges=edges, published="") for n, body in enumerate(bodies)]
    archive = archive_of(make_article("home", title="Home", body="Welcome to the storm."), *made)
    found = ask(archive, draft_of("Read more about the pier and the storm.", title=TITLE), limit=3)
    assert found.items[0].id == "home"


@pytest.mark.parametrize("language", SCRIPTS)
def test_a_short_draft_in_any_script_is_answered(archive, draft_of, ask, language):
    found = ask(archive, draft_of(SCRIPTS[language] * 3, title=SCRIPTS[language][:20]))
    assert found.items or found.note


@pytest.mark.parametrize("limit", [0, 1, 1000])
def test_any_number_may_be_wanted(archive, draft_of, ask, limit):
    assert len(ask(archive, draft_of(PIER, title=TITLE), limit=limit).items) <= limit
