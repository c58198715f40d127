"""The themes: complete, readable for the eye, and bound to the bundled fonts."""

import re
import tomllib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette, QTextLayout
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton

from editorapp.errors import UnreadableError
from editorapp.ui.kit.buttons import tool_button
from editorapp.ui.kit.style import apply_theme
from editorapp.ui.kit.theme import THEME_NAMES, load_fonts, load_theme, theme_name

PAIRS = (
    ("text", ("canvas", "panel", "raised", "hover", "select", "find", "find_now"), 4.5),
    ("text2", ("canvas", "panel", "raised", "hover"), 4.5),
    ("text3", ("canvas", "panel", "raised"), 4.5),
    ("accent", ("canvas", "panel", "raised", "hover", "accent_soft"), 4.5),
    ("on_accent", ("accent", "accent_hover"), 4.5),
    ("ok", ("canvas", "panel", "raised", "ok_soft"), 4.5),
    ("warn", ("canvas", "panel", "raised", "warn_soft"), 4.5),
    ("error", ("canvas", "panel", "raised", "error_soft"), 4.5),
    ("text", ("error_soft", "accent_soft", "warn_soft"), 4.5),
    ("edge", ("canvas", "panel", "raised"), 3),
    ("syntax", ("canvas",), 4.5),
    ("dim", ("canvas",), 3),
    ("spell", ("canvas",), 3),
)


def luminance(color: QColor) -> float:
    """WCAG 2.1, "relative luminance"."""
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEME_NAMES)
@pytest.mark.parametrize(("front", "grounds", "least"), PAIRS)
def test_every_text_is_readable_on_every_ground_it_stands_on(resources, name, front, grounds, least):
    theme = load_theme(resources, name)
    found = {ground: contrast(theme.color(front), theme.color(ground)) for ground in grounds}
    assert min(found.values()) >= least, found


def test_both_themes_have_the_same_roles(resources):
    paper, ink = (load_theme(resources, name) for name in THEME_NAMES)
    assert list(paper.colors) == list(ink.colors)


@pytest.mark.parametrize("name", THEME_NAMES)
def test_the_style_sheet_has_no_role_without_a_colour(resources, name):
    assert re.findall(r"@\w+", load_theme(resources, name).style_sheet()) == ["@role"]


def test_only_weights_that_are_shipped_are_asked_for(resources, theme):
    shipped = {
        (family, weight, "_Italic" in file.name)
        for file in (resources / "fonts").iterdir()
        for family, weight in [re.match(r"(\w+?)_(\d+)", file.name).groups()]
    }
    for role in theme.roles.values():
        assert (role.family.replace(" ", ""), str(role.weight), role.italic) in shipped, role


def test_the_bundled_fonts_are_used(theme):
    for role in ("body", "editor", "mono"):
        assert QFontInfo(theme.font(role)).family() == theme.roles[role].family


def test_a_polish_letter_stands_in_the_same_font_as_its_neighbours(theme):
    layout = QTextLayout("aŁ", theme.font("body"))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    assert len(layout.glyphRuns()) == 1


def test_story_text_has_its_line_step_at_every_size(theme):
    assert (theme.line_step("editor"), theme.line_step("focus"), theme.line_step("editor", 26)) == (30, 34, 44)


def test_the_preview_gets_every_colour(theme):
    css = theme.css_variables()
    assert css.startswith(":root {")
    assert "--accent-soft: #E3EFF0;" in css
    assert "--font-write: 'Source Serif 4';" in css


def test_the_desktop_decides_only_when_asked(qapp):
    dark, unknown = Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown
    assert [theme_name(wish, dark) for wish in ("system", "paper", "ink")] == ["ink", "paper", "ink"]
    assert theme_name("system", unknown) == "paper"


def test_a_missing_theme_is_named(resources):
    with pytest.raises(UnreadableError, match="sepia"):
        load_theme(resources, "sepia")


def test_a_damaged_theme_is_named(tmp_path):
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "paper.toml").write_text("[surface\n")
    with pytest.raises(UnreadableError, match="paper"):
        load_theme(tmp_path, "paper")


def test_missing_or_damaged_fonts_are_named(qapp, tmp_path):
    with pytest.raises(UnreadableError, match="missing"):
        load_fonts(tmp_path)
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "Broken.ttf").write_bytes(b"not a font")
    with pytest.raises(UnreadableError, match=r"Broken\.ttf"):
        load_fonts(tmp_path)


def test_a_theme_dresses_the_whole_application(qapp, resources, theme):
    ink = load_theme(resources, "ink")
    apply_theme(qapp, ink)
    assert qapp.palette().color(QPalette.ColorRole.Base) == ink.color("raised")
    apply_theme(qapp, theme)
    assert qapp.palette().color(QPalette.ColorRole.Base) == theme.color("raised")


def test_fields_and_buttons_are_equally_high(qtbot, theme):
    button, combo = QPushButton("Export"), QComboBox()
    combo.addItem("Harbour")
    for widget in (button, combo):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    assert (button.sizeHint().height(), combo.sizeHint().height()) == (32, 32)


def test_a_checked_box_is_filled_with_the_accent(qtbot, theme):
    box = QCheckBox("Include photo files")
    qtbot.addWidget(box)
    box.setChecked(True)
    picture = box.grab().toImage()
    middle = round(picture.height() / picture.devicePixelRatio() / 2)
    assert picture.pixelColor(3, middle + 4) == theme.color("accent")


def test_a_font_set_on_a_label_is_not_overridden(qtbot, theme):
    label = QLabel("East pier")
    qtbot.addWidget(label)
    label.setFont(theme.font("headline"))
    label.ensurePolished()
    assert (label.font().family(), label.font().pixelSize()) == ("Source Serif 4", 28)


def test_theme_files_hold_only_colours(resources):
    for name in THEME_NAMES:
        groups = tomllib.loads((resources / "themes" / f"{name}.toml").read_text())
        assert all(re.fullmatch(r"#[0-9A-F]{6}", value) for group in groups.values() for value in group.values())


def test_a_larger_interface_has_larger_texts_and_boxes(theme):
    large = theme.scaled(1.5)
    assert (large.font("body").pixelSize(), large.font("editor", 18).pixelSize()) == (20, 27)
    assert (large.line_step("editor", 18), large.px(44)) == (46, 66)
    assert "min-height: 45px" in large.style_sheet()
    assert "min-height: 1px" in large.style_sheet()


def test_icons_and_tools_grow_with_the_interface(qtbot, theme, icons):
    tool = tool_button(icons, "search", "Find")
    qtbot.addWidget(tool)
    assert (tool.width(), tool.iconSize().width()) == (28, 16)
    icons.set_theme(theme.scaled(2))
    assert (tool.width(), tool.iconSize().width()) == (56, 32)
