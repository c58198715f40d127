"""The words and figures of an import."""

from pathlib import Path

import pytest

from editorapp.ui.dialogs.import_words import report_text, report_title, sources_in_words
from editorapp.ui.dialogs.pace import Pace, time_left
from editorapp.workers.protocol import Imported, ReportLine

LINE = ReportLine("a.md", "", "left out")


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
        (Imported(1, 1, 0, 0, 0, (), (), True), "1 new article is kept. If you go on later, nothing is added twice."),
    ],
)
def test_the_text_tells_every_count(report, text):
    assert report_text(report) == text


def test_sources_are_named_short():
    paths = [Path("/home/anna/export.xml"), Path("/a"), Path("/b")]
    assert sources_in_words(paths[:1]) == "export.xml"
    assert sources_in_words(paths) == "export.xml and 2 others"


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
