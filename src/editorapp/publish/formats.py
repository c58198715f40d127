"""The formats a story can be handed over in: one row each. What writes them is in handing_over.py."""

from dataclasses import dataclass

from editorapp.article.draft import Draft
from editorapp.article.slug import slugify
from editorapp.errors import FormatError


@dataclass(frozen=True, slots=True)
class Format:
    """A target. `extension` has no dot; `is_text`: it is UTF-8.

    `takes_many`: one file can hold several stories; `is_folder`: it is a folder of files for a site; `needs_window`:
    only Qt can draw it; `is_alone`: no photos lie beside it.
    """

    name: str
    title: str
    hint: str
    extension: str
    is_text: bool = True
    takes_many: bool = False
    is_folder: bool = False
    needs_window: bool = False
    is_alone: bool = False


_FORMATS = (
    Format("markdown", "Markdown", "With story details, without private notes", "md"),
    Format("hugo", "Hugo bundle", "For Hugo: index.md and its photos", "md", is_folder=True),
    Format("jekyll", "Jekyll post", "For _posts of a Jekyll site", "md", is_folder=True),
    Format("html", "HTML", "The text alone, for a content system", "html"),
    Format("html-page", "Web page", "A whole page with its details for search", "html"),
    Format("wordpress-blocks", "WordPress blocks", "To paste into the block editor’s code view", "html"),
    Format("wordpress-classic", "WordPress classic", "For the classic editor’s Text tab", "html"),
    Format(
        "wxr", "WordPress import", "For Tools, Import: text, details and photos", "xml", takes_many=True
    ),
    Format("ghost", "Ghost import", "For Ghost’s Settings, Import", "json", takes_many=True),
    Format("ninjs", "ninjs 2.1", "The news agencies’ form", "json"),
    Format("docx", "Word", "With photos, captions and footnotes", "docx", is_text=False, is_alone=True),
    Format("text", "Plain text", "Words and addresses, nothing else", "txt", is_alone=True),
    Format("pdf", "PDF", "The page on paper, A4 or Letter", "pdf", is_text=False, needs_window=True,
           is_alone=True),
    Format("jsonl", "JSON lines", "For an archive of Read Also", "jsonl", takes_many=True),
)  # fmt: skip


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


def default_file_name(draft: Draft, target: Format) -> str:
    """A name for the exported file: the story's slug, else one made of its headline."""
    return f"{slugify(draft.slug) or slugify(draft.title) or 'story'}.{target.extension}"
