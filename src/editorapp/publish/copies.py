"""The story, or a part of it, for the clipboard: in four kinds, made by the writers of the exports."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from editorapp.archive.cleaning.markdown_text import address, alternative, as_paragraph, escaped
from editorapp.article.article import Image
from editorapp.article.captions import joined_caption
from editorapp.article.draft import Draft
from editorapp.article.editing.notes import find_notes
from editorapp.article.front_matter import with_value
from editorapp.errors import ExportError
from editorapp.publish.details import lead_photo, web_address
from editorapp.publish.html_fragment import write_html_fragment
from editorapp.publish.local_photos import photo_addresses
from editorapp.publish.options import ExportOptions
from editorapp.publish.public_details import public
from editorapp.publish.rich_text import write_rich
from editorapp.publish.selected_text import selected_text
from editorapp.publish.wordpress_blocks import write_wordpress_blocks
from editorapp.render.notes import published
from editorapp.render.page import lead_figure

_NOTHING = "There is nothing to copy yet."
_NOTHING_SELECTED = "There is nothing to copy in what is selected."
_NOTES_STAY = "Private notes never leave."
_HEAD = ("title", "standfirst")
"""Details that a copy for people begins with."""


@dataclass(frozen=True, slots=True)
class ClipboardCopy:
    """What goes onto the clipboard; `html` is "" where it is plain text alone.

    `photos` counts those that no reader elsewhere can load, `notes` the private notes that were left out.
    """

    plain: str
    html: str = ""
    photos: int = 0
    notes: int = 0


@dataclass(frozen=True, slots=True)
class _Part:
    """What is copied: a draft whose body it is; `whole` if it is all of the story."""

    draft: Draft
    whole: bool
    is_inline: bool = False


def copy_of(draft: Draft, kind: str, options: ExportOptions, start: int = 0, end: int = 0) -> ClipboardCopy:
    """The story as "rich", "html", "markdown" or "wordpress-blocks"; body[start:end] of it if that is not empty.

    HTML and WordPress blocks are what the exports of these names write: the text, for systems with fields of their own
    for headline and standfirst. Rich text and Markdown begin with both, see `_as_markdown`. A selection comes without
    them, grown to what stands for itself, with the definitions it uses. Raises ExportError when nothing is left to
    copy, KeyError for another kind.
    """
    part = _whole(draft) if start == end else _selected(draft, start, end)
    made = _KINDS[kind](part, options)
    if not made.plain.strip() and not made.html:
        raise ExportError(_NOTHING if part.whole else _NOTHING_SELECTED, _NOTES_STAY if _count_notes(part) else "")
    return replace(made, photos=_count_photos(part), notes=_count_notes(part))


def _whole(draft: Draft) -> _Part:
    return _Part(draft, whole=True)


def _selected(draft: Draft, start: int, end: int) -> _Part:
    """The part by itself. The language still says which quotation marks are the right ones; no lead photo."""
    chosen = selected_text(draft.body, start, end)
    front = with_value(draft.front, draft.key_of("image"), None)
    return _Part(Draft(front, chosen.text), whole=False, is_inline=chosen.is_inline)


def _as_rich(part: _Part, options: ExportOptions) -> ClipboardCopy:
    rich = write_rich(public(part.draft), options, whole=part.whole, is_inline=part.is_inline)
    return ClipboardCopy(rich.plain, rich.html)


def _as_html(part: _Part, options: ExportOptions) -> ClipboardCopy:
    text = write_html_fragment(public(part.draft), options).decode().strip("\n")
    if part.is_inline and text.startswith("<p>") and text.endswith("</p>") and text.count("<p>") == 1:
        text = text.removeprefix("<p>").removesuffix("</p>")
    return ClipboardCopy(text)


def _as_blocks(part: _Part, options: ExportOptions) -> ClipboardCopy:
    """Plain text: with HTML beside it WordPress would take that, and not read the comments of the blocks."""
    return ClipboardCopy(write_wordpress_blocks(public(part.draft), options).decode().strip("\n"))


def _as_markdown(part: _Part, _options: ExportOptions) -> ClipboardCopy:
    """The text as written. The whole story begins with its headline, standfirst and lead photo as Markdown.

    Not with its front matter: whoever pastes a story into a message, a wiki or a CMS wants to read it, and none of
    these knows ours; for programs that do there is the export. Without headline it would be anybody's text.
    """
    draft = public(part.draft)
    text = published(draft.body).text.strip("\n")
    head = _markdown_head(draft) if part.whole else []
    return ClipboardCopy("\n\n".join((*head, text)) if text else "\n\n".join(head))


_KINDS: Mapping[str, Callable[[_Part, ExportOptions], ClipboardCopy]] = MappingProxyType(
    {"rich": _as_rich, "html": _as_html, "markdown": _as_markdown, "wordpress-blocks": _as_blocks}
)


def _markdown_head(draft: Draft) -> list[str]:
    parts = []
    if title := _line(draft.title):
        parts.append(f"# {title}")
    if standfirst := _line(draft.standfirst):
        parts.append(f"*{standfirst}*")
    image = lead_photo(draft).image
    if image is not None and lead_figure(draft):  # "" where the text shows it
        parts.append(_markdown_photo(image))
    return parts


def _markdown_photo(image: Image) -> str:
    photo = f"![{alternative(image.alt)}]({address(image.src)})"
    words = as_paragraph(joined_caption(_line(image.caption), _line(image.credit)))
    return f"{photo}\n\n/// caption\n{words}\n///" if words else photo


def _line(words: str) -> str:
    return escaped(" ".join(words.split()))


def _count_photos(part: _Part) -> int:
    return sum(not web_address(part.draft, src) for src in photo_addresses(part.draft))


def _count_notes(part: _Part) -> int:
    details = (part.draft.detail(name) for name in _HEAD) if part.whole else ()
    return len(find_notes(part.draft.body)) + sum(len(find_notes(words)) for words in details)
