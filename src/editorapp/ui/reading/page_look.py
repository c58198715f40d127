"""How the page looks: its theme, whose colours it wears, and how wide it is."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from editorapp.ui.kit.theme import Theme, load_theme
from editorapp.ui.kit.words import tr
from editorapp.workspace.page_themes import STANDARD_THEME, PageTheme

MISSING_CREDIT = "Photo credit missing"
"""Only in the preview, never in an export: such a photo must not be published."""
PHONE_WIDTH = 360
"""Logical pixels of the whole page, as on a phone."""

_COLUMNS: Mapping[str, str] = MappingProxyType({"phone": "none", "column": "640px", "wide": "none"})
"""How wide the text may run, as CSS."""


@dataclass(frozen=True, slots=True)
class PageLook:
    """`colors` dress the page on screen, `paper` on paper; `width` is "phone", "column" or "wide"."""

    style: PageTheme
    colors: Theme
    paper: Theme
    width: str = "column"

    @property
    def scheme(self) -> str:
        """ "light" or "dark", as a page theme knows it."""
        return "dark" if self.colors.name == "ink" else "light"

    @property
    def column(self) -> str:
        """How wide the text may run, as CSS."""
        return _COLUMNS.get(self.width, _COLUMNS["column"])

    def css_variables(self) -> str:
        """The colours and families as CSS variables, light ones on paper."""
        missing = json.dumps(tr(MISSING_CREDIT), ensure_ascii=False)  # a string of CSS, too
        words = f":root {{ --photo-credit-missing: {missing}; }}"
        return f"{words} {self.colors.css_variables()} @media print {{ {self.paper.css_variables()} }}"


@dataclass(frozen=True, slots=True)
class PageWish:
    """What the reader has chosen for the page; `light_dark` is "window", "light" or "dark"."""

    style: PageTheme
    light_dark: str = "window"
    width: str = "column"

    def look(self, resources: Path, worn: Theme) -> PageLook:
        """The page's look in a window that wears this theme. Raises UnreadableError when the program is damaged."""

        def theme(name: str) -> Theme:
            return worn if worn.name == name else load_theme(resources, name).scaled(worn.scale)

        names = {"light": "paper", "dark": "ink"}
        return PageLook(self.style, theme(names.get(self.light_dark, worn.name)), theme("paper"), self.width)


def standard_wish(resources: Path) -> PageWish:
    """The theme that is there without any choice."""
    return PageWish(PageTheme(STANDARD_THEME, resources / "preview" / "themes" / f"{STANDARD_THEME}.css"))
