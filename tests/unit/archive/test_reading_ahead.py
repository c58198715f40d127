"""Articles are read into entries by other processes when there are many: the same entries, in the same order."""

import multiprocessing
import subprocess
import sys

import numpy as np
import pytest

from editorapp.archive.entry import read_entry
from editorapp.archive.reading_ahead import read_entries


@pytest.fixture
def rows(make_article):
    def make(count):
        return [
            (n, make_article(f"a{n}", body=f"The harbour has {n} piers, said Ann No{n}."), b"s") for n in range(count)
        ]

    return make


@pytest.fixture
def always(monkeypatch):
    """Even a few articles, and a single core, have two other processes."""
    monkeypatch.setattr("editorapp.archive.reading_ahead._LEAST", 0)
    monkeypatch.setattr("os.cpu_count", lambda: 2)


def same(one, other):
    return one.terms == other.terms and all(
        np.array_equal(getattr(one, bag).buckets, getattr(other, bag).buckets)
        and np.array_equal(getattr(one, bag).counts, getattr(other, bag).counts)
        for bag in ("unigrams", "bigrams", "lead")
    )


@pytest.mark.parametrize("count", [0, 1, 50, 130])
def test_other_processes_give_the_same_entries_in_order(always, rows, terms, count):
    articles = rows(count)
    found = list(read_entries(iter(articles), count, terms))
    assert [row for row, _ in found] == articles
    assert all(same(entry, read_entry(row[1], terms)) for row, entry in found)


def test_few_articles_are_read_here(rows, terms):
    before = multiprocessing.active_children()
    reading = read_entries(iter(rows(3)), 3, terms)
    next(reading)
    assert multiprocessing.active_children() == before
    assert len(list(reading)) == 2


def test_the_other_processes_end_when_reading_stops(always, rows, terms):
    reading = read_entries(iter(rows(200)), 200, terms)
    next(reading)
    assert len(multiprocessing.active_children()) == 2
    reading.close()
    assert multiprocessing.active_children() == []


def test_an_error_in_the_source_ends_the_other_processes_too(always, rows, terms):
    def torn():
        yield from rows(60)
        raise OSError("torn")

    with pytest.raises(OSError, match="torn"):
        list(read_entries(torn(), 200, terms))
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("killed", [1, 2])
def test_when_others_are_killed_this_process_goes_on(always, rows, terms, killed):
    articles = rows(300)
    reading = read_entries(iter(articles), 300, terms)
    first = next(reading)
    for process in multiprocessing.active_children()[:killed]:
        process.kill()
    found = [first, *reading]
    assert [row for row, _ in found] == articles
    assert all(same(entry, read_entry(row[1], terms)) for row, entry in found)


def test_a_script_that_imports_is_not_run_again(tmp_path, make_article):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("begun\n600\n", "")


SCRIPT = """
from editorapp.archive.reading_ahead import read_entries
from editorapp.article.article import Article
from editorapp.article.words import Terms

print("begun", flush=True)
rows = ((n, Article(f"a{n}", "", "Pier", "2026-01-01", "Text."), b"") for n in range(600))
print(len(list(read_entries(rows, 600, Terms()))), flush=True)
"""
