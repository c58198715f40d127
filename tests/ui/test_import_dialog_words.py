"""The words and figures of an import."""

import re
from pathlib import Path

import pytest

import editorapp.archive
from editorapp.archive.cleaning import rules, structure
from editorapp.ui.dialogs.import_rows import RULES, file_of, lines_by_key, place_of, report_list, rule_in_words
from editorapp.ui.dialogs.import_words import (
    previewed_in_words,
    report_text,
    report_title,
    sources_in_words,
    update_sentence,
)
from editorapp.ui.kit.pace import Pace, time_left
from editorapp.workers.protocol import ArticlePreviewed, Imported, RemovedLine, ReportLine

LINE = ReportLine("a.md", "", "left out")
REMOVED = RemovedLine("a", "Pier closed", "call-to-action", "Join")


@pytest.mark.parametrize(
    ("report", "title"),
    [
        (Imported(0, 0, 0, 0, 40), "Nothing to import"),
        (Imported(1, 1, 0, 0, 1), "1 article added"),
        (Imported(9000, 8000, 3, 0, 1), "8,000 articles added"),
        (Imported(5, 0, 2, 3, 5), "2 articles updated"),
        (Imported(5, 0, 0, 5, 5), "Nothing new"),
        (Imported(5, 5, 0, 0, 5, cancelled=True), "Import stopped"),
    ],
)
def test_the_title_says_the_one_thing_to_know(report, title):
    assert report_title(report) == title


@pytest.mark.parametrize(
    ("report", "text"),
    [
        (Imported(0, 0, 0, 0, 0), "No articles were found there."),
        (Imported(1, 1, 0, 0, 1), "The archive holds 1 article now."),
        (Imported(5, 0, 2, 3, 0), "3 were already there."),
        (Imported(3, 1, 1, 1, 0), "1 was brought up to date. 1 was already there."),
        (Imported(3, 2, 0, 0, 0, (LINE,), (LINE, LINE)), "1 was left out on purpose. 2 had problems."),
        (Imported(9, 2, 0, 0, 0, removed=(REMOVED,) * 3), "3 pieces of boilerplate were taken out."),
        (Imported(9, 2, 0, 0, 0, count_removed=1), "1 piece of boilerplate was taken out."),
        (Imported(1, 0, 0, 0, 0, (), (), True), "Nothing was added. If you go on later, nothing is added twice."),
        (Imported(1, 1, 0, 0, 0, (), (), True), "1 new article is kept. If you go on later, nothing is added twice."),
    ],
)
def test_the_text_tells_every_count(report, text):
    assert report_text(report) == text


def test_sources_are_named_short():
    paths = [Path("/home/anna/export.xml"), Path("/no/a"), Path("/no/b")]
    assert sources_in_words(paths[:1]) == "export.xml"
    assert sources_in_words(paths) == "export.xml and 2 others"
    assert sources_in_words([paths[0], Path("/"), Path("/tmp")]) == "export.xml and 2 folders"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (0, "a few seconds left"),
        (14, "about 10 seconds left"),
        (50, "about 50 seconds left"),
        (58, "about a minute left"),
        (150, "about 2 minutes left"),
        (3580, "about an hour left"),
        (9000, "about 2 hours left"),
    ],
)
def test_time_left_is_as_vague_as_it_is(seconds, words):
    assert time_left(seconds) == words


def test_the_pace_is_that_of_the_last_seconds():
    times = iter([0, 10, 20, 30, 40])
    pace = Pace(lambda: next(times))
    for done in (0, 1000, 1010, 1020, 1030):
        pace.note(done)
    assert pace.per_second() == pytest.approx(1)
    assert pace.seconds_left(1090) == pytest.approx(60)


def test_there_is_no_pace_before_there_is_enough_to_judge():
    times = iter([0, 0.5])
    pace = Pace(lambda: next(times))
    assert pace.seconds_left(10) is None
    pace.note(1)
    pace.note(2)
    assert pace.seconds_left(10) is None


def test_a_count_that_falls_is_another_one():
    times = iter([0, 10, 20, 30])
    pace = Pace(lambda: next(times))
    for done in (0, 1000, 5, 105):
        pace.note(done)
    assert pace.per_second() == pytest.approx(10)


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        (Imported(0, 0, 0, 400, 400), ""),
        (Imported(1, 1, 0, 0, 1), "1 new story"),
        (Imported(15, 12, 3, 400, 500, count_vanished=1), "12 new stories, 3 changed, 1 vanished (kept)"),
    ],
)
def test_an_update_is_told_in_one_line(report, sentence):
    assert update_sentence(report) == sentence


@pytest.mark.parametrize(
    ("article", "words"),
    [
        (
            ArticlePreviewed("T", "2026-11-12T08:00:00Z", True, ("A", "B"), "Harbour", 1, 2, 1, ""),
            "12 Nov 2026 (guessed) · A, B · Harbour · 1 word · 2 photos · 1 link",
        ),
        (ArticlePreviewed("T", "", False, (), "", 412, 0, 0, ""), "no date · 412 words"),
    ],
)
def test_an_article_is_described_before_it_is_imported(article, words):
    assert previewed_in_words(article) == words


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("/old/2014-03/fete.html", "2014-03/fete.html · item 7"),
        ("/old/export.xml", "export.xml · item 7"),
        ("/elsewhere/export.xml", "/elsewhere/export.xml · item 7"),
    ],
)
def test_places_are_told_from_what_was_chosen(source, place):
    assert place_of(ReportLine(source, "item 7", ""), [Path("/old"), Path("/old/export.xml")]) == place


def test_what_lies_in_a_zip_archive_is_shown_by_the_archive(tmp_path):
    (tmp_path / "export.zip").touch()
    assert file_of(ReportLine(f"{tmp_path}/export.zip/posts/1.html", "", "")) == tmp_path / "export.zip"
    assert file_of(ReportLine("/gone/entirely.html", "", "")) is None
    assert file_of(ReportLine("relative.html", "", "")) is None


def test_every_rule_of_the_importers_has_words_for_people():
    folder = Path(editorapp.archive.__file__).parent
    texts = [path.read_text("utf-8") for part in ("importers", "cleaning") for path in (folder / part).glob("*.py")]
    named = {name for text in texts for name in re.findall(r'[Rr]emoved\("([^"]+)"', text)}
    asked = {rule.name for rule in rules.RULES} | {rule for rule, _names in structure._NAMES}
    assert "page-part" in named
    assert (named | asked | {"structural", "related"}) - RULES.keys() == set()


def test_a_rule_without_words_is_told_by_its_name():
    assert rule_in_words("page-part") == "Part of the page, not of the story"
    assert rule_in_words("cookie-banner") == "Cookie banner"


def test_a_list_that_is_kept_says_what_each_line_is():
    lines = lines_by_key(problem=[ReportLine("a\tb.md", "", "Empty")], vanished=[ReportLine("/c.md", "", "")])
    assert report_list(lines).splitlines() == [
        "what\tsource\tplace\treason",
        "problem\ta b.md\t\tEmpty",
        "vanished\t/c.md\t\tNo longer in its source; kept",
    ]
