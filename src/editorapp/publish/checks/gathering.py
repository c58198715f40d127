"""Reads in an open archive what the checks must know of it; the checks themselves read nothing.

It goes by the stories whose text is closest to the draft's: they are about the same people, and a story that was
published before is among them. That is one look-up of the draft's most telling terms (about 10 ms of CPU, whatever the
size of the archive) and, once for each, the texts of thirty stories.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from editorapp.archive.archive import Archive
from editorapp.archive.entry import code_of
from editorapp.archive.postings import largest
from editorapp.archive.sketch import is_near_duplicate, make_sketch
from editorapp.archive.vocabulary import find_slug
from editorapp.article.article import WITHHELD
from editorapp.article.draft import Draft
from editorapp.article.languages import STOP_WORDS
from editorapp.article.links import canonical_url, find_links
from editorapp.article.spelling_words import without_possessive
from editorapp.article.words import Terms, fold, language_code, plain_text
from editorapp.publish.checks.facts import ArchiveFacts, NameFact, SlugTaken, Target, Twin, UnknownSection
from editorapp.suggest.candidates import text_scores
from editorapp.suggest.draft_terms import weigh_terms
from editorapp.suggest.query import DraftQuery, SentenceTerms, read_draft

_READ = 30
"""Closest stories whose texts are read."""
_MOST_LINKS = 400
_OF_HOSTS = 500
"""Newest stories whose hosts are the newsroom's own."""
_MOST_HOSTS = 20
_OF_SECTIONS = 50
"""Newest stories whose spelling of a section counts."""
_MOST_TRIES = 100
_LEAST_STORIES = 2
"""In which a spelling must stand to be the usual one: one story may be wrong itself."""
_CAPITALS = "".join(sign for sign in map(chr, range(0x41, 0x2000)) if sign.isupper())
_NAME = re.compile(rf"[{_CAPITALS}]\w+(?:[’'-]\w+)*(?: [{_CAPITALS}]\w+(?:[’'-]\w+)*)+")
_SHORTEST = 3
"""Letters of a word that may be a slip away from another."""
_TWO_SLIPS = 9
"""Letters from which two slips are allowed."""
_MOST_NAMES = 60
_MOST_REMEMBERED = 2_000
"""Stories whose names are kept: about 4 MB."""


class FactsGatherer:
    """Remembers the names in stories and the terms of sentences: between two pauses in typing few of them change."""

    def __init__(self) -> None:
        self._terms: SentenceTerms | None = None
        self._words: Terms | None = None
        self._known: tuple[str, int] | None = None
        self._names: dict[int, frozenset[str]] = {}
        self._hosts: tuple[str, ...] = ()

    def gather(self, archive: Archive, draft: Draft) -> ArchiveFacts:
        """What the checks must know. Raises ArchiveError for an archive that cannot be read."""
        if self._terms is None or self._words is not archive.terms:
            self._words, self._terms = archive.terms, SentenceTerms(archive.terms)
        self._forget_what_changed(archive)
        query = read_draft(draft, self._terms)
        closest = _closest(archive, query)
        names = self._names_in(archive, closest)
        return ArchiveFacts(
            known=archive.postings is not None,
            hosts=self._hosts,
            targets=tuple(_targets(archive, draft)),
            section=_unknown_section(archive, draft.section),
            names=tuple(name_facts(plain_text(draft.body), names, query.language)),
            twin=_twin(archive, query, closest),
            slug=_slug(archive, draft),
        )

    def _forget_what_changed(self, archive: Archive) -> None:
        known = archive.store.identity, archive.store.generation
        if known != self._known or len(self._names) > _MOST_REMEMBERED:
            self._known, self._names, self._hosts = known, {}, _hosts(archive)

    def _names_in(self, archive: Archive, numbers: Sequence[int]) -> list[frozenset[str]]:
        """The names in each of these stories."""
        unread = [number for number in numbers if number not in self._names]
        for number, story in archive.store.articles(unread).items():
            self._names[number] = names_in(story.body, story.lang)
        return [self._names[number] for number in numbers if number in self._names]


def names_in(markdown: str, language: str = "") -> frozenset[str]:
    """The names in a story."""
    return frozenset(_names(plain_text(markdown), language))


def name_facts(text: str, others: Iterable[frozenset[str]], language: str = "") -> Iterator[NameFact]:
    """The names of a text that other stories, given by their names, write otherwise, and never so."""
    known: Counter[str] = Counter()
    for other in others:
        known.update(other)
    typed = {_typed(name) for name in known}
    by_word: dict[str, set[str]] = {}
    for name in (name for name, stories in known.items() if stories >= _LEAST_STORIES):
        for word in name.split():
            by_word.setdefault(word, set()).add(name)
    for written in list(dict.fromkeys(_names(text, language)))[:_MOST_NAMES]:
        if _typed(written) in typed:
            continue
        alike = {name for word in written.split() for name in by_word.get(word, ())}  # all words are equal but one
        if near := [name for name in alike if _is_slip(written, name)]:
            usual = max(near, key=lambda name: (known[name], name))
            yield NameFact(written, usual, known[usual])


def _closest(archive: Archive, query: DraftQuery) -> list[int]:
    """The numbers of the stories with the closest texts, but for the draft's own."""
    postings, forward = archive.postings, archive.forward
    if postings is None or forward is None or not postings.live or query.is_short:
        return []
    allowed = ~postings.dead
    allowed[archive.rows.documents_of(archive.store.numbers_of(query.id, query.url))] = False
    scores = text_scores(postings, weigh_terms(query, forward.frequencies, postings.live), allowed)
    numbers: list[int] = postings.numbers[largest(scores, _READ)].tolist()
    return numbers


def _hosts(archive: Archive) -> tuple[str, ...]:
    counts: Counter[str] = Counter()
    for (canonical,) in archive.store.newest(_OF_HOSTS, "canonical"):
        counts[str(canonical).partition("/")[0]] += 1
    return tuple(host for host, _ in counts.most_common(_MOST_HOSTS) if host)


def _unknown_section(archive: Archive, section: str) -> UnknownSection | None:
    """What is to say of a section that no story of the archive is in; nothing where stories have none."""
    rows = archive.rows
    here = rows.sections[rows.live]
    if not section or not here.any():
        return None
    numbers = rows.numbers[here == code_of(section)][-_OF_SECTIONS:].tolist()
    spelled = Counter(name for (name,) in archive.store.cells(numbers, "section").values())
    return (
        None if section in spelled else UnknownSection(max(spelled, key=lambda name: (spelled[name], name), default=""))
    )


def _targets(archive: Archive, draft: Draft) -> Iterator[Target]:
    links = (canonical_url(link.url) for link in find_links(draft.body)[:_MOST_LINKS] if link.kind != "image")
    for canonical in dict.fromkeys(links):
        numbers = archive.store.numbers_of("", canonical) if canonical else []
        for title, status in archive.store.cells(numbers[:1], "title", "status").values():
            yield Target(canonical, title, status.lower())


def _twin(archive: Archive, query: DraftQuery, closest: list[int]) -> Twin | None:
    """The first of the closest stories with nearly the same text."""
    own = make_sketch(query.lowered_words)
    sketches = archive.store.cells(closest, "sketch", "title", "published", "url", "status")
    for number in closest:
        sketch, title, published, url, status = sketches[number]
        if status.lower() not in WITHHELD and is_near_duplicate(own, np.frombuffer(sketch, np.uint32)):
            return Twin(title, published, url)
    return None


def _slug(archive: Archive, draft: Draft) -> SlugTaken | None:
    slug = draft.slug
    own = set(archive.store.numbers_of(draft.id, canonical_url(draft.url))) if draft.id or draft.url else set()
    taken = find_slug(archive.store, slug, own) if slug else None
    if taken is None:
        return None
    others = (f"{slug}-{number}" for number in range(2, _MOST_TRIES))
    free = next((other for other in others if find_slug(archive.store, other, own) is None), "")
    return SlugTaken(taken.title, free)


def _names(text: str, language: str) -> Iterator[str]:
    """Names of two words and more without possessives; a common word that only begins the sentence is no part."""
    common = STOP_WORDS.get(language_code(language), frozenset()) | STOP_WORDS["en"]
    for found in _NAME.finditer(" ".join(text.split())):
        words = found[0].split()
        while words and words[0].lower() in common:
            words.pop(0)
        if len(words) > 1:
            words[-1] = without_possessive(words[-1])
            yield " ".join(words)


def _is_slip(written: str, usual: str) -> bool:
    """Whether all words are the same but one, which differs by accents or by a letter or two."""
    own, other = written.split(), usual.split()
    if len(own) != len(other):
        return False
    differing = [(a, b) for a, b in zip(own, other, strict=True) if a != b]
    if len(differing) != 1:
        return False
    one, two = map(fold, differing[0])
    if one == two:
        return True
    shorter = min(len(one), len(two))
    if shorter < _SHORTEST or one[0] != two[0] or _is_derived(*sorted((one, two), key=len)):
        return False
    return _distance(one, two) <= (2 if shorter >= _TWO_SLIPS else 1)


def _is_derived(short: str, long: str) -> bool:
    """Whether the longer word is another form of the shorter: Hills, African."""
    return long.startswith(short) and long[len(short) :] in ("s", "n", "an", "s'")


def _typed(name: str) -> str:
    """The name whatever apostrophe was typed."""
    return name.replace("’", "'")


def _distance(one: str, two: str) -> int:
    """How many letters must be changed, added, left out or swapped with the next (Damerau 1964)."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(two, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if older and j > 1 and a == two[j - 2] and one[i - 2] == b:
                best = min(best, older[j - 2] + 1)
            row.append(best)
    return row[-1]
