"""For this paragraph: the paragraph at the caret weighs in beside the whole story."""

import numpy as np
import pytest

from editorapp.suggest.feature_table import FEATURES
from editorapp.suggest.query import read_draft

PIER = "The harbour board closed the east pier after divers found that the storm had hollowed out its footings."
FERRY = "The Lornsay ferry loses two sailings a day, Calder Marine said, and islanders fear for the school run."
BODY = f"{PIER}\n\n## Ferry\n\n{FERRY}\n\n![Boat](boat.jpg)"
STORIES = {
    "pier": ("Divers survey the pier", "Divers look at the east pier and its footings for the harbour board."),
    "ferry": ("Ferry loses sailings", "Islanders fear that Calder Marine will cut sailings of the Lornsay ferry."),
    "garden": ("Roses", "Roses are planted in the garden of the town hall."),
}


@pytest.fixture
def archive(archive_of, make_article):
    return archive_of(*(make_article(name, title=title, body=body) for name, (title, body) in STORIES.items()))


@pytest.fixture
def scores(archive, draft_of, suggest):
    """The scores of both stories with the caret at an offset of the body."""

    def score(offset):
        found = suggest(archive, draft_of(BODY, title="A hard winter"), bar=0.1, paragraph_at=offset).items
        return {item.id: item.score for item in found}

    return score


def test_the_caret_in_a_paragraph_lifts_what_it_is_about(scores):
    in_pier, in_ferry = scores(BODY.index("divers")), scores(BODY.index("islanders"))
    assert in_pier["pier"] > in_pier["ferry"]
    assert in_ferry["ferry"] > in_ferry["pier"]


@pytest.mark.parametrize("start", [BODY.index(FERRY), BODY.index(FERRY) + len(FERRY)])
def test_both_ends_of_a_paragraph_are_in_it(scores, start):
    assert scores(start) == scores(BODY.index("islanders"))


@pytest.mark.parametrize("offset", [BODY.index("Ferry\n"), BODY.index("boat.jpg"), 10**6, -1])
def test_in_a_heading_or_a_photo_or_nowhere_the_whole_story_is_asked_for(scores, offset):
    assert scores(offset) == scores(None)


def test_the_paragraphs_words_count_twice_beside_the_whole_the_rest_once(archive, draft_of, ranked, terms):
    draft = draft_of(BODY, title="A hard winter")
    alone = draft_of(FERRY, lang="en")
    whole, part = (found_by_id(ranked(archive, asked)) for asked in (draft, alone))
    both = found_by_id(ranked(archive, draft, paragraph=read_draft(alone, terms)))
    of_text = np.array([feature.of_text for feature in FEATURES])
    for name in STORIES:
        assert both[name] == pytest.approx(0.66 * (whole[name] + 2 * part[name] * of_text), abs=1e-5)


def found_by_id(answer):
    ids, found = answer
    return dict(zip(ids, found.parts, strict=True))


def test_the_paragraph_brings_candidates_of_its_own(archive_of, make_article, draft_of, ranked, terms):
    words = " ".join(f"word{n}" for n in range(90))
    fields = {"published": "", "title": ""}
    archive = archive_of(make_article("long", body=words, **fields), make_article("ferry", body="Lornsay.", **fields))
    draft = draft_of(f"{words} {words}\n\nLornsay.")
    assert ranked(archive, draft)[0] == ["long"]
    assert set(ranked(archive, draft, paragraph=read_draft(draft_of("Lornsay."), terms))[0]) == {"long", "ferry"}


@pytest.mark.parametrize("text", ["And so it was.", "A zeppelin!", ""])
def test_a_paragraph_without_a_word_of_the_archive_changes_nothing(archive, draft_of, ranked, terms, text):
    draft = draft_of(BODY, title="A hard winter")
    alone, beside = ranked(archive, draft), ranked(archive, draft, paragraph=read_draft(draft_of(text), terms))
    assert alone[0] == beside[0]
    assert alone[1].scores.tolist() == beside[1].scores.tolist()
