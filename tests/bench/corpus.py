"""Texts to measure with, the same in every run: an archive of any size and drafts, made of the starter articles.

An article belongs to a running story and takes its sentences from that story's two seeds, from its section and from
anywhere. The starter has few sentences, so words are swapped for made-up ones: names for the story's own, others for
words of which a few are common and most are rare, as in a real newsroom's archive.
"""

import datetime
import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random

from editorapp.article.blocks import split_blocks
from editorapp.article.draft import Draft
from editorapp.article.read_also import format_read_also
from editorapp.article.words import plain_text, sentences

DRAFTS = 50
_EARLY = 1000
"""Drafts are on stories that have been told at least _TOLD times by then, so they are the same for every size."""
_TOLD = 4

_SEED = 20_261_112
_SHORTEST, _LONGEST = 300, 700
"""Words of an article."""
_NEW_STORY = 0.14
_ANY_TIME, _RECENT = 0.3, 3000
"""A follow-up is on any story there is, or on one of this many articles ago."""
_MOST_TOLD = 150
_NAMES, _WORDS = 20_000, 50_000
_OWN_NAMES, _SHARED_NAMES, _OWN_WORDS = 4, 3, 6
_NAMES_CHANGED, _WORDS_CHANGED = 0.6, 0.2
_OWN_NAME, _OWN_WORD = 0.6, 0.2
"""The share of changed names and words that become the story's own."""
_FROM_SEEDS, _FROM_SECTION = 0.30, 0.75
"""Below the first a sentence is the seeds', below the second the section's, else anyone's."""
_LINKED = 0.6
_FIRST_DAY = datetime.datetime(2006, 1, 1, 6, 0, tzinfo=datetime.UTC)
_MINUTES_BETWEEN = 97
_SYLLABLES = tuple(consonant + vowel for consonant in "bdfghklmnprstvz" for vowel in "aeiou")
_WORD = re.compile(r"([A-Za-z]{4,})")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence in pieces: every second one is a word that may be changed, and these are the places of both kinds."""

    pieces: tuple[str, ...]
    names: tuple[int, ...]
    words: tuple[int, ...]
    length: int


@dataclass(frozen=True, slots=True)
class _Seed:
    """A starter article: its headline, section and sentences."""

    title: _Sentence
    section: str
    sentences: tuple[_Sentence, ...]


@dataclass(frozen=True, slots=True)
class _Story:
    """What the articles of one running story have in common."""

    section: str
    title: _Sentence
    sentences: tuple[_Sentence, ...]
    names: tuple[str, ...]
    words: tuple[str, ...]


class _Vocabulary:
    """Made-up words, the first ones common and most of them rare (Zipf and Mandelbrot's law)."""

    def __init__(self, words: Sequence[str], exponent: float, shift: float = 2.7) -> None:
        self._words = words
        self._sums = list(accumulate((place + shift) ** -exponent for place in range(len(words))))

    def draw(self, random: Random) -> str:
        """One of the words, a common one more often than a rare one."""
        return self._words[min(bisect_left(self._sums, random.random() * self._sums[-1]), len(self._words) - 1)]


class Newsroom:
    """Writes articles one after the other; the same starter gives the same articles."""

    def __init__(self, starter: Path) -> None:
        random = self._random = Random(_SEED)
        self._seeds = [_seed(draft) for draft in _drafts(starter)]
        self._everything = [sentence for seed in self._seeds for sentence in seed.sentences]
        self._by_section = {
            seed.section: [one for other in self._seeds if other.section == seed.section for one in other.sentences]
            for seed in self._seeds
        }
        self._names = _Vocabulary([_coined(random, 3).capitalize() for _ in range(_NAMES)], 0.9)
        self._words = _Vocabulary([_coined(random, random.choice((2, 3, 4))) for _ in range(_WORDS)], 1.0)
        self._stories: list[_Story] = []
        self._told: list[int] = []
        """How many articles each story has."""
        self._story_of: list[int] = []
        self._earlier: dict[int, Mapping[str, str]] = {}

    def article(self) -> Mapping[str, str]:
        """The next article, as a line of JSON lines holds it."""
        number, place = len(self._story_of), self._next_story()
        self._story_of.append(place)
        self._told[place] += 1
        story = self._stories[place]
        paragraphs = list(self._paragraphs(story, self._random))
        earlier = self._earlier.get(place)
        if earlier and self._random.random() < _LINKED:
            paragraphs.insert(2, format_read_also(earlier["title"], earlier["url"]))
        published = _FIRST_DAY + datetime.timedelta(minutes=_MINUTES_BETWEEN * number)
        record = {
            "id": f"article-{number}",
            "url": f"https://bench.example/{published:%Y/%m}/{number}",
            "title": self._changed(story, story.title, self._random),
            "published": published.isoformat(),
            "section": story.section,
            "lang": "en",
            "body": "\n\n".join(paragraphs),
        }
        self._earlier[place] = record
        return record

    def drafts(self) -> Iterator[Mapping[str, str]]:
        """DRAFTS drafts on stories that have been told a few times so far; the articles to come do not change."""
        random = Random(_SEED)
        often = [place for place, told in enumerate(self._told) if told >= _TOLD] or [*range(len(self._stories))]
        random.shuffle(often)
        for number in range(DRAFTS):
            story = self._stories[often[number % len(often)]]
            yield {
                "id": f"draft-{number}",
                "title": self._changed(story, story.title, random),
                "body": "\n\n".join(self._paragraphs(story, random)),
            }

    def _next_story(self) -> int:
        """The place of a story for the next article: a new one, or one to follow up."""
        random, written = self._random, len(self._story_of)
        if written and random.random() >= _NEW_STORY:
            first = 0 if random.random() < _ANY_TIME else max(0, written - _RECENT)
            place = self._story_of[random.randrange(first, written)]
            if self._told[place] < _MOST_TOLD:
                return place
        self._stories.append(self._new_story())
        self._told.append(0)
        return len(self._stories) - 1

    def _new_story(self) -> _Story:
        random = self._random
        first = random.choice(self._seeds)
        second = random.choice([seed for seed in self._seeds if seed.section == first.section])
        own = [_coined(random, random.choice((3, 4))).capitalize() for _ in range(_OWN_NAMES)] * 2
        shared = [self._names.draw(random) for _ in range(_SHARED_NAMES)]
        words = tuple(self._words.draw(random) for _ in range(_OWN_WORDS))
        return _Story(first.section, first.title, first.sentences + second.sentences, (*own, *shared), words)

    def _paragraphs(self, story: _Story, random: Random) -> Iterator[str]:
        length, target = 0, random.randint(_SHORTEST, _LONGEST)
        while length < target:
            chosen = [self._sentence(story, random) for _ in range(random.randint(1, 3))]
            length += sum(sentence.length for sentence in chosen)
            yield " ".join(self._changed(story, sentence, random) for sentence in chosen)

    def _sentence(self, story: _Story, random: Random) -> _Sentence:
        chance = random.random()
        if chance < _FROM_SEEDS:
            return random.choice(story.sentences)
        return random.choice(self._by_section[story.section] if chance < _FROM_SECTION else self._everything)

    def _changed(self, story: _Story, sentence: _Sentence, random: Random) -> str:
        """The sentence in this story's words."""
        pieces = list(sentence.pieces)
        for place in _some(sentence.names, _NAMES_CHANGED, random):
            own = random.random() < _OWN_NAME
            pieces[place] = random.choice(story.names) if own else self._names.draw(random)
        for place in _some(sentence.words, _WORDS_CHANGED, random):
            own = random.random() < _OWN_WORD
            pieces[place] = random.choice(story.words) if own else self._words.draw(random)
        return "".join(pieces)


def write_texts(starter: Path, count: int, articles: Path, drafts: Path) -> None:
    """Write `count` articles and the DRAFTS drafts as JSON lines."""
    newsroom = Newsroom(starter)
    with articles.open("w", encoding="utf-8") as lines:
        for number in range(count):
            print(json.dumps(newsroom.article()), file=lines)
            if number + 1 == min(_EARLY, count):
                drafts.write_text("".join(f"{json.dumps(draft)}\n" for draft in newsroom.drafts()), "utf-8")


def long_draft(starter: Path, words: int) -> str:
    """One draft of at least this many words: the starter's articles one below the other, with all their marks."""
    bodies = [f"## {draft.title}\n\n{draft.body.strip()}" for draft in _drafts(starter)]
    chosen: list[str] = []
    length = 0
    while length < words:
        chosen.append(bodies[len(chosen) % len(bodies)])
        length += len(chosen[-1].split())
    return draft_text({"title": "A very long story", "body": "\n\n".join(chosen)})


def running_text(starter: Path, characters: int) -> str:
    """Plain paragraphs to type, exactly this many characters."""
    parts = (plain_text(block.text) for draft in _drafts(starter) for block in split_blocks(draft.body))
    return "\n\n".join(" ".join(part.split()) for part in parts if len(part) > 100)[:characters]


def draft_text(record: Mapping[str, str]) -> str:
    """A draft's file for a record with title and body."""
    return f"---\ntitle: {json.dumps(record['title'], ensure_ascii=False)}\nlang: en\n---\n\n{record['body']}\n"


def _some(places: Sequence[int], part: float, random: Random) -> Sequence[int]:
    """About this part of the places, each at most once."""
    count = int(len(places) * part + random.random())
    return random.sample(places, min(count, len(places))) if count else ()


def _coined(random: Random, syllables: int) -> str:
    return "".join(random.choice(_SYLLABLES) for _ in range(syllables))


def _drafts(folder: Path) -> list[Draft]:
    return [Draft.parse(file.read_text("utf-8")) for file in sorted(folder.glob("*.md"))]


def _seed(draft: Draft) -> _Seed:
    text = plain_text("\n".join(block.text for block in split_blocks(draft.body) if block.kind == "paragraph"))
    parts = tuple(_in_pieces(part) for part in sentences(text) if len(part.split()) >= 4)
    return _Seed(_in_pieces(draft.title), draft.section, parts)


def _in_pieces(text: str) -> _Sentence:
    pieces = tuple(_WORD.split(" ".join(text.split())))
    places = range(1, len(pieces), 2)
    names = tuple(place for place in places if pieces[place][0].isupper() and (place > 1 or pieces[0]))
    return _Sentence(pieces, names, tuple(place for place in places if pieces[place][0].islower()), len(text.split()))
