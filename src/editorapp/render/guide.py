"""A page of the program's own guide: Markdown as safe HTML, and the sections that can be gone to and searched."""

import html
import re
from dataclasses import dataclass

from editorapp.render.markdown import render_body

_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_NOT_IN_ANCHOR = re.compile(r"[^\w -]")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it, down to the next heading of any level.

    `anchor` is what a link to it ends in, as on GitHub; `text` are its words, without marks.
    """

    level: int
    title: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class GuidePage:
    """The page; its sections are in the order of the headings in `html`."""

    html: str
    sections: tuple[Section, ...]


def guide_page(text: str) -> GuidePage:
    """The page that this Markdown makes."""
    page = render_body(text)
    headings = list(_HEADING.finditer(page))
    ends = [*(heading.start() for heading in headings[1:]), len(page)]
    taken: dict[str, int] = {}
    sections = []
    for number, heading in enumerate(headings):
        title, end = _plain(heading[2]), ends[number]
        sections.append(Section(int(heading[1]), title, _anchor(title, taken), _plain(page[heading.end() : end])))
    return GuidePage(page, tuple(sections))


def _plain(fragment: str) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", fragment)).split())


def _anchor(title: str, taken: dict[str, int]) -> str:
    """The title in small letters and hyphens; a second one of the same name is numbered."""
    anchor = _NOT_IN_ANCHOR.sub("", title.lower()).replace(" ", "-")
    count = taken.get(anchor, 0)
    taken[anchor] = count + 1
    return f"{anchor}-{count}" if count else anchor
