"""Bylines, sections and tags, found by any part of a name."""

import sqlite3
from contextlib import closing

import pytest

from editorapp.archive.checks import row_crc
from editorapp.archive.labels import Labels
from editorapp.archive.store import FILE
from editorapp.errors import DamagedArchiveError


@pytest.fixture
def archive(fill, opened_archive, make_article):
    return opened_archive(
        fill(
            make_article("a", authors=("Ana Müller-Díaz", "O’Hara"), section="News", tags=("pier",), lang="en"),
            make_article("b", authors=("Ann Hill",), section="UK News", tags=("east-pier", "…"), lang="de"),
            make_article("c", section="News", lang="en"),
        )
    )


@pytest.fixture
def count(archive):
    def count_of(label, value):
        mask = Labels(archive.store, archive.postings, label).matching(value)
        return None if mask is None else int(mask.sum())

    return count_of


@pytest.mark.parametrize("value", ["muller", "MÜLLER-DÍAZ", "diaz", "ana muller diaz", "o'hara", "hara", "Mull"])
def test_a_byline_is_found_by_any_of_its_words_and_how_they_begin(count, value):
    assert count("by", value) == 1


def test_a_whole_word_comes_before_a_beginning(count):
    assert count("by", "an") == 2
    assert count("by", "ann") == 1


def test_a_section_of_exactly_this_name_comes_before_one_that_holds_it(count):
    assert count("section", "news") == 2
    assert count("section", "uk") == 1


def test_hyphens_of_a_tag_do_not_count(count):
    assert count("tag", "East Pier") == 1
    assert count("tag", "pier") == 1


def test_a_value_without_letters_says_nothing(count):
    assert count("tag", "…") is None


def test_a_byline_that_cannot_be_read_is_damage(archive):
    with closing(sqlite3.connect(archive.folder / FILE)) as db, db:
        db.create_function("row_crc", -1, row_crc)
        db.execute("UPDATE articles SET authors = '[torn' WHERE id = 'a'")
    with pytest.raises(DamagedArchiveError, match="byline or tags"):
        Labels(archive.store, archive.postings, "by")


def test_languages_and_sections_are_listed_the_commonest_first(archive):
    assert archive.store.languages() == ("en", "de")
    assert archive.store.sections() == ("News", "UK News")
