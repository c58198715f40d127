"""Which words of a draft could carry the link to an article."""

import pytest

from editorapp.article.blocks import split_blocks
from editorapp.article.links import find_links
from editorapp.suggest.anchors import Target, best_anchors
from editorapp.suggest.draft_sentences import read_sentences

IDF = {"pier": 4.0, "survey": 4.0, "east": 3.0, "harbour": 3.0, "stone": 2.0, "ferri": 2.0, "港口": 4.0, "调查": 4.0}


@pytest.fixture
def read(terms):
    """The sentences of a body, as placing reads them."""
    return lambda body, **more: read_sentences(body, split_blocks(body), find_links(body), terms, "en", **more)


@pytest.fixture
def anchors(read):
    """The texts of the best anchors for a target; by default one with the headline "Pier survey"."""

    def find(body, headline=("pier", "survey"), limit=3, **more):
        target = Target(headline, **{"idf": IDF} | more)
        return [anchor.text for anchor in best_anchors(read(body), target, limit)]

    return find


def test_the_words_of_the_headline_are_the_anchor(anchors):
    assert anchors("The council has a pier survey to read.") == ["pier survey"]


def test_the_anchor_stands_where_it_says(read):
    body = "# News\n\nNothing here.\n\nRead the **pier survey** now."
    (anchor,) = best_anchors(read(body), Target(("pier", "survey"), idf=IDF))
    assert body[anchor.start : anchor.start + len(anchor.text)] == anchor.text == "pier survey"
    assert anchor.paragraph == 2


def test_a_whole_headline_scores_three_and_its_share_of_the_sentence(read):
    (anchor,) = best_anchors(read("On a pier survey."), Target(("pier", "survey"), idf=IDF))
    assert anchor.score == pytest.approx(3.0 + 0.8)


def test_half_of_the_headline_is_worth_half(read):
    (anchor,) = best_anchors(read("On a pier."), Target(("pier", "survey"), idf=IDF))
    assert anchor.score == pytest.approx((3.0 + 0.8) / 2)


def test_a_foreign_word_inside_costs(read):
    (anchor,) = best_anchors(read("On a pier and ferry survey."), Target(("pier", "survey"), idf=IDF), limit=1)
    assert anchor.text == "pier and ferry survey"
    assert anchor.score == pytest.approx(3.8 - 0.4 - 0.04)


def test_a_name_is_worth_more_than_a_common_word(anchors):
    assert anchors("He saw the pier. They saw the Pier.", headline=("pier",))[0] == "Pier"


def test_words_that_carried_the_link_before_win(read):
    target = Target(("pier", "survey"), known={("east", "harbour", "stone"): 3}, idf=IDF)
    best = best_anchors(read("A pier survey. The east harbour of stone sails."), target)[0]
    assert best.text == "east harbour of stone"
    assert best.score == pytest.approx(3.0 * ((3.0 + 3.0 + 2.0) / 6 + 0.3))


def test_a_phrase_that_goes_on_differently_is_not_the_known_one(anchors):
    assert "ferry" not in anchors("The ferry is of iron.", known={("ferri", "stone"): 3})


def test_words_of_the_opening_are_found_without_the_headline(anchors):
    assert anchors("The stone harbour is old.", lead=("harbour", "stone")) == ["stone harbour"]


def test_the_sentence_that_shares_more_decides_between_equal_words(anchors, read):
    body = "A pier. An east harbour and a pier."
    best = best_anchors(read(body), Target(("pier",), lead=("east", "harbour"), idf=IDF), limit=1)
    assert best[0].start == body.rindex("pier") or best[0].text.startswith("east")


@pytest.mark.parametrize(("age", "expected"), [(5, 1), (400, 0), (None, 0)])
def test_a_time_that_holds_its_date_decides_between_equal_sentences(read, age, expected):
    body = "A pier survey.\n\nLast week a pier survey."
    draft = read(body, windows_of=lambda sentence: ((2, 16),) if "Last week" in sentence else ())
    best = best_anchors(draft, Target(("pier", "survey"), idf=IDF, age=age), limit=1)
    assert best[0].paragraph == 1 + expected


def test_anchors_do_not_overlap(anchors):
    assert anchors("A pier survey, a pier survey.") == ["pier survey", "pier survey"]


def test_anchors_have_at_most_eight_words(anchors):
    (anchor, *_) = anchors("The pier of the and the of the and the survey.")
    assert anchor in ("pier", "survey")


def test_an_anchor_stays_in_its_sentence(anchors):
    assert set(anchors("We saw the pier. Survey begins.")) == {"pier", "Survey"}


def test_an_anchor_stays_in_its_line_but_the_sentence_goes_on(anchors, read):
    assert anchors("We saw the pier\nsurvey begin.") == ["pier", "survey"]
    assert len(read("We saw the pier\nsurvey begin.").sentences) == 1


@pytest.mark.parametrize(
    "body",
    [
        "# The pier survey", "The pier survey\n===", "> The pier survey", "[The pier survey](u)", "See `pier survey`.",
        "![pier survey](p.jpg)", "    pier survey", "```\npier survey\n```", "<div>pier survey</div>",
        "See <code>pier survey</code>.", "See [the pier survey][1].\n\n[1]: u", "Text.[^1]\n\n[^1]: The pier survey",
        "**READ ALSO:** [Pier survey](u)", "<!-- pier survey -->", "See <!-- pier survey --> it.", "**Pier survey**",
        "![a](p.jpg)\n\n/// caption\npier survey\n///", "| pier survey |\n|---|\n| pier survey |", "pier_survey",
        "- > pier survey", "- ## pier survey", "See https://x.example/pier-survey now.", "*[pier]: survey",
        "<a href='u'>pier survey</a>", "He said: “We will have a pier survey in the spring, as we had before.”",
    ],
)  # fmt: skip
def test_no_link_inside(anchors, body):
    assert anchors(body) == []


@pytest.mark.parametrize(
    "body", ["- the pier survey", "1. the pier survey", "A “pier survey” is on.", "A (pier survey)."]
)
def test_a_link_inside_may_be(anchors, body):
    assert anchors(body) == ["pier survey"]


@pytest.mark.parametrize(
    "body", ["The **pier** survey.", "The *old pier* survey.", "A “pier” survey.", "A (pier) survey."]
)
def test_an_anchor_does_not_cut_marks_in_two(anchors, body):
    assert anchors(body) == ["pier", "survey"]


def test_marks_that_open_and_close_inside_are_no_obstacle(anchors):
    assert anchors("The pier **east** survey.", headline=("pier", "east", "survey")) == ["pier **east** survey"]


def test_marks_without_a_partner_stay_outside(anchors):
    assert anchors("The pier ** survey.") == ["pier", "survey"]


def test_no_anchor_begins_where_the_link_would_become_a_photo(anchors):
    assert anchors("Wow!pier") == []


def test_scripts_without_spaces_give_runs_of_signs(anchors):
    assert anchors("昨天港口调查报告发布了。", headline=("港口", "口调", "调查"), idf=IDF | {"口调": 4.0}) == [
        "港口调查"
    ]


def test_anchors_of_overlapping_signs_do_not_overlap(anchors):
    assert anchors("港口调", headline=("港口",), lead=("口调",), idf={"港口": 4.0, "口调": 4.0}, limit=2)[0] == "港口调"


def test_an_article_without_words_has_no_anchor(anchors):
    assert anchors("The pier survey.", headline=()) == []


def test_an_empty_draft_has_none(anchors):
    assert anchors("") == []


@pytest.mark.parametrize(
    "body",
    [
        "The pier survey of the east harbour is done. " * 20_000, "pier survey " * 100_000, "the of and " * 60_000,
        ("pier survey east harbour " * 50 + ".\n\n") * 200, "港口调查报告" * 30_000, "*pier " * 40_000, "**" * 90_000,
        "“pier " * 40_000, "[pier " * 40_000, "<code>pier " * 20_000, "- pier survey\n" * 15_000, "`pier " * 20_000,
        "\\" * 90_000, "pier@" * 40_000, "pier_" * 40_000, "{pier " * 40_000,
    ],
    ids=range(16),
)  # fmt: skip
def test_whatever_the_text_the_work_is_bounded(read, body):
    draft = read(body)
    assert len(draft.sentences) <= 200
    assert sum(len(sentence.terms) for sentence in draft.sentences) <= 200 * 121
    assert len(best_anchors(draft, Target(("pier", "survey"), ("east", "harbour"), idf=IDF))) <= 3
