"""Texts to measure with, the same in every run: an archive and drafts made of the starter articles' sentences.

An article belongs to a running story and takes its sentences from that story's two seeds, from its section and from
anywhere. So that words are as rare as in a real newsroom, names become the story's own and some words become new ones.
"""

import datetime
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from editorapp.article.blocks import split_blocks
from editorapp.article.draft import Draft
from editorapp.article.read_also import format_read_also
from editorapp.article.words import plain_text, sentences

ARTICLES = 2000
DRAFTS = 30

_SEED = 20_261_112
_ARTICLES_A_STORY = 6
_SHORTEST, _LONGEST = 220, 520
"""Words of an article."""
_NEW_NAMES, _NEW_WORDS = 6000, 20_000
_OWN_NAMES, _OWN_WORDS = 7, 6
_NAMES_CHANGED, _WORDS_CHANGED, _SHARE_OWN = 0.45, 0.03, 0.7
_FROM_SEEDS, _FROM_SECTION = 0.30, 0.75
"""Below the first a sentence is the seeds', below the second the section's, else anyone's."""
_LINKED = 0.6
_FIRST_DAY = datetime.date(2021, 1, 1)
_SYLLABLES = tuple(consonant + vowel for consonant in "bdfghklmnprstvz" for vowel in "aeiou")
_WORD = re.compile(r"[A-Za-z]{4,}")


@dataclass(frozen=True, slots=True)
class _Seed:
    """A starter article: its headline, section and sentences."""

    title: str
    section: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Story:
    """What the articles of one running story have in common."""

    section: str
    title: str
    sentences: tuple[str, ...]
    names: tuple[str, ...]
    words: tuple[str, ...]


class Newsroom:
    """Writes articles one after the other; the same starter gives the same articles."""

    def __init__(self, starter: Path, articles: int = ARTICLES) -> None:
        self._random = Random(_SEED)
        seeds = [_seed(draft) for draft in _drafts(starter)]
        self._everything = [sentence for seed in seeds for sentence in seed.sentences]
        self._by_section = {
            seed.section: [one for other in seeds if other.section == seed.section for one in other.sentences]
            for seed in seeds
        }
        self._names = [self._coined(3).capitalize() for _ in range(_NEW_NAMES)]
        self._words = [self._coined(4) for _ in range(_NEW_WORDS)]
        self._stories = [self._story(seeds) for _ in range(max(articles // _ARTICLES_A_STORY, 1))]
        self._earlier: dict[int, Mapping[str, str]] = {}
        self._written = 0

    def article(self) -> Mapping[str, str]:
        """The next article, as a line of JSON lines holds it."""
        number, self._written = self._written, self._written + 1
        place = int(len(self._stories) * self._random.random() ** 1.5)
        story = self._stories[place]
        paragraphs = list(self._paragraphs(story))
        earlier = self._earlier.get(place)
        if earlier and self._random.random() < _LINKED:
            paragraphs.insert(2, format_read_also(earlier["title"], earlier["url"]))
        record = {
            "id": f"article-{number}",
            "url": f"https://bench.example/{number}",
            "title": self._changed(story, story.title),
            "published": (_FIRST_DAY + datetime.timedelta(number)).isoformat(),
            "section": story.section,
            "lang": "en",
            "body": "\n\n".join(paragraphs),
        }
        self._earlier[place] = record
        return record

    def _paragraphs(self, story: _Story) -> Iterator[str]:
        length, target = 0, self._random.randint(_SHORTEST, _LONGEST)
        while length < target:
            parts = [self._changed(story, self._sentence(story)) for _ in range(self._random.randint(1, 3))]
            paragraph = " ".join(parts)
            length += len(paragraph.split())
            yield paragraph

    def _sentence(self, story: _Story) -> str:
        chance = self._random.random()
        if chance < _FROM_SEEDS:
            return self._random.choice(story.sentences)
        return self._random.choice(self._by_section[story.section] if chance < _FROM_SECTION else self._everything)

    def _changed(self, story: _Story, text: str) -> str:
        return _WORD.sub(lambda match: self._replaced(story, match[0]), text)

    def _replaced(self, story: _Story, word: str) -> str:
        is_name = word[0].isupper()
        if self._random.random() >= (_NAMES_CHANGED if is_name else _WORDS_CHANGED):
            return word
        if self._random.random() < _SHARE_OWN:
            return self._random.choice(story.names if is_name else story.words)
        everyone = self._names if is_name else self._words
        return everyone[int(len(everyone) * self._random.random() ** 3)]  # a few are common, most are rare

    def _story(self, seeds: Sequence[_Seed]) -> _Story:
        first = self._random.choice(seeds)
        second = self._random.choice([seed for seed in seeds if seed.section == first.section])
        names = tuple(self._random.choice(self._names) for _ in range(_OWN_NAMES))
        words = tuple(self._random.choice(self._words) for _ in range(_OWN_WORDS))
        return _Story(first.section, first.title, first.sentences + second.sentences, names, words)

    def _coined(self, syllables: int) -> str:
        return "".join(self._random.choice(_SYLLABLES) for _ in range(syllables))


def write_articles(starter: Path, target: Path) -> int:
    """Write ARTICLES as JSON lines into `target`; returns how many words that is."""
    newsroom, words = Newsroom(starter), 0
    with target.open("w", encoding="utf-8") as lines:
        for _ in range(ARTICLES):
            article = newsroom.article()
            words += len(article["body"].split())
            print(json.dumps(article), file=lines)
    return words


def draft_texts(starter: Path) -> list[str]:
    """DRAFTS drafts on the stories of that archive, which does not hold them."""
    newsroom = Newsroom(starter)
    for _ in range(ARTICLES):
        newsroom.article()
    return [_draft_text(newsroom.article()) for _ in range(DRAFTS)]


def long_draft(starter: Path, words: int) -> str:
    """One draft of at least this many words: the starter's articles one below the other, with all their marks."""
    bodies = [f"## {draft.title}\n\n{draft.body.strip()}" for draft in _drafts(starter)]
    chosen: list[str] = []
    length = 0
    while length < words:
        chosen.append(bodies[len(chosen) % len(bodies)])
        length += len(chosen[-1].split())
    return _draft_text({"title": "A very long story", "body": "\n\n".join(chosen)})


def running_text(starter: Path, characters: int) -> str:
    """Plain paragraphs to type, exactly this many characters."""
    parts = (plain_text(block.text) for draft in _drafts(starter) for block in split_blocks(draft.body))
    return "\n\n".join(" ".join(part.split()) for part in parts if len(part) > 100)[:characters]


def _draft_text(article: Mapping[str, str]) -> str:
    return f"---\ntitle: {json.dumps(article['title'], ensure_ascii=False)}\nlang: en\n---\n\n{article['body']}\n"


def _drafts(folder: Path) -> list[Draft]:
    return [Draft.parse(file.read_text("utf-8")) for file in sorted(folder.glob("*.md"))]


def _seed(draft: Draft) -> _Seed:
    text = plain_text("\n".join(block.text for block in split_blocks(draft.body) if block.kind == "paragraph"))
    return _Seed(draft.title, draft.section, tuple(part for part in sentences(text) if len(part.split()) >= 4))
