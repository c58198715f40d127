"""What an article gives to the index and to ranking, read from its text in one go."""

import datetime
import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editorapp.archive.hashing import Hashes, bigram_buckets, buckets, hash_terms
from editorapp.archive.links_out import without_read_also
from editorapp.article.article import Article
from editorapp.article.words import Terms, fold, language_code, plain_text, words

TITLE_WEIGHT = 3
TAG_WEIGHT = 2
"""How often a headline's and a tag's words count beside the body's (research: ranking §1)."""
LEAD_TITLE_WEIGHT = 2
LEAD_WORDS = 80
"""The lead is the headline twice and the first 80 words (research: ranking §3, "passage")."""
NO_DAY = 0
"""The day of an article without a date: before every other, so it never counts as recent."""

Counts = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Bag:
    """Buckets, ascending, and how often each occurs (255 at the most)."""

    buckets: Hashes
    counts: Counts


@dataclass(frozen=True, slots=True)
class Entry:
    """One article's terms, for the index as they are and for ranking as buckets.

    `title` are the headline's buckets in order, each once; `length` and `lead_length` count terms; `day` is the
    ordinal of its date; `section` and `language` are `code_of` their names.
    """

    terms: list[str]
    unigrams: Bag
    bigrams: Bag
    title: Hashes
    lead: Bag
    length: int
    lead_length: int
    day: int
    section: int
    language: int


def read_entry(article: Article, terms: Terms) -> Entry:
    """The entry of an article. Its read-also blocks name other articles, so their words are not its own."""
    title = terms.of(article.title, article.lang)
    tags = terms.of(" ".join(tag.replace("-", " ").replace("_", " ") for tag in article.tags), article.lang)
    written = words(plain_text(f"{article.standfirst}\n{without_read_also(article.body)}"))
    body = terms.of_words(written, article.lang)
    in_lead = len(terms.of_words(written[:LEAD_WORDS], article.lang))
    in_title, in_tags, in_body = hash_terms(title), hash_terms(tags), hash_terms(body)
    everything = buckets(np.concatenate([*[in_title] * TITLE_WEIGHT, *[in_tags] * TAG_WEIGHT, in_body]))
    lead = buckets(np.concatenate([*[in_title] * LEAD_TITLE_WEIGHT, in_body[:in_lead]]))
    return Entry(
        terms=title * TITLE_WEIGHT + tags * TAG_WEIGHT + body,
        unigrams=_bag(everything),
        bigrams=_bag(np.concatenate([bigram_buckets(in_title), bigram_buckets(in_body)])),
        title=np.array(list(dict.fromkeys(buckets(in_title).tolist())), np.uint32),
        lead=_bag(lead),
        length=len(everything),
        lead_length=len(lead),
        day=day_of(article.published),
        section=code_of(article.section),
        language=code_of(language_code(article.lang)),
    )


def day_of(date: str) -> int:
    """The ordinal of an ISO date or time's day, NO_DAY if there is none."""
    try:
        return datetime.date.fromisoformat(date[:10]).toordinal()
    except ValueError:
        return NO_DAY


def code_of(name: str) -> int:
    """A section or language as a number, whatever its case and accents; 0 for none."""
    folded = fold(name.strip())
    return zlib.crc32(folded.encode("utf-8", "replace")) or 1 if folded else 0


def _bag(found: Hashes) -> Bag:
    unique, counts = np.unique(found, return_counts=True)
    return Bag(unique.astype(np.uint32), np.minimum(counts, 255).astype(np.uint8))
