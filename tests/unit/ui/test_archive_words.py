"""What an archive is and how it ranks, in words."""

import dataclasses

import pytest

from editorapp.ui.dialogs.archive_words import (
    health_words,
    measured_sentence,
    measured_title,
    open_links_sentence,
    orphans_sentence,
    size_words,
    span_words,
    weights_sentence,
    weights_title,
)
from editorapp.workers.protocol import ArchiveDescribed, Evaluated

ARCHIVE = ArchiveDescribed(
    request=1,
    archive="/archives/newsroom",
    health="ok",
    articles=12480,
    edges=400,
    open_edges=88,
    orphans=2310,
    first="2009-05-03",
    last="2026-11-12",
    bytes_on_disk=1,
    sources=(),
    weights="standard",
    fitted_links=0,
    links_needed=50,
    fitted="",
)


def archive(**changes):
    return dataclasses.replace(ARCHIVE, **changes)


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 kB"),
        (1, "1 kB"),
        (640_000, "640 kB"),
        (999_600, "1 MB"),
        (48_300_000, "48 MB"),
        (1_240_000_000, "1.2 GB"),
        (3_000_000_000_000_000, "3000 TB"),
    ],
)
def test_a_size_is_read_as_in_a_file_manager(size, words):
    assert size_words(size) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2009-05-03", "2026-11-12", ("2009–2026", "3 May 2009 to 12 Nov 2026")),
        ("2026-01-02", "2026-11-12", ("2026", "2 Jan 2026 to 12 Nov 2026")),
        ("2026-01-02", "2026-01-02", ("2026", "2 Jan 2026")),
        ("", "", ("–", "no dates")),
        ("yesterday", "2026-01-02", ("–", "no dates")),
    ],
)
def test_the_span_is_told_in_years_and_days(first, last, words):
    assert span_words(first, last) == words


@pytest.mark.parametrize(("health", "icon"), [("ok", "circle-check"), ("damaged", "circle-alert"), ("new", "info")])
def test_every_health_has_an_icon_of_its_own(health, icon):
    assert health_words(health).icon == icon


def test_links_that_lead_elsewhere_are_counted():
    assert open_links_sentence(ARCHIVE) == "88 links lead to articles that are not in the archive."
    assert open_links_sentence(archive(open_edges=1)) == "1 link leads to an article that is not in the archive."
    assert open_links_sentence(archive(open_edges=0)) == ""


def test_orphans_are_counted():
    assert orphans_sentence(2310) == "2,310 stories that nobody links to"
    assert orphans_sentence(1) == "1 story that nobody links to"
    assert orphans_sentence(0) == "Every story is linked to by another one."


def test_own_weights_say_what_they_were_fitted_to():
    own = archive(weights="own", fitted_links=312, fitted="2026-05-03")
    assert weights_title(own) == "Your newsroom’s own weights"
    assert weights_sentence(own) == "Fitted to your newsroom’s 312 links on 3 May 2026."


def test_standard_weights_say_that_own_ones_are_kept():
    both = archive(fitted_links=312, fitted="2026-05-03")
    assert weights_title(both) == "Standard weights"
    assert weights_sentence(both) == "Your newsroom’s own are kept as well, fitted to 312 links on 3 May 2026."


def test_only_links_between_articles_of_the_archive_count_towards_learning():
    few = archive(edges=30, open_edges=7)
    assert weights_sentence(few) == "Your archive has 23 links of its own; from 50 on it can learn from them."


def test_an_archive_without_links_says_so():
    none = archive(edges=5, open_edges=5)
    assert weights_sentence(none) == "Your archive has no links of its own; from 50 on it can learn from them."
    assert "nothing to measure" in measured_sentence(none)


def test_enough_links_say_how_they_are_learnt_from():
    sentence = "Your archive has 312 links of its own, enough to learn from: measuring does that."
    assert weights_sentence(ARCHIVE) == sentence


def test_what_was_measured_is_said():
    assert measured_sentence(archive(evaluated_drafts=300)).startswith("Measured on 300 stories:")
    assert measured_sentence(ARCHIVE).startswith("Not measured yet. Measuring hides 312 links")


def test_the_end_of_measuring_is_told_in_one_sentence():
    assert measured_title(Evaluated(1)) == "Suggestions were measured on 1 story."
    assert measured_title(Evaluated(0)) == "There are too few links to measure with."
    assert measured_title(Evaluated(9, cancelled=True)) == "Measuring was stopped. The figures are as they were."
