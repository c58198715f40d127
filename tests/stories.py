"""A family of stories for tests: every kind of block, details of all kinds, words in several scripts."""

import json
import random
from dataclasses import dataclass

from hypothesis import strategies as st

NAMES = ("Rory Baird", "Una Reid", "Zoë Müller", "Fiona O'Neill", "Jean de la Tour", "Ann-Marie Lee")
SECTIONS = ("", "Harbour", "Arts & Books", "Économie")
TAGS = ("east pier", "R&D", "harbour board", "Gaelic", "budget 2026", "ferry")
VOCABULARY = """
the harbour council ferry stone winter island school budget letter morning bridge engine garden window river market
teacher captain engineer measured repaired counted opened crossed painted carried answered quietly slowly again before
under beyond naïve façade Straße £4.2m 50% R&D C# don't “quoted” (twice) North/South 😀 Ελλάδα Москва
"""
WORDS = tuple(VOCABULARY.split())
PLACES = ("photos/pier.jpg", "https://press.example/photos/pier-2026.jpg", "https://press.example/a_b/quay.png")


@dataclass(frozen=True)
class Photo:
    """A photo of a story."""

    src: str
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True)
class Story:
    """A story's file, and what whoever reads it must find in it."""

    text: str
    details: dict[str, object]
    kinds: tuple[str, ...]
    words: str
    photos: tuple[Photo, ...]
    read_alsos: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _Block:
    kind: str
    text: str
    words: str = ""
    photo: Photo | None = None
    link: tuple[str, str] | None = None


def sentence(number: int, least: int = 6) -> str:
    """The sentence of this number, of words that no rule for boilerplate knows."""
    words = random.Random(number).choices(WORDS, k=least + number % 13)
    return f"The {' '.join(words)} here."


def sentences(least: int = 6) -> st.SearchStrategy[str]:
    """Any of a million sentences; one draw each, because hypothesis pays for every draw."""
    return st.integers(0, 1_000_000).map(lambda number: sentence(number, least))


def _plain(kind: str, form: str):
    return sentences().map(lambda words: _Block(kind, form.format(words), words))


@st.composite
def _paragraphs(draw: st.DrawFn) -> _Block:
    first, second = draw(sentences()), draw(sentences())
    form = draw(
        st.sampled_from(("{} {}", "{}\n{}", "**{}** {}", "*{}* {}", "[{}](https://other.example/a?b=1&c=2) {}"))
    )
    return _Block("paragraph", form.format(first, second), f"{first} {second}")


@st.composite
def _lists(draw: st.DrawFn) -> _Block:
    items = draw(st.lists(sentences(), min_size=2, max_size=4))
    mark = draw(st.sampled_from(("-", "1.")))
    text = "\n".join(f"{mark} {item}" for item in items) + f"\n    - {items[0]}"
    return _Block("list", text, " ".join((*items, items[0])))


@st.composite
def _tables(draw: st.DrawFn) -> _Block:
    cells = [draw(st.sampled_from(WORDS)) for _ in range(4)]
    text = f"| Year | Amount |\n|---|---:|\n| {cells[0]} | {cells[1]} |\n| {cells[2]} | {cells[3]} |"
    return _Block("table", text, " ".join(("Year Amount", *cells)))


@st.composite
def _figures(draw: st.DrawFn) -> _Block:
    number = draw(st.integers(1, 99))
    place = (
        draw(st.sampled_from(PLACES)).replace(".", f"-{number}.", 1) if draw(st.booleans()) else f"photos/p{number}.jpg"
    )
    photo = Photo(place, draw(sentences()), draw(sentences()), draw(st.sampled_from(("Jane Doe/AP", "Reuters"))))
    text = f"![{photo.alt}]({photo.src})\n\n/// caption\n{photo.caption} Credit: {photo.credit}\n///"
    return _Block("figure", text, f"{photo.caption} Credit: {photo.credit}", photo)


@st.composite
def _read_alsos(draw: st.DrawFn) -> _Block:
    headline = draw(sentences()).removesuffix(".")
    link = (headline, f"https://press.example/story-{draw(st.integers(1, 9_999))}/")
    return _Block("read-also", f"**READ ALSO:** [{link[0]}]({link[1]})", link=link)


BLOCKS = (
    _paragraphs(), _paragraphs(), _plain("heading", "## {}"), _plain("quote", "> {}"), _lists(), _tables(), _figures(),
    _read_alsos(), _plain("code", "```\n{}\n```"),
)  # fmt: skip


@st.composite
def details(draw: st.DrawFn) -> dict[str, object]:
    """What stands in the front matter; what is empty is left out."""
    date = draw(st.sampled_from(("2024-05-03", "2026-11-21T09:00:00+00:00", "2025-02-28T23:30:00+01:00")))
    slug = draw(st.integers(1, 9_999))
    found = {
        "title": sentence(draw(st.integers(2_000_000, 3_000_000)), 3).removesuffix("."),
        "standfirst": draw(st.one_of(st.just(""), sentences().map("Standing first: {}".format))),
        "authors": draw(st.lists(st.sampled_from(NAMES), max_size=3, unique=True)),
        "section": draw(st.sampled_from(SECTIONS)),
        "tags": draw(st.lists(st.sampled_from(TAGS), max_size=3, unique=True)),
        "date": date,
        "url": f"https://press.example/2026/story-{slug}/",
        "lang": "en",
    }
    return {name: value for name, value in found.items() if value}


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """A story with a headline and paragraphs enough to be told from what stands around it on a page."""
    head = draw(details())
    inner = draw(st.lists(st.one_of(*BLOCKS), min_size=4, max_size=9))
    blocks = _without_neighbours(
        [draw(_paragraphs()), draw(_paragraphs()), *inner, *(draw(_paragraphs()) for _ in range(3))]
    )
    note = draw(st.one_of(st.none(), sentences()))
    if note:
        blocks[-1] = _Block("paragraph", f"{blocks[-1].text}[^1]", blocks[-1].words)
        blocks.append(_Block("definition", f"[^1]: {note}", note))
    lines = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in head.items())
    shown = [block for block in blocks if block.kind != "read-also"]
    return Story(
        f"---\n{lines}---\n\n" + "\n\n".join(block.text for block in blocks) + "\n",
        head,
        tuple(block.kind for block in shown),
        " ".join(block.words for block in shown),
        tuple(block.photo for block in blocks if block.photo),
        tuple(block.link for block in blocks if block.link),
    )


def _without_neighbours(blocks: list[_Block]) -> list[_Block]:
    """No two lists or quotes with nothing but read-alsos between them (Markdown would make one of them), no photo and
    no read-also twice.
    """
    kept: list[_Block] = []
    addresses: set[str] = set()
    before = ""
    for block in blocks:
        address = block.photo.src if block.photo else block.link[1] if block.link else ""
        if (block.kind in ("list", "quote") and block.kind == before) or address in addresses:
            continue
        addresses.update([address] if address else [])
        before = before if block.link else block.kind
        kept.append(block)
    return kept
