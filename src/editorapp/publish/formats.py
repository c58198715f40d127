"""The formats a story can be handed over in: one row each."""

from collections.abc import Callable
from dataclasses import dataclass

from editorapp.article.draft import Draft
from editorapp.article.slug import slugify
from editorapp.errors import FormatError
from editorapp.publish.html_fragment import write_html_fragment
from editorapp.publish.html_page import write_html_page
from editorapp.publish.markdown_file import write_markdown
from editorapp.publish.options import ExportOptions


@dataclass(frozen=True, slots=True)
class Format:
    """A target. `extension` has no dot; `write` is pure: the same draft and options give the same bytes."""

    name: str
    title: str
    hint: str
    extension: str
    media_type: str
    write: Callable[[Draft, ExportOptions], bytes]


_FORMATS = (
    Format("markdown", "Markdown", "With story details, without private notes", "md", "text/markdown", write_markdown),
    Format("html", "HTML", "The text alone, to paste into a content system", "html", "text/html", write_html_fragment),
    Format("html-page", "Web page", "A whole page with its details for search", "html", "text/html", write_html_page),
)


def formats() -> tuple[Format, ...]:
    """Every format, in the order they are offered."""
    return _FORMATS


def find_format(name: str) -> Format:
    """The format of this name. Raises FormatError, which lists the names there are."""
    found = next((row for row in _FORMATS if row.name == name), None)
    if found is None:
        names = ", ".join(row.name for row in _FORMATS)
        raise FormatError(f"There is no format “{name}”.", f"Choose one of: {names}.")
    return found


def render_export(draft: Draft, name: str, label: str = "") -> bytes:
    """The draft in the format of this name; `label` is the read-also label in use besides the known ones.

    Raises FormatError when there is no such format.
    """
    return find_format(name).write(draft, ExportOptions(label=label))


def default_file_name(draft: Draft, target: Format) -> str:
    """A name for the exported file: the story's slug, else one made of its headline."""
    return f"{slugify(draft.slug) or slugify(draft.title) or 'story'}.{target.extension}"
