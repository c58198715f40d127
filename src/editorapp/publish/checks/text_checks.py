"""Checks of the text itself: what is left to fill in, headings, lengths, private notes."""

import re
from collections.abc import Iterator

from editorapp.article.blocks import Block
from editorapp.article.editing.notes import TO_COME, find_notes, find_to_come
from editorapp.article.edits import TextEdit
from editorapp.article.finding import Fix
from editorapp.article.verbatim import without_verbatim
from editorapp.article.words import plain_text, sentences
from editorapp.publish.checks.story import MOST_OF_ONE, Problem, Story

_FILLED_LATER = re.compile(
    r"(?<![\w-])(?:XX+|xx+)(?:/X+)*(?![\w-])|\bTBC\b|\bTBD\b|\[(?:name|date|place|figure|quote)\](?![(\[])"
    r"|\blorem ipsum\b[^.\n]{0,60}|(?<!\w)\?\?\?+",
    re.IGNORECASE,
)
_CENTURY = re.compile(
    r"(?:sigl[oi]|séculos?|secol[oi]?|segle|centur(?:y|ies)|wiek\w*|siècles?|века?|bowl|pope|louis)", re.IGNORECASE
)
"""Beside one of these XX is a number."""
_DETAILS = ("title", "standfirst", "image_caption", "image_alt", "image_credit", "seo_title", "seo_description")
"""Details that readers see, where something may be left to fill in."""
_ATX = re.compile(r"(#{1,6})")
_FEWEST_SENTENCES = 5
"""With fewer a share says nothing."""
_PROSE = frozenset({"paragraph", "quote", "list"})
_PERCENT = 100
_FIRST, _DEEPEST = 2, 6
"""Levels of headings in a body: the first level is the headline's."""


def body(story: Story) -> Iterator[Problem]:
    """There is something to read."""
    if not any(story.words):
        yield Problem("The story has no text yet", "Only its details are there.", place=(0, 0))


def to_come(story: Story) -> Iterator[Problem]:
    """No TK is left, neither in the text nor in a detail."""
    for note in find_to_come(story.body)[:MOST_OF_ONE]:
        written = story.body[note.start : note.end]
        place = (note.start, note.end)
        hint = f"Paragraph {story.paragraph_at(note.start)}: “{_words_at(story, note.start)}”"
        yield Problem(f"“{written}” is still in the text", hint, place, subject=note.text)
    for detail in _DETAILS:
        if found := TO_COME.search(story.draft.detail(detail)):
            yield Problem(f"“{found[0]}” is still in the details", story.draft.detail(detail), detail=detail)


def placeholders(story: Story) -> Iterator[Problem]:
    """No "XX", "TBC" or lorem ipsum is left."""
    shown = without_verbatim(story.body)
    found = list(_FILLED_LATER.finditer(shown)) if _FILLED_LATER.search(shown) else []
    for match in found[:MOST_OF_ONE]:
        start, end = match.span()
        if _is_in_address(story, start) or _is_number(shown, start, end):
            continue
        words = _words_at(story, start)
        hint = f"Paragraph {story.paragraph_at(start)}: “{words}”"
        yield Problem(f"“{match[0].strip()}” is still in the text", hint, (start, end), subject=f"{match[0]} {words}")
    for detail in _DETAILS:
        if left := _FILLED_LATER.search(story.draft.detail(detail)):
            yield Problem(f"“{left[0]}” is still in the details", story.draft.detail(detail), detail=detail)


def headings(story: Story) -> Iterator[Problem]:
    """They begin at the second level, and none skips one."""
    before = _FIRST - 1
    for block in story.blocks:
        if block.kind != "heading":
            continue
        mark = _ATX.match(block.text)
        level = len(mark[1]) if mark else 1 if "=" in block.text.splitlines()[-1] else _FIRST
        words = " ".join(plain_text(block.text.partition("\n")[0]).split()).strip("# ")
        place = (block.start, block.end)
        if level < _FIRST:
            fix = Fix("Make it a section heading", (_with_level(block, _FIRST),))
            yield Problem("Heading of the first level", f"“{words}”: that is the headline’s.", place, "", fix, words)
            level = _FIRST
        elif level > before + 1:
            fix = Fix("Raise it", (_with_level(block, before + 1),))
            yield Problem("Heading skips a level", f"“{words}”", place, "", fix, words)
            level = before + 1
        before = level


def sentence_length(story: Story) -> Iterator[Problem]:
    """Few sentences are long."""
    most, percent = story.profile.limit("sentence_words"), story.profile.limit("long_sentences_percent")
    total = long = 0
    longest: Block | None = None
    for block in story.blocks:
        if block.kind not in _PROSE:
            continue
        text = plain_text(block.text)
        lengths = [len(part.split()) for part in sentences(" ".join(text.split()))]
        total += len(lengths)
        over = sum(length > most for length in lengths)
        long += over
        longest = longest or (block if over else None)
    if longest and total >= _FEWEST_SENTENCES and _PERCENT * long > percent * total:
        share = round(_PERCENT * long / total)
        yield Problem(
            f"{share} % of the sentences have more than {most} words",
            f"The desk wants {percent} % at most.",
            place=(longest.start, longest.end),
        )


def paragraph_length(story: Story) -> Iterator[Problem]:
    """No paragraph is a wall of text."""
    most = story.profile.limit("paragraph_words")
    for block, words in zip(story.blocks, story.words, strict=True):
        if block.kind == "paragraph" and words > most:
            number = story.paragraph_at(block.start)
            yield Problem(
                f"Paragraph {number} has {words} words",
                f"The desk wants {most} at most.",
                place=(block.start, block.end),
                subject=story.first_words(block.start, block.end),
            )


def section_length(story: Story) -> Iterator[Problem]:
    """A long text has headings on the way."""
    most = story.profile.limit("section_words")
    start, words = 0, 0
    for block, count in (*zip(story.blocks, story.words, strict=True), (None, 0)):
        if block is not None and block.kind != "heading":
            words += count
            continue
        if words > most:
            yield Problem(
                f"{words} words without a heading",
                f"The desk wants {most} at most.",
                place=(start, start),
                subject=story.first_words(start, len(story.body)),
            )
        if block is not None:
            start, words = block.start, 0


def notes(story: Story) -> Iterator[Problem]:
    """How many private notes stay behind."""
    found = find_notes(story.body)
    if found:
        count = len(found)
        text = "1 private note stays behind" if count == 1 else f"{count} private notes stay behind"
        yield Problem(text, "No export and no copy has them.", place=(found[0].start, found[0].end))


def _with_level(block: Block, level: int) -> TextEdit:
    """The edit that gives a heading this level."""
    mark = "#" * min(level, _DEEPEST)
    if found := _ATX.match(block.text):
        return TextEdit(block.start, block.start + len(found[1]), mark)
    return TextEdit(block.start, block.end, f"{mark} {block.text.partition(chr(10))[0].strip()}")


def _is_number(text: str, start: int, end: int) -> bool:
    """Whether XX stands in a name such as "siglo XX"."""
    near = [*text[max(0, start - 12) : start].split()[-1:], *text[end : end + 12].split()[:1]]
    return text[start:end].isupper() and any(_CENTURY.match(word) for word in near)


def _is_in_address(story: Story, at: int) -> bool:
    return any(
        link.start <= at < link.end and at - link.start > len(link.text) + 1
        for link in (*story.links, *story.image_links)
    )


def _words_at(story: Story, at: int) -> str:
    """The words of a place, as far as its line goes."""
    end = story.body.find("\n", at)
    return story.first_words(at, len(story.body) if end < 0 else end)
