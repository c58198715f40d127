"""A Ghost post's body as HTML, whichever of Ghost's forms it was kept in."""

import json
from html import escape
from typing import Any

from editorapp.archive.importers import lexical, mobiledoc
from editorapp.render.markdown import render_body

_NOT_READABLE = "The text is not whole {form}; what could be read of it was kept."


def body_html(written: str, form: str) -> tuple[str, str]:
    """(HTML, what was wrong with it) of a body in this form."""
    if form == "html":
        return written, ""
    if form == "markdown":
        return render_body(written), ""
    if form == "text":
        return paragraphs(written), ""
    try:
        tree: Any = json.loads(written, strict=False)
        html = lexical.to_html(tree) if form == "lexical" else mobiledoc.to_html(tree)
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return "", _NOT_READABLE.format(form="Lexical" if form == "lexical" else "Mobiledoc")
    return html, ""


def paragraphs(text: str) -> str:
    """Plain text as paragraphs; blank lines separate them."""
    parts = (part.strip() for part in text.replace("\r\n", "\n").replace("\r", "\n").split("\n\n"))
    return "\n".join(f"<p>{escape(part, quote=False).replace(chr(10), '<br>')}</p>" for part in parts if part)
