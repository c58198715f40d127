"""The story as a page bundle for Hugo: index.md, and its photos beside it."""

import re

from editorapp.article.blocks import Block
from editorapp.article.draft import Draft
from editorapp.publish.dates import stamp
from editorapp.publish.handover import Handover, HandoverFile
from editorapp.publish.local_photos import photo_files
from editorapp.publish.markdown_file import as_file
from editorapp.publish.options import ExportOptions
from editorapp.publish.site_details import own_place, site_details, with_photo
from editorapp.publish.site_markdown import (
    SitePhoto,
    converted,
    figure_photos,
    outside_code,
    references_in,
    with_attributes_below,
    with_plain_caption,
    without_abbreviations,
    without_attributes,
    without_fences,
)
from editorapp.render.notes import published

_SHORTCODE = re.compile(r"\{\{([<%])((?:(?!\{\{[<%]|[%>]\}\}).)*)([%>])\}\}", re.DOTALL)
_OPENING = re.compile(r"\{\{(?=[<%](?!/\*))")
_CODE = frozenset({"code", "html"})


def write_hugo(draft: Draft, options: ExportOptions) -> Handover:
    """The bundle: `index.md` with Hugo's own keys, figures as its shortcode; an embargo is its `publishDate`."""
    details = site_details(draft, options)
    if place := own_place(draft):
        details["url"] = place
    if draft.embargo:
        details["publishDate"] = stamp(draft.embargo, options.located) or draft.embargo
    if draft.lead_image:
        details = with_photo(details, draft, draft.lead_image.src)
        details["images"] = [draft.lead_image.src]
    text = published(draft.body).text
    references = references_in(text)
    body = converted(text, options.label, lambda block: _block(block, references))
    photos, notes = photo_files(draft, options)
    return Handover((HandoverFile("index.md", as_file(details, body)), *photos), tuple(notes))


def _block(block: Block, references: str) -> str:
    if block.kind == "figure":
        photos = figure_photos(block, references)
        return "\n\n".join(_figure(photo) for photo in photos) if photos else _escaped(with_plain_caption(block))
    if block.kind == "definition":
        return _escaped(without_abbreviations(block.text))
    if block.kind in _CODE:
        return _escaped_code(block.text)
    text = with_attributes_below(block.text, "") if block.kind == "heading" else block.text
    return _escaped(without_attributes(without_fences(text)))


def _figure(photo: SitePhoto) -> str:
    # Hugo reads the caption and the credit as Markdown of its own, shortcodes included.
    caption, credit = _escaped_words(photo.caption), _escaped_words(photo.credit)
    known = (("src", photo.src), ("alt", photo.alt), ("caption", caption), ("attr", credit))
    return f"{{{{< figure {' '.join(f'{name}={_quoted(value)}' for name, value in known if value)} >}}}}"


def _quoted(value: str) -> str:
    """The value for a shortcode: in double quotes, or raw between backticks where it holds such."""
    line = " ".join(value.split())
    if '"' not in line and "\\" not in line:
        return f'"{line}"'
    return f"`{line.replace('`', chr(0x2019))}`"


def _escaped(text: str) -> str:
    """What Hugo would take for a shortcode, so that it prints it."""
    if "{{<" not in text and "{{%" not in text:
        return text
    return "".join(_escaped_code(piece) if is_code else _escaped_words(piece) for piece, is_code in outside_code(text))


def _escaped_words(text: str) -> str:
    return _OPENING.sub("&#123;&#123;", text)


def _escaped_code(text: str) -> str:
    """In code no entity is read: Hugo's own comment form, and a space where that has no end to stand at."""
    commented = _SHORTCODE.sub(r"{{\1/*\2*/\3}}", text)
    return _OPENING.sub("{{ ", commented)
