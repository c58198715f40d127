"""Forward data: what is kept of each article, and how parts make one whole."""

import numpy as np
import pytest

from editorapp.archive.entry import Bag, Entry
from editorapp.archive.forward import (
    FACTS,
    ROW,
    TERMS,
    TITLE,
    forward_name,
    forward_names,
    join_parts,
    open_forward,
    part_file,
    read_frequencies,
    remove_part,
)
from editorapp.archive.forward_writer import ForwardWriter
from editorapp.archive.hashing import BUCKETS

NONE = np.zeros(0, np.uint32)


def bag(counted):
    return Bag(np.array(sorted(counted), np.uint32), np.array([counted[key] for key in sorted(counted)], np.uint8))


def entry(unigrams=(), bigrams=(), lead=(), title=(), day=0):
    """An entry from bucket → count."""
    bags = [bag(dict(counted)) for counted in (unigrams, bigrams, lead)]
    return Entry([], bags[0], bags[1], np.array(title, np.uint32), bags[2], 10, 5, day, 3, 4)


@pytest.fixture
def write(tmp_path):
    """Writes a part from number → entry; `base` and `earlier` are what has been written before."""

    def write_part(entries, name="forward-1", base=None, earlier=0, sketch=NONE):
        writer = ForwardWriter(tmp_path, base, earlier)
        for number, one in entries.items():
            writer.add(number, one, sketch)
        writer.finish(name)
        writer.close()
        return name

    return write_part


@pytest.fixture
def opened(tmp_path):
    """The forward data of these parts for documents with these numbers."""

    def open_parts(names, numbers, kept=None):
        return open_forward(tmp_path, names, np.array(numbers, np.int64), kept)

    return open_parts


def row_of(forward, document=0):
    return forward.rows(np.array([document]))[0]


def frequencies(pairs):
    found = np.zeros(BUCKETS, np.int32)
    for bucket, count in pairs.items():
        found[bucket] = count
    return found


def test_a_record_is_about_a_kilobyte():
    assert ROW.itemsize + FACTS.itemsize <= 1500


def test_the_norm_of_the_terms_is_that_of_their_tf_idf_vector(write, opened):
    write({1: entry({5: 2, 9: 1}), 2: entry({5: 1, 7: 1})})
    # Of 2 articles 5 is in both and 9 in one: idf ln(3/3) + 1 = 1 and ln(3/2) + 1 = 1.405465.
    # Weights (1 + ln 2) · 1 = 1.693147 and 1 · 1.405465; the length is sqrt(2.866747 + 1.975332).
    assert row_of(opened(["forward-1"], [1]))["term_norm"] == pytest.approx(2.200473)


def test_the_whole_norm_counts_pairs_too_but_none_that_stands_in_one_article(write, opened):
    write({1: entry({5: 2, 9: 1}, {100: 1, 101: 1}), 2: entry({5: 1, 7: 1}, {100: 1})})
    row = row_of(opened(["forward-1"], [1]))
    assert row["norm"] == pytest.approx((2.200473**2 + 1) ** 0.5, rel=1e-6)
    assert (row["bigrams"][:2].tolist(), row["bigram_counts"][:2].tolist()) == ([100, 0], [1, 0])


def test_the_most_telling_terms_are_kept_best_first(write, opened):
    write({1: entry({bucket: bucket for bucket in range(1, 101)})})
    row = row_of(opened(["forward-1"], [1]))
    assert row["terms"].tolist() == list(range(100, 100 - TERMS, -1))
    assert row["term_counts"].tolist() == row["terms"].tolist()
    # One article: every idf is ln(2/2) + 1 = 1, and the norm is of all 100 terms, kept or not.
    assert row["term_norm"] == pytest.approx(sum((1 + np.log(n)) ** 2 for n in range(1, 101)) ** 0.5)


def test_a_rare_term_tells_more_than_a_common_one(write, opened):
    write({1: entry({5: 1, 9: 1}, lead={5: 1, 9: 1}), 2: entry({5: 1})})
    row = row_of(opened(["forward-1"], [1]))
    assert row["terms"][:3].tolist() == row["lead"][:3].tolist() == [9, 5, 0]


def test_earlier_articles_count_in_the_weights(write, opened):
    # Of 4 articles 9 is in all and 8 in one: idf ln(5/5) + 1 and ln(5/2) + 1.
    write({1: entry({9: 1})}, base=frequencies({9: 3}), earlier=3)
    write({2: entry({8: 1})}, "forward-2", base=frequencies({9: 3}), earlier=3)
    forward = opened(["forward-1", "forward-2"], [1, 2])
    assert row_of(forward)["term_norm"] == pytest.approx(1)
    assert row_of(forward, 1)["term_norm"] == pytest.approx(np.log(5 / 2) + 1)


def test_headlines_keep_their_order_and_are_cut(write, opened):
    write({1: entry(title=range(40, 20, -1)), 2: entry(title=(7, 3))})
    forward = opened(["forward-1"], [1, 2])
    assert row_of(forward)["title"].tolist() == list(range(40, 40 - TITLE, -1))
    assert row_of(forward, 1)["title"][:3].tolist() == [7, 3, 0]


@pytest.mark.parametrize("size", [0, 3, 64])
def test_the_sketch_is_kept_with_its_size(write, opened, size):
    write({1: entry()}, sketch=np.arange(size, dtype=np.uint32))
    row = row_of(opened(["forward-1"], [1]))
    assert row["sketch"][: row["sketch_size"]].tolist() == list(range(size))


def test_facts_are_in_the_order_of_the_documents(write, opened):
    write({1: entry(day=100), 2: entry(day=200)})
    forward = opened(["forward-1"], [2, 9, 1])
    assert forward.facts["day"].tolist() == [200, 0, 100]
    assert forward.facts["length"].tolist() == [10, 0, 10]
    assert forward.part_of.tolist() == [0, -1, 0]


def test_a_document_without_a_record_is_blank(write, opened):
    write({1: entry({5: 1})})
    assert row_of(opened(["forward-1"], [9]))["terms"].tolist() == [0] * TERMS


def test_many_articles_are_written_in_blocks_and_none_shines_through(write, opened, monkeypatch):
    monkeypatch.setattr("editorapp.archive.forward_writer._AT_ONCE", 2)
    write({number: entry(dict.fromkeys(range(1, 9 - number), 1)) for number in range(1, 6)})
    rows = opened(["forward-1"], [1, 2, 3, 4, 5]).rows(np.arange(5))
    assert np.count_nonzero(rows["terms"], axis=1).tolist() == [7, 6, 5, 4, 3]


def test_the_spool_goes_whatever_happens(tmp_path):
    writer = ForwardWriter(tmp_path)
    writer.add(1, entry({5: 1}), NONE)
    assert writer.count == 1
    writer.close()
    assert list(tmp_path.iterdir()) == []


def test_an_articles_newest_record_counts(write, opened):
    write({1: entry({5: 1}, day=100), 2: entry(day=200)})
    write({1: entry({6: 1}, day=101)}, "forward-2")
    forward = opened(["forward-1", "forward-2"], [1, 2])
    assert forward.facts["day"].tolist() == [101, 200]
    assert row_of(forward)["terms"][:2].tolist() == [6, 0]


def test_frequencies_of_parts_add_up_replaced_versions_included(write, opened):
    write({1: entry({5: 9, 6: 1}), 2: entry({5: 1}, {6: 1})})
    write({1: entry({5: 1, 7: 1})}, "forward-2")
    found = opened(["forward-1", "forward-2"], [1, 2]).frequencies
    assert found[[4, 5, 6, 7]].tolist() == [0, 3, 2, 1]
    assert found.sum() == 6


def test_frequencies_are_read_as_they_were_written_be_they_few_or_many(write, tmp_path):
    write({1: entry({5: 1, 6: 1})})
    many = Bag(np.arange(1, BUCKETS, dtype=np.uint32), np.ones(BUCKETS - 1, np.uint8))
    everything = Entry([], many, bag({}), NONE, bag({}), 1, 1, 0, 0, 0)
    write({1: everything}, "forward-2")
    assert part_file(tmp_path, "forward-1", ".df").stat().st_size < 200
    read = read_frequencies(tmp_path, ["forward-2"])
    assert (read[0], read[1:].min(), read[1:].max()) == (0, 1, 1)


def test_a_kept_snapshot_reads_only_the_new_parts(write, opened, tmp_path):
    write({1: entry({5: 1})})
    write({2: entry({5: 1})}, "forward-2")
    first = opened(["forward-1"], [1])
    for suffix in (".facts", ".df"):
        part_file(tmp_path, "forward-1", suffix).write_bytes(b"not to be read again")
    second = opened(["forward-1", "forward-2"], [1, 2], first)
    assert second.parts[0] is first.parts[0]
    assert second.frequencies[5] == 2


def test_a_snapshot_of_other_parts_is_not_kept(write, opened):
    write({1: entry({5: 1})})
    write({1: entry({6: 1})}, "forward-2")
    second = opened(["forward-2"], [1], opened(["forward-1"], [1]))
    assert row_of(second)["terms"][0] == 6
    assert second.frequencies[[5, 6]].tolist() == [0, 1]


def test_joined_parts_are_the_parts(write, opened, tmp_path):
    write({1: entry({5: 1}, day=1), 2: entry({6: 1}, day=2)})
    write({1: entry({7: 1}, day=3), 3: entry({5: 1}, day=4)}, "forward-2")
    join_parts(tmp_path, ["forward-1", "forward-2"], "forward-2-joined")
    apart, joined = opened(["forward-1", "forward-2"], [3, 2, 1]), opened(["forward-2-joined"], [3, 2, 1])
    every = np.arange(3)
    assert joined.rows(every).tobytes() == apart.rows(every).tobytes()
    assert joined.facts.tobytes() == apart.facts.tobytes()
    assert (joined.frequencies == apart.frequencies).all()


def test_a_part_is_three_files_that_go_together(write, tmp_path):
    write({1: entry({5: 1})})
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".df", ".facts", ".rows"]
    remove_part(tmp_path, "forward-1")
    remove_part(tmp_path, "forward-1")
    assert list(tmp_path.iterdir()) == []


def test_names_of_parts_sort_by_age():
    names = [forward_name(2), forward_name(10), forward_name(10, joined=True), forward_name(11)]
    assert forward_names(f"{name}.facts" for name in reversed(names)) == names
    assert forward_names([f"{names[0]}.rows", "MAIN_1.toc"]) == []


@pytest.mark.parametrize(("suffix", "kept"), [(".rows", 1000), (".rows", 0), (".facts", 0), (".df", 50)])
def test_a_torn_part_is_an_error(write, opened, tmp_path, suffix, kept):
    write({1: entry({5: 1})})
    path = part_file(tmp_path, "forward-1", suffix)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises((OSError, ValueError)):
        opened(["forward-1"], [1])


@pytest.mark.parametrize("suffix", [".rows", ".facts", ".df"])
def test_a_missing_file_is_an_error(write, opened, tmp_path, suffix):
    write({1: entry({5: 1})})
    part_file(tmp_path, "forward-1", suffix).unlink()
    with pytest.raises(OSError, match="No such file"):
        opened(["forward-1"], [1])


def test_a_part_without_articles_is_one(write, opened):
    write({})
    write({1: entry({5: 1})}, "forward-2")
    assert row_of(opened(["forward-1", "forward-2"], [1]))["terms"][0] == 5
