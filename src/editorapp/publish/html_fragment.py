"""The story's text as HTML to paste into a content system, which has fields of its own for headline and standfirst."""

from editorapp.article.draft import Draft
from editorapp.publish.options import ExportOptions
from editorapp.render.markdown import render_body
from editorapp.render.page import lead_figure


def write_html_fragment(draft: Draft, options: ExportOptions) -> bytes:
    """Lead photo and text as UTF-8; the text is byte for byte what the preview shows."""
    parts = (lead_figure(draft), render_body(draft.body, options.label, draft.lang))
    return ("\n".join(part for part in parts if part) + "\n").encode("utf-8", "replace")
