"""The story's text as HTML to paste into a content system, which has fields of its own for headline and standfirst."""

from editorapp.article.draft import Draft
from editorapp.publish.options import ExportOptions
from editorapp.render.markdown import render_body
from editorapp.render.page import lead_figure


def write_html_fragment(draft: Draft, options: ExportOptions) -> bytes:
    """Lead photo and text as UTF-8; the text is byte for byte what the preview shows."""
    return f"{fragment(draft, options)}\n".encode("utf-8", "replace")


def fragment(draft: Draft, options: ExportOptions, *, lead: bool = True) -> str:
    """The text as safe HTML, the lead photo first unless the text shows it; without one where `lead` is not set."""
    parts = (lead_figure(draft) if lead else "", render_body(draft.body, options.label, draft.lang))
    return "\n".join(part for part in parts if part)
