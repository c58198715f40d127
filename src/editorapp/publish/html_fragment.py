"""The story's text as HTML to paste into a content system, which has fields of its own for headline and standfirst."""

import re

from editorapp.article.draft import Draft
from editorapp.publish.options import ExportOptions
from editorapp.render.markdown import render_body
from editorapp.render.page import lead_figure

_PHOTO = re.compile(r'<img(?:\s+[\w:-]+(?:="[^"]*")?)*\s*/?>')
_VALUE = re.compile('="[^"]*"')


def write_html_fragment(draft: Draft, options: ExportOptions) -> bytes:
    """Lead photo and text as UTF-8; byte for byte what the preview shows, but for photos without an address."""
    return f"{fragment(draft, options)}\n".encode("utf-8", "replace")


def fragment(draft: Draft, options: ExportOptions, *, lead: bool = True) -> str:
    """The text as safe HTML, the lead photo first unless the text shows it; without one where `lead` is not set."""
    parts = (lead_of(draft) if lead else "", text_of(draft, options))
    return "\n".join(part for part in parts if part)


def text_of(draft: Draft, options: ExportOptions) -> str:
    """The text as safe HTML."""
    return _without_lost_photos(render_body(draft.body, options.label, draft.lang))


def lead_of(draft: Draft) -> str:
    """The lead photo as safe HTML; "" if there is none, or the text shows it."""
    return _without_lost_photos(lead_figure(draft))


def _without_lost_photos(html: str) -> str:
    """The HTML without photos whose address no page may have; the preview shows their description instead."""
    return _PHOTO.sub(lambda tag: tag[0] if " src=" in _VALUE.sub("=", tag[0]) else "", html)
