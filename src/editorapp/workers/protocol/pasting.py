"""What the window asks the render worker about rich text that is pasted or dropped, and the answer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ConvertPaste:
    """Make Markdown of the HTML on a clipboard; `plain` is the plain text beside it, `base_url` the page it is from."""

    request: int
    html: str
    base_url: str = ""
    plain: str = ""


@dataclass(frozen=True, slots=True)
class PasteConverted:
    """The answer to ConvertPaste.

    `markdown` is "" where the HTML says nothing that the plain text does not. `lost_photos` counts pictures that lay
    inside the HTML or on another disk and could not come along.
    """

    request: int
    markdown: str
    lost_photos: int = 0
