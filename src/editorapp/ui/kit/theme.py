"""The look as values: the colours and type roles of one theme, read from resources/themes."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase

from editorapp.errors import UnreadableError

THEME_NAMES = ("paper", "ink")
"""Light and dark."""

WRITING_LEADING = 1.69
"""Line step of the story text as a multiple of its size: what Source Serif 4 needs at 70 characters a line."""

_SCALED = re.compile(r"\b((?:font-size|min-height): )(\d\d)px")
"""Lengths of the style sheet that follow the interface size: texts, and boxes around one line of text."""

_REPAIR = "Install Read Also again."


@dataclass(frozen=True, slots=True)
class TypeRole:
    """How the texts of one role are set. `px` and `step` (line to line) are logical pixels, `spacing` is per cent.

    All are meant for an interface of the normal size.
    """

    family: str
    px: int
    weight: int
    step: int
    italic: bool = False
    spacing: float = 0.0


@dataclass(frozen=True, slots=True)
class Theme:
    """One look. Colours and fonts are asked for by role, never by value; an unknown role is a KeyError.

    `scale` is how much larger than normal all texts are, and the controls around them: 1 to 2.
    """

    name: str
    colors: Mapping[str, str]
    roles: Mapping[str, TypeRole]
    families: Mapping[str, str]
    style_template: str
    scale: float = 1.0

    def scaled(self, scale: float) -> "Theme":
        """The same look in another size."""
        return replace(self, scale=scale)

    def px(self, pixels: float) -> int:
        """A length of the design in pixels of this interface size."""
        return round(pixels * self.scale)

    def color(self, role: str, alpha: float = 1.0) -> QColor:
        """The colour of a role; `alpha` 0 (clear) to 1 (solid)."""
        color = QColor(self.colors[role])
        color.setAlphaF(alpha)
        return color

    def font(self, role: str, px: int | None = None) -> QFont:
        """The font of a type role; `px`, if given, is its size in an interface of the normal size."""
        wanted = self.roles[role]
        font = QFont(wanted.family)
        font.setPixelSize(self.px(px if px is not None else wanted.px))
        font.setWeight(QFont.Weight(wanted.weight))
        font.setItalic(wanted.italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if wanted.spacing:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + wanted.spacing)
        return font

    def line_step(self, role: str, px: int | None = None) -> int:
        """Pixels from one line of a role to the next; for story text at a size the writer chose, give `px`."""
        return self.px(self.roles[role].step if px is None else WRITING_LEADING * px)

    def css_variables(self) -> str:
        """One `:root` rule with every colour as `--accent-soft` and every family as `--font-write`, for the preview."""
        colors = (f"--{role.replace('_', '-')}: {value};" for role, value in self.colors.items())
        fonts = (f"--font-{name}: '{family}';" for name, family in self.families.items())
        return ":root { " + " ".join((*colors, *fonts)) + " }"

    def style_sheet(self) -> str:
        """The widgets' style sheet in this theme's colours."""
        sheet = self.style_template
        for role in sorted(self.colors, key=len, reverse=True):
            sheet = sheet.replace(f"@{role}", self.colors[role])
        return _SCALED.sub(lambda length: f"{length[1]}{self.px(int(length[2]))}px", sheet)


def load_theme(resources: Path, name: str) -> Theme:
    """The theme `name` ("paper" or "ink").

    Raises UnreadableError when its files are missing or damaged.
    """
    folder = resources / "themes"
    try:
        groups = _read_toml(folder / f"{name}.toml")
        letters = _read_toml(folder / "type.toml")
        template = (folder / "widgets.qss").read_text(encoding="utf-8")
        families = {key: str(family) for key, family in letters["family"].items()}
        roles = {
            role: TypeRole(**{**fields, "family": families[fields["family"]]})
            for role, fields in letters["role"].items()
        }
        colors = {role: str(value) for group in groups.values() for role, value in group.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableError(f"The theme “{name}” could not be read: {error}.", _REPAIR) from error
    return Theme(name, MappingProxyType(colors), MappingProxyType(roles), MappingProxyType(families), template)


def load_fonts(resources: Path) -> None:
    """Make the bundled fonts known to Qt.

    Raises UnreadableError when one is damaged or none is there; the interface then shows in a system font.
    """
    files = sorted((resources / "fonts").glob("*.ttf"))
    if not files:
        raise UnreadableError("The fonts of Read Also are missing.", _REPAIR)
    for file in files:
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise UnreadableError(f"The font {file.name} could not be read.", _REPAIR)


def theme_name(wish: str, system: Qt.ColorScheme) -> str:
    """The theme for the setting `look.theme`: "paper", "ink" or "system", which follows the desktop's colour scheme."""
    if wish in THEME_NAMES:
        return wish
    return "ink" if system == Qt.ColorScheme.Dark else "paper"


def _read_toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
