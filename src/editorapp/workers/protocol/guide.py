"""What the window asks the render worker about the program's own guide, and the answer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RenderGuide:
    """The page of the guide that this Markdown makes."""

    request: int
    text: str


@dataclass(frozen=True, slots=True)
class GuideSection:
    """A heading of the page, what a link to it ends in, and the words under it."""

    level: int
    title: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class GuideRendered:
    """The answer to RenderGuide; `sections` are in the order of the headings in `html`."""

    request: int
    html: str
    sections: tuple[GuideSection, ...]
