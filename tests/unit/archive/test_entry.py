"""What an article gives to the index and to ranking: the same terms, weighted by where they stand."""

from collections import Counter

import pytest

from editorapp.archive.entry import NO_DAY, code_of, day_of, read_entry
from editorapp.archive.hashing import bigram_buckets, buckets, hash_terms


@pytest.fixture
def read(make_article, terms):
    """The entry of an article in a language without stems and stop words, so that a word is a term."""
    return lambda **fields: read_entry(make_article(**{"title": "", "body": "", "lang": "xx"} | fields), terms)


def bucket(word):
    return int(buckets(hash_terms([word]))[0])


def counts(bag, *words):
    """How often these words stand in the bag."""
    found = dict(zip(bag.buckets.tolist(), bag.counts.tolist(), strict=True))
    return [found.get(bucket(word), 0) for word in words]


def test_a_headline_counts_three_times_and_a_tag_twice(read):
    entry = read(title="Harbour", tags=("east-pier", "old_town"), standfirst="Stone", body="Stone")
    words = ("harbour", "east", "pier", "town", "stone")
    assert [entry.terms.count(word) for word in words] == [3, 2, 2, 2, 2]
    assert counts(entry.unigrams, *words) == [3, 2, 2, 2, 2]


def test_the_index_and_ranking_have_the_same_terms(make_article, terms):
    body = "Divers went down the east pier’s footings. **Köln** and 港口, again: divers."
    entry = read_entry(make_article(title="The harbour’s piers", tags=("sea",), body=body), terms)
    expected = Counter(buckets(hash_terms(entry.terms)).tolist())
    assert dict(zip(entry.unigrams.buckets.tolist(), entry.unigrams.counts.tolist(), strict=True)) == expected
    assert entry.length == len(entry.terms)


def test_read_also_blocks_are_not_an_articles_own_words(read):
    body = "The pier.\n\n**READ ALSO:** [A zeppelin over the town](https://x.example/z)\n\nThe end."
    entry = read(body=body)
    assert "zeppelin" not in entry.terms
    assert counts(entry.unigrams, "zeppelin", "pier") == [0, 1]
    assert counts(entry.lead, "zeppelin", "pier") == [0, 1]


def test_addresses_and_notes_are_no_words(read):
    entry = read(body="The [pier](https://zeppelin.example/zeppelin) <!-- zeppelin --> stands.")
    assert "zeppelin" not in entry.terms


def test_the_lead_is_the_headline_twice_and_the_first_80_words(read):
    body = " ".join(f"{first}{second}x" for first in "abcdefghij" for second in "abcdefghij")
    entry = read(title="Harbour wall", body=body)
    assert counts(entry.lead, "harbour", "wall", "aax", "hjx", "iax") == [2, 2, 1, 1, 0]
    assert (entry.lead_length, entry.length) == (4 + 80, 6 + 100)


def test_words_of_the_lead_are_counted_before_stop_words_go(make_article, terms):
    entry = read_entry(make_article(title="", body="the " * 79 + "harbour wall", lang="en"), terms)
    assert counts(entry.lead, "harbour", "wall") == [1, 0]


def test_the_lead_begins_with_the_standfirst(read):
    entry = read(standfirst="Divers", body="wall " * 90)
    assert counts(entry.lead, "divers", "wall") == [1, 79]


def test_headline_terms_keep_their_order_and_stand_once(read):
    assert read(title="Pier by pier by sea").title.tolist() == [bucket("pier"), bucket("by"), bucket("sea")]


def test_pairs_come_from_headline_and_body_each_by_itself(read):
    entry = read(title="East pier", tags=("sea",), body="closed east pier")
    pairs = [("east", "pier"), ("closed", "east"), ("pier", "closed"), ("pier", "sea")]
    found = dict(zip(entry.bigrams.buckets.tolist(), entry.bigrams.counts.tolist(), strict=True))
    assert [found.get(int(bigram_buckets(hash_terms(pair))[0]), 0) for pair in pairs] == [2, 1, 0, 0]


def test_counts_end_at_255(read):
    entry = read(body="pier " * 300)
    assert counts(entry.unigrams, "pier") == counts_of_pair(entry, "pier", "pier") == [255]
    assert entry.length == 300


def counts_of_pair(entry, *pair):
    place = entry.bigrams.buckets.tolist().index(int(bigram_buckets(hash_terms(pair))[0]))
    return [int(entry.bigrams.counts[place])]


def test_an_article_without_words_has_an_empty_entry(read):
    entry = read()
    assert (entry.terms, entry.length, entry.lead_length) == ([], 0, 0)
    assert len(entry.unigrams.buckets) == len(entry.bigrams.buckets) == len(entry.title) == 0


def test_the_day_counts_from_the_year_1(read):
    assert read(published="0001-01-02T23:59").day == 2


@pytest.mark.parametrize("date", ["", "soon", "2024-13-01", "20240", "2024-02-30T10:00"])
def test_what_is_no_date_has_no_day(date):
    assert day_of(date) == NO_DAY


def test_a_section_is_the_same_whatever_its_case_and_accents(read):
    assert read(section="Café").section == read(section=" CAFE ").section != read(section="Sport").section


def test_a_language_is_the_same_whatever_its_region(read):
    assert read(lang="en-GB").language == read(lang="en").language == code_of("en")


def test_no_section_is_0():
    assert (code_of(""), code_of("  ")) == (0, 0)
