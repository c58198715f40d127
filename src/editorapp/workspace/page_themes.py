"""The CSS files a page can wear: those that ship with the program, a desk's shared ones, and the person's own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from editorapp.errors import UnreadableError
from editorapp.workspace.paths import shown

STANDARD_THEME = "newsroom"
LARGEST_THEME = 500_000
"""Bytes; the style of a whole news site has 300,000."""

_BETWEEN_WORDS = re.compile(r"[-_\s]+")


@dataclass(frozen=True, slots=True)
class PageTheme:
    """One CSS file; `stamp` is another number after each change of it. Its fonts and pictures lie in its folder."""

    name: str
    file: Path
    stamp: int = 0

    @property
    def title(self) -> str:
        """The name as a menu shows it: "sports-desk" is "Sports desk"."""
        words = _BETWEEN_WORDS.sub(" ", self.name).strip()
        return words[:1].upper() + words[1:]


def find_page_themes(folders: Sequence[Path]) -> tuple[PageTheme, ...]:
    """The themes in these folders by name; of two with one name the one in the later folder counts. Never raises."""
    found: dict[str, PageTheme] = {}
    for folder in folders:
        for file in _css_files(folder):
            found[file.stem] = PageTheme(file.stem, file, stamp_of(file))
    return tuple(found[name] for name in sorted(found, key=str.casefold))


def stamp_of(file: Path) -> int:
    """When the file was changed last, in nanoseconds; 0 when it cannot be looked at."""
    try:
        return file.stat().st_mtime_ns
    except (OSError, ValueError):
        return 0


def read_page_theme(theme: PageTheme) -> str:
    """The CSS. Raises UnreadableError when the file is gone, not text, or far too large for a style."""
    try:
        data = theme.file.read_bytes()[: LARGEST_THEME + 1]
    except OSError as error:
        raise UnreadableError(
            f"{shown(theme.file)} could not be read ({error.strerror}).", "Choose another page theme."
        ) from error
    if len(data) > LARGEST_THEME:
        raise UnreadableError(f"{shown(theme.file)} is too large for a page theme.", "It may have 500 kB.")
    return data.decode("utf-8-sig", "replace")


def _css_files(folder: Path) -> list[Path]:
    try:
        return sorted(file for file in folder.glob("*.css") if file.is_file())
    except (OSError, ValueError):
        return []
