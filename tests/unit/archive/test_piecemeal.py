"""A real archive that came at once and one that came piece by piece are the same archive.

The data lie beside the checkout, in `../shared`; they are not part of this repository.
"""

import gzip
import json
from contextlib import closing
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from editorapp.archive.archive import Archive
from editorapp.archive.importing import run_import
from editorapp.article.draft import Draft
from editorapp.article.words import Terms
from editorapp.suggest.suggesting import Suggester
from editorapp.suggest.time_words import load_time_words
from editorapp.workspace.paths import find_paths

SITE = Path(__file__).resolve().parents[4] / "shared" / "data" / "quality" / "18f"
ARTICLES, SAVED = 160, 6
TODAY = 737_000
"""A day in 2018."""

pytestmark = pytest.mark.skipif(not SITE.is_dir(), reason=f"{SITE} is not here")


@pytest.fixture(scope="module")
def archives(tmp_path_factory):
    """(imported at once; in two halves and the last few one by one), both open."""
    folder, terms = tmp_path_factory.mktemp("18f"), Terms()
    with gzip.open(SITE / "archive.jsonl.gz", "rt", encoding="utf-8") as stream:
        lines = [next(stream) for _ in range(ARTICLES)]
    bulk, half = lines[:-SAVED], ARTICLES // 2
    pieces = [bulk[:half], bulk[half:], *([line] for line in lines[-SAVED:])]
    for name, parts in (("whole", [lines]), ("pieces", pieces)):
        for number, part in enumerate(parts):
            source = folder / f"{name}-{number}.jsonl"
            source.write_text("".join(part), "utf-8")
            assert run_import(folder / name, [source], terms).added == len(part)
    with closing(Archive(folder / "whole", terms)) as whole, closing(Archive(folder / "pieces", terms)) as pieced:
        assert whole.open_index()
        assert pieced.open_index()
        yield whole, pieced


def by_number(archive):
    """The live documents in the order of the store's numbers."""
    return archive.rows.live


def test_the_archives_of_this_test_are_made_of_one_part_and_of_many(archives):
    whole, pieced = archives
    assert (len(whole.forward.parts), len(pieced.forward.parts)) == (1, 2 + SAVED)
    assert len(pieced.postings.segments) > len(whole.postings.segments)


def test_every_article_is_there_once(archives):
    for archive in archives:
        assert archive.rows.numbers.tolist() == list(range(1, ARTICLES + 1))
        assert archive.postings.live == ARTICLES
        assert sorted(archive.forward.facts["number"].tolist()) == archive.rows.numbers.tolist()


def test_what_is_known_of_every_article_is_the_same(archives):
    whole, pieced = (archive.forward.facts[by_number(archive)] for archive in archives)
    assert whole.tobytes() == pieced.tobytes()


def test_word_statistics_are_the_same(archives):
    whole, pieced = archives
    assert np.array_equal(whole.forward.frequencies, pieced.forward.frequencies)
    assert whole.postings.average_length == pieced.postings.average_length


def test_links_are_the_same(archives):
    def pairs(archive):
        numbers = archive.postings.numbers
        return sorted(zip(numbers[archive.links.sources], numbers[archive.links.targets], strict=True))

    assert pairs(archives[0]) == pairs(archives[1])
    assert len(pairs(archives[0])) > 100
    assert np.array_equal(archives[0].links.phrases, archives[1].links.phrases)


def test_every_term_has_the_same_postings(archives):
    terms = list(archives[0].postings.terms_from(""))
    assert terms == list(archives[1].postings.terms_from(""))
    assert len(terms) > 5000
    for term in terms[::20]:
        assert counted(archives[0], term) == counted(archives[1], term), term


def counted(archive, term):
    """How often this term stands, by article."""
    found = archive.postings.of(term)
    return dict(zip(archive.postings.numbers[found.ids].tolist(), found.frequencies.tolist(), strict=True))


def test_headlines_and_sketches_are_the_same_and_nearly_all_telling_terms(archives):
    whole, pieced = (archive.forward.rows(by_number(archive)) for archive in archives)
    for name in ("title", "sketch", "sketch_size"):
        assert np.array_equal(whole[name], pieced[name])
    # Which terms tell most is said by those articles that were there already.
    kept = [
        len(set(one[one > 0]) & set(other)) / np.count_nonzero(one)
        for one, other in zip(whole["terms"], pieced["terms"], strict=True)
    ]
    assert np.mean(kept) > 0.95
    assert np.allclose(whole["term_norm"], pieced["term_norm"], rtol=0.25)


def test_drafts_get_the_same_suggestions(archives):
    times = load_time_words(find_paths().resources / "time")
    whole, pieced = (Suggester(archive, times) for archive in archives)
    shared = []
    with gzip.open(SITE / "drafts.jsonl.gz", "rt", encoding="utf-8") as stream:
        for record in map(json.loads, islice(stream, 0, 240, 8)):
            draft = Draft.parse(f"---\ntitle: {json.dumps(record['title'])}\n---\n{record['body']}")
            one, other = (suggester.ids(draft, TODAY, limit=10) for suggester in (whole, pieced))
            assert one[0] in other[:3]
            shared.append(len({*one} & {*other}) / len(one))
    assert np.mean(shared) > 0.9
