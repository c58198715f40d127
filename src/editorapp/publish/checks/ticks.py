"""What only a person can check, named with what is in the story."""

import re

from editorapp.article.finding import Tick
from editorapp.article.verbatim import without_verbatim
from editorapp.article.words import plain_text
from editorapp.publish.checks.story import Story

_FIGURE = re.compile(
    r"[£$€]\s?\d[\d.,]{0,20}(?:\s?(?:m|bn|k|million|billion)\b)?|(?<![\d.,])(?:\d{1,12}\s?[–-]\s?\d{1,12}\b"
    r"|\d[\d.,]{0,20}\s?(?:%|per cent|percent|m|km|kg|million|billion)(?!\w)|\d{1,3}(?:,\d{3}){1,6}\b)"
)
_QUOTE = re.compile(r"[“„«][^“”„«»]{8,600}[”“»]|\"[^\"\n]{8,600}\"")
_SHOWN = 4
"""Figures that are named."""


def ticks_of(story: Story) -> tuple[Tick, ...]:
    """In the order in which a desk goes through them."""
    text = " ".join(plain_text(without_verbatim(story.body)).split())
    figures = list(dict.fromkeys(found[0].strip(" .,") for found in _FIGURE.finditer(text)))
    found = [Tick("names", "Names and titles checked against notes")]
    if figures:
        found.append(Tick("numbers", f"Numbers add up: {', '.join(figures[:_SHOWN])}"))
    if _QUOTE.search(text):
        found.append(Tick("quotes", "Quotes checked against the recording"))
    if story.links:
        found.append(Tick("links", "Links opened"))
    if story.photos:
        found.append(Tick("photos", "Captions match the photos"))
    found.append(Tick("sources", "No source can be recognised"))
    return tuple(found)
