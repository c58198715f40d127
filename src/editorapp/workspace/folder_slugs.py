"""Looks whether another draft in a story's folder has its slug."""

from dataclasses import dataclass
from pathlib import Path

from editorapp.article.draft import Draft

_ENDINGS = frozenset({".md", ".markdown", ".txt"})
_MOST_FILES = 1_000
_HEAD = 16_384
"""Bytes of a file that hold its details."""


@dataclass(frozen=True, slots=True)
class SlugFile:
    """A draft that has a slug."""

    path: Path
    title: str


def find_slug_in_folder(folder: Path, slug: str, own: Path | None = None) -> SlugFile | None:
    """The draft in this folder, other than `own`, whose details name this slug; what cannot be read is passed over."""
    wanted = slug.strip().casefold()
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix.lower() in _ENDINGS)
    except OSError:
        return None
    for file in files[:_MOST_FILES]:
        if wanted and file != own and (draft := _details(file, wanted)) and draft.slug.casefold() == wanted:
            return SlugFile(file, draft.title)
    return None


def _details(file: Path, wanted: str) -> Draft | None:
    try:
        with file.open("rb") as stream:
            head = stream.read(_HEAD).decode("utf-8", "replace")
    except OSError:
        return None
    return Draft.parse(head) if wanted in head.casefold() else None
