"""Icons: all drawn alike, in the colour asked for, sharp on every screen."""

import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QToolButton

from editorapp.errors import UnreadableError
from editorapp.ui.kit.buttons import IconLabel, push_button, tool_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import load_theme


def colors(image: QImage) -> set[str]:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {color.name() for color in (image.pixelColor(*point) for point in points) if color.alpha() == 255}


def test_every_icon_is_a_line_drawing_in_the_current_colour(resources):
    for file in sorted(set((resources / "icons").iterdir()) - {resources / "icons" / "read-also.svg"}):
        source = file.read_text()
        assert 'stroke="currentColor"' in source, file.name
        assert 'stroke-width="1.75"' in source, file.name


def test_an_icon_has_the_colour_of_its_role(icons, theme):
    image = icons.pixmap("square", "error", 24, 2.0).toImage()
    assert theme.color("error").name() in colors(image)
    assert len(colors(image)) < 4


def test_an_icon_is_drawn_at_the_ratio_of_the_screen(icons):
    pixmap = icons.pixmap("search", size=16, ratio=1.5)
    assert pixmap.size() == QSize(24, 24)
    assert pixmap.devicePixelRatio() == 1.5


def test_a_checked_icon_has_the_accent_and_a_disabled_one_is_dimmed(icons, theme):
    icon = icons.icon("square")
    on = icon.pixmap(QSize(16, 16), QIcon.Mode.Normal, QIcon.State.On).toImage()
    disabled = icon.pixmap(QSize(16, 16), QIcon.Mode.Disabled).toImage()
    assert on == icons.pixmap("square", "accent").toImage()
    assert disabled == icons.pixmap("square", "disabled").toImage()


def test_what_was_given_an_icon_gets_it_anew_in_another_theme(qtbot, resources, theme):
    icons, button = Icons(resources, theme), QToolButton()
    qtbot.addWidget(button)
    icons.assign(button, "square")
    ink = load_theme(resources, "ink")
    icons.set_theme(ink)
    assert button.icon().pixmap(QSize(16, 16)).toImage() == Icons(resources, ink).pixmap("square").toImage()


def test_what_is_gone_is_not_given_an_icon(qtbot, resources, theme):
    icons, button = Icons(resources, theme), QToolButton()
    icons.assign(button, "square")
    icons.assign(QToolButton(), "square")
    gc.collect()
    button.deleteLater()
    qtbot.wait(1)
    icons.set_theme(load_theme(resources, "ink"))


def test_an_icon_that_does_not_exist_is_named(icons):
    with pytest.raises(UnreadableError, match="no-such-icon"):
        icons.icon("no-such-icon")


def test_a_tool_says_its_name_and_its_key(qtbot, icons):
    button = tool_button(icons, "search", "Find in story", "Ctrl+F")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Find in story"
    assert button.toolTip() == "Find in story  Ctrl+F"
    assert button.size() == QSize(28, 28)


def test_a_button_with_an_icon_is_called_by_its_words_alone(qtbot, icons):
    button = push_button("Insert", "primary", icons, "corner-down-left")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Insert"


def test_an_icon_beside_words_can_change(qtbot, icons, theme):
    label = IconLabel(icons, "check", size=48)
    qtbot.addWidget(label)
    label.set_icon("square", "error")
    assert theme.color("error").name() in colors(label.grab().toImage())
