"""The story as a post for Jekyll: `_posts/2026-11-21-slug.md`, and its photos in the site's `assets`."""

import posixpath
import re
from collections.abc import Callable
from urllib.parse import quote

from editorapp.article.blocks import Block
from editorapp.article.draft import Draft
from editorapp.article.links import find_links
from editorapp.article.read_also import parse_read_also
from editorapp.publish.dates import day_of
from editorapp.publish.details import slug_of
from editorapp.publish.handover import Handover, HandoverFile
from editorapp.publish.local_photos import is_on_the_web, local_path, photo_files
from editorapp.publish.markdown_file import as_file
from editorapp.publish.options import ExportOptions
from editorapp.publish.site_details import own_place, site_details, with_photo
from editorapp.publish.site_markdown import (
    converted,
    figure_photos,
    references_in,
    with_attributes_below,
    with_plain_caption,
    without_fences,
)
from editorapp.render.markdown import render_body
from editorapp.render.notes import published

_END = re.compile(r"\{%(?=-?\s*endraw)")
_PRINTED_END = '{% endraw %}{{ "{%" }}{% raw %}'
"""Stands for the beginning of a tag that would end the raw part."""
_SRC = re.compile(r'(<img\b[^<>]*? src=")([^"]*)(")')
_PICTURE = re.compile(
    r"(?m)^( {0,3}\[[^\[\]^\n]+\]:[ \t]*<?)([^\s<>]+\.(?:jpe?g|png|gif|webp|avif|svg))", re.IGNORECASE
)
_READ_ALSO = "\n{: .read-also}"
"""Kramdown's way to give the paragraph above it a class."""


def write_jekyll(draft: Draft, options: ExportOptions) -> Handover:
    """The post; one without a date is a draft of the site (`_drafts`), and one under embargo is not published."""
    slug, day = slug_of(draft), day_of(draft.date)
    name = f"_posts/{day.isoformat()}-{slug}.md" if day else f"_drafts/{slug}.md"
    folder = f"assets/{slug}"
    details = {"layout": "post"} | site_details(draft, options)
    if place := own_place(draft):
        details["permalink"] = place
    if draft.embargo:
        details |= {"published": False, "embargo": draft.embargo}
    if draft.lead_image:
        details = with_photo(details, draft, _address(draft.lead_image.src, folder))

    text = published(draft.body).text
    references = references_in(text)

    def write(block: Block) -> str:
        return _block(block, options.label, references, lambda src: _address(src, folder))

    photos, notes = photo_files(draft, options, folder)
    body = converted(text, options.label, write)
    return Handover((HandoverFile(name, as_file(details, body)), *photos), tuple(notes))


def _block(block: Block, label: str, references: str, address: Callable[[str], str]) -> str:
    if block.kind == "figure":
        if figure_photos(block, references):
            return _raw(_in_tags(render_body(f"{block.text}\n\n{references}", label), address))
        return _raw(with_plain_caption(block))
    if block.kind == "read-also" and parse_read_also(block.text, label):
        return _raw(block.text) + _READ_ALSO
    if block.kind == "html":
        return _raw(_in_tags(block.text, address))
    if block.kind == "definition":
        return _raw(_in_definitions(block.text, address))
    text = block.text if block.kind == "code" else without_fences(block.text)
    if block.kind == "heading":
        text = with_attributes_below(text)
    return _raw(_with_addresses(text, address))


def _in_tags(text: str, address: Callable[[str], str]) -> str:
    return _SRC.sub(lambda found: f"{found[1]}{address(found[2])}{found[3]}", text)


def _in_definitions(text: str, address: Callable[[str], str]) -> str:
    """Addresses that stand by themselves: those of pictures get their new place."""
    return _PICTURE.sub(lambda found: f"{found[1]}{address(found[2])}", text)


def _with_addresses(text: str, address: Callable[[str], str]) -> str:
    """The block with the photos in it where they will be."""
    for link in reversed(find_links(text)):
        if link.kind == "image" and (new := address(link.url)) != link.url:
            at = text.rfind(link.url, link.start, link.end)
            if at >= 0:
                text = f"{text[:at]}{new}{text[at + len(link.url) :]}"
    return text


def _address(src: str, folder: str) -> str:
    """The photo's address on the site."""
    path = "" if is_on_the_web(src) else local_path(src)
    return f"/{quote(posixpath.join(folder, path), errors='replace')}" if path else src


def _raw(text: str) -> str:
    """The block between the tags that make Liquid print what it would take for its own, where there is such."""
    if "{{" not in text and "{%" not in text:
        return text
    return f"{{% raw %}}\n{_END.sub(_PRINTED_END, text)}\n{{% endraw %}}"
