"""What the archive worker suggests with filters, for one paragraph, and after what the writer decided."""

import datetime
from contextlib import closing

import pytest

from editorapp.archive.importing import run_import
from editorapp.archive.store import Store
from editorapp.article.words import Terms
from editorapp.errors import BusyArchiveError
from editorapp.workers.protocol import Committed, Configure, Decide, FindOlder, Suggest

PIER = "Its footings are hollow, divers told the harbour board; the east pier will close to cars after the storm."
FERRY = "The Lornsay ferry loses sailings because of the closed pier, the company said on Monday."
BODY = f"{PIER}\n\n{FERRY}\n"
DRAFT = f"---\ntitle: East pier closed after the storm\n---\n{BODY}"
STORIES = (
    ("pier", 400, "Harbour", "en", "Divers to survey the east pier", "The board closed the east pier after the storm."),
    ("board", 40, "News", "en", "Harbour board closes the east pier", "The harbour board closed the pier to cars."),
    ("ferry", 1800, "Harbour", "en", "Lornsay ferry loses sailings", "The Lornsay ferry loses two sailings a day."),
    ("mole", 300, "Harbour", "de", "Ostmole gesperrt", "Nach dem Sturm: east pier closed, divers, harbour, storm."),
    ("school", 300, "News", "en", "Two schools, one bell", "The new primary school opened with pupils."),
)


@pytest.fixture
def archive_folder(write_stories, tmp_path):
    """An archive of five stories, their ages in days."""
    today = datetime.date.today()
    records = [
        {"id": name, "title": title, "body": body, "section": section, "lang": lang, "url": f"https://x.example/{name}"}
        | {"published": (today - datetime.timedelta(age)).isoformat()}
        for name, age, section, lang, title, body in STORIES
    ]
    run_import(tmp_path / "archive", [write_stories(*records)], Terms())
    return tmp_path / "archive"


@pytest.fixture
def suggest(ask):
    """The answer to a request for everything that comes near the draft."""
    return lambda **wishes: ask(Suggest(1, 1, DRAFT, **{"lowered": True} | wishes))


@pytest.fixture
def ids(suggest):
    return lambda **wishes: [item.id for item in suggest(**wishes).suggestions]


@pytest.fixture
def decide(ask):
    """Tells the worker what the writer decided; there is no answer."""

    def tell(story, article, decision, *, undo=False):
        assert ask(Decide(story, article, decision, undo)) is None

    return tell


def test_without_wishes_all_close_stories_come(ids):
    assert set(ids()) >= {"pier", "board", "ferry"}
    assert "school" not in ids()


@pytest.mark.parametrize("name", ["Harbour", "harbour"])
def test_a_section_keeps_the_others_away_and_counts_them(suggest, name):
    answer = suggest(sections=(name,))
    assert {item.id for item in answer.suggestions} >= {"pier", "ferry"}
    assert "board" not in {item.id for item in answer.suggestions}
    assert (answer.left_out >= 1, answer.left_out_by_age) == (True, 0)


def test_several_sections_are_one_or_the_other(ids):
    assert set(ids(sections=("Harbour", "News"))) == set(ids())


@pytest.mark.parametrize("language", ["de", "de-AT"])
def test_a_language_keeps_the_others_away(ids, language):
    assert ids(languages=(language,)) == ["mole"]


def test_an_age_keeps_the_older_away_and_counts_them(suggest):
    answer = suggest(days=100)
    assert [item.id for item in answer.suggestions] == ["board"]
    assert answer.left_out == answer.left_out_by_age >= 2


def test_a_strength_keeps_the_weaker_away(suggest):
    strengths = [item.strength for item in suggest().suggestions]
    most = max(strengths)
    answer = suggest(strength=most)
    assert [item.strength for item in answer.suggestions] == [most] * strengths.count(most)
    assert answer.left_out == len(strengths) - strengths.count(most)


def test_without_filters_nothing_is_left_out(suggest):
    assert (suggest().left_out, suggest().left_out_by_age) == (0, 0)


def test_a_filter_that_no_story_passes_leaves_an_honest_nothing(suggest):
    answer = suggest(sections=("Sport",))
    assert (answer.suggestions, answer.note) == ((), "nothing")
    assert answer.left_out >= 3


def test_the_carets_paragraph_weighs_in(ids):
    assert ids(scope="paragraph", caret=BODY.index("Lornsay"))[0] == "ferry"
    assert ids(scope="paragraph", caret=3)[0] in ("board", "pier")


@pytest.mark.parametrize("wishes", [{"scope": "paragraph"}, {"caret": 110}, {"scope": "paragraph", "caret": 9999}])
def test_without_a_paragraph_the_whole_story_counts(suggest, wishes):
    assert suggest(**wishes).suggestions == suggest().suggestions


def test_a_pinned_story_comes_first_however_far_away_it_is(suggest, decide):
    decide("s", "school", "pinned")
    first, *others = suggest(story="s").suggestions
    assert (first.id, first.pinned) == ("school", True)
    assert not any(item.pinned for item in others)
    assert [item.id for item in others] == [item.id for item in suggest(story="t").suggestions]


def test_a_pinned_story_comes_whatever_the_filters_and_the_limit(ids, decide):
    decide("s", "school", "pinned")
    assert ids(story="s", limit=1) == ids(story="s", days=10) == ids(story="s", sections=("Sport",)) == ["school"]


def test_a_pinned_story_is_never_counted_as_left_out(suggest, decide):
    before = suggest(story="s", days=100)
    decide("s", "school", "pinned")
    after = suggest(story="s", days=100)
    assert (after.left_out, after.left_out_by_age) == (before.left_out, before.left_out_by_age)


def test_pinned_stories_come_in_the_order_in_which_they_were_pinned(ids, decide):
    for article in ("school", "board", "mole"):
        decide("s", article, "pinned")
    assert ids(story="s")[:3] == ["school", "board", "mole"]
    decide("s", "school", "pinned", undo=True)
    decide("s", "school", "pinned")
    assert ids(story="s")[:3] == ["board", "mole", "school"]


def test_a_story_hidden_from_one_draft_is_there_for_another(ids, decide):
    decide("s", "pier", "hidden")
    assert "pier" not in ids(story="s")
    assert "pier" in ids(story="t")


def test_a_story_hidden_for_always_is_there_for_none(ids, decide):
    decide("s", "pier", "always-hidden")
    assert all("pier" not in ids(story=story) for story in ("s", "t", ""))


@pytest.mark.parametrize("decision", ["pinned", "hidden", "always-hidden", "inserted"])
def test_a_decision_that_is_taken_back_has_no_effect(suggest, decide, decision):
    before = suggest(story="s").suggestions
    decide("s", "ferry", decision)
    assert suggest(story="s").suggestions != before
    decide("s", "ferry", decision, undo=True)
    assert suggest(story="s").suggestions == before


def test_a_story_that_another_draft_took_counts_for_more(suggest, decide):
    before = {item.id: item.score for item in suggest().suggestions}
    decide("t", "ferry", "inserted")
    after = {item.id: item.score for item in suggest().suggestions}
    assert after["ferry"] > before["ferry"]
    assert after["pier"] == before["pier"]


def test_a_decision_about_what_is_not_there_does_no_harm(ids, decide):
    for decision in ("pinned", "hidden", "inserted"):
        decide("s", "no-such-article", decision)
    assert ids(story="s") == ids()


def test_decisions_outlive_the_worker(worker, archive_folder, ids, decide):
    decide("s", "pier", "hidden")
    list(worker.handle(Configure("")))
    list(worker.handle(Configure(str(archive_folder))))
    assert "pier" not in ids(story="s")


def test_decisions_do_not_make_the_index_old(ask, decide):
    decide("s", "pier", "pinned")
    assert ask(Committed()).health == "ok"


def test_a_decision_that_cannot_be_kept_fails_in_words(worker, archive_folder, monkeypatch):
    monkeypatch.setattr("editorapp.archive.database._BUSY_SECONDS", 0.01)
    list(worker.handle(Configure(str(archive_folder))))
    busy = pytest.raises(BusyArchiveError, match="Another program is writing")
    with closing(Store(archive_folder)) as importing, importing.writing(), busy:
        list(worker.handle(Decide("s", "pier", "hidden")))
    assert next(iter(worker.handle(Suggest(1, 1, DRAFT, story="s", lowered=True)))).suggestions


def test_without_an_archive_a_decision_is_no_error(worker):
    assert list(worker.handle(Decide("s", "pier", "pinned"))) == []


def test_what_links_to_the_draft_could_be_older_stories(ask, archive_folder):
    answer = ask(FindOlder(3, 12, DRAFT))
    assert (answer.request, answer.revision) == (3, 12)
    assert {"board", "pier"} <= {story.id for story in answer.stories}
    assert "school" not in {story.id for story in answer.stories}
    assert all(story.reasons for story in answer.stories)
    assert len(ask(FindOlder(4, 12, DRAFT, limit=1)).stories) == 1
    with closing(Store(archive_folder)) as store:
        assert store.decisions.of() == []


@pytest.mark.parametrize("text", ["", "The pier.", "---\ntitle: [\n---\n"])
def test_too_short_a_draft_has_no_older_stories(ask, text):
    assert ask(FindOlder(3, 12, text)).stories == ()


def test_without_an_archive_there_are_no_older_stories(worker):
    (answer,) = worker.handle(FindOlder(3, 12, DRAFT))
    assert (answer.request, answer.revision, answer.stories) == (3, 12, ())
