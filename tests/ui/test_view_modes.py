"""Split, editor only, preview only and full screen: what fills the window, and who has the keyboard then."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextBrowser

from editorapp.ui.window.pane_memory import PaneMemory
from editorapp.ui.window.panel_tabs import PanelPage, PanelTabs
from editorapp.ui.window.panes import Panes
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.story_first import with_story_shown
from editorapp.ui.window.view_modes import ViewModes

_COMMANDS = ("view.split", "view.editor_only", "view.preview_only")


@pytest.fixture
def scene(qtbot, theme, icons, tmp_path):
    story, preview, search = QPlainTextEdit(), QTextBrowser(), QLineEdit()
    panes = Panes(story, preview, PanelTabs((PanelPage("read_also", "Read also", search),), icons))
    qtbot.addWidget(panes)
    settings = SettingsKeeper(tmp_path / "settings.toml", panes)
    actions = {name: QAction(name, panes, checkable=True) for name in _COMMANDS}
    ViewModes(panes, actions, panes)
    PaneMemory(panes, settings, panes)
    panes.resize(1440, 900)
    panes.fit(1440)
    panes.show()
    panes.activateWindow()
    qtbot.waitUntil(panes.isActiveWindow)
    story.setFocus()
    scene = SimpleNamespace(panes=panes, story=story, preview=preview, settings=settings.settings, keeper=settings)
    scene.checked = lambda: [name for name, action in actions.items() if action.isChecked()]
    scene.actions = actions
    return scene


def visible(scene):
    return [name for name in ("story", "preview") if getattr(scene, name).isVisible()]


def test_one_of_three_modes_is_on(scene):
    assert (visible(scene), scene.checked()) == (["story", "preview"], ["view.split"])
    scene.panes.set_mode("editor")
    assert (visible(scene), scene.checked()) == (["story"], ["view.editor_only"])
    scene.panes.set_mode("preview")
    assert (visible(scene), scene.checked()) == (["preview"], ["view.preview_only"])


def test_preview_only_fills_the_room_beside_the_panel(scene):
    scene.panes.set_mode("preview")
    assert scene.preview.width() >= 1440 - 352 - 2


def test_preview_only_holds_at_any_width(scene):
    scene.panes.set_mode("preview")
    scene.panes.fit(1000)
    assert visible(scene) == ["preview"]
    scene.panes.fit(1440)
    assert visible(scene) == ["preview"]


def test_the_keyboard_goes_where_something_is_shown(scene):
    scene.panes.set_mode("preview")
    assert scene.preview.hasFocus()
    scene.panes.show_story()
    assert visible(scene) == ["story", "preview"]


def test_the_story_comes_back_as_it_was_before(scene):
    scene.panes.set_mode("editor")
    scene.panes.set_mode("preview")
    scene.panes.show_story()
    assert visible(scene) == ["story"]


def test_a_narrow_window_has_no_room_for_a_split(scene):
    scene.panes.fit(1000)
    assert not scene.actions["view.split"].isEnabled()
    assert scene.checked() == ["view.editor_only"]
    scene.panes.fit(1440)
    assert scene.actions["view.split"].isEnabled()
    assert scene.checked() == ["view.split"]


def test_the_mode_is_kept_for_the_next_start(scene):
    scene.panes.set_mode("preview")
    assert scene.keeper.settings.switch("look.preview_only")
    scene.panes.set_mode("editor")
    assert not scene.keeper.settings.switch("look.preview_only")
    assert not scene.keeper.settings.switch("look.preview")


def test_a_mode_chosen_in_a_narrow_window_is_kept_too(scene):
    scene.panes.fit(1000)
    scene.panes.show_preview(True)
    scene.panes.set_mode("preview")
    assert scene.keeper.settings.switch("look.preview_only")
    assert scene.keeper.settings.switch("look.preview")


def test_focus_mode_shows_the_story_also_from_preview_only(scene):
    scene.panes.set_mode("preview")
    scene.panes.set_alone(True)
    assert visible(scene) == ["story"]
    scene.panes.set_alone(False)
    assert visible(scene) == ["preview"]


def test_larger_texts_need_a_wider_window_for_a_split(scene):
    scene.panes.set_scale(1.5)
    assert visible(scene) == ["story"]
    assert not scene.actions["view.split"].isEnabled()
    scene.panes.set_scale(1)
    assert visible(scene) == ["story", "preview"]


def test_a_command_for_the_story_brings_it_up_first(scene):
    seen = []
    commands = {name: lambda name=name: seen.append((name, visible(scene))) for name in ("format.bold", "file.save")}
    commands = with_story_shown(commands, scene.panes.show_story)
    scene.panes.set_mode("preview")
    commands["file.save"]()
    commands["format.bold"]()
    assert seen == [("file.save", ["preview"]), ("format.bold", ["story", "preview"])]


def test_the_page_does_not_get_the_keyboard_as_by_tab(scene, qtbot):
    reasons = []
    scene.preview.focusInEvent = lambda event: reasons.append(event.reason())
    scene.panes.set_mode("preview")
    assert Qt.FocusReason.TabFocusReason not in reasons  # it would take the first link for what was meant
    assert reasons
