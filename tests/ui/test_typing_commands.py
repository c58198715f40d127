"""The settings and the story's language decide how keys work."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.typing_commands import TypingCommands
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.text_files import TextFile

Write = Callable[[str], str]

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display has no size hints to give


@pytest.fixture
def draft(qapp: QApplication) -> OpenDraft:
    return OpenDraft(qapp)


@pytest.fixture
def pane(draft: OpenDraft, theme: Theme, icons: Icons, qtbot: QtBot) -> EditorPane:
    made = EditorPane(draft, theme, icons)
    qtbot.addWidget(made)
    made.resize(660, 500)
    made.show()
    return made


@pytest.fixture
def settings(tmp_path: Path) -> SettingsKeeper:
    return SettingsKeeper(tmp_path / "settings.toml")


@pytest.fixture
def commands(draft: OpenDraft, pane: EditorPane, settings: SettingsKeeper) -> TypingCommands:
    return TypingCommands(pane, draft, settings, pane)


@pytest.fixture
def write(
    draft: OpenDraft, pane: EditorPane, commands: TypingCommands, type_text: Callable[[QWidget, str], None]
) -> Write:
    """Types into the story and returns all of it."""

    def write(text: str) -> str:
        type_text(pane.text_edit, text)
        return draft.body()

    return write


def test_the_marks_are_those_of_the_storys_language(draft: OpenDraft, write: Write) -> None:
    draft.open_text(TextFile("---\ntitle: A\nlang: de\n---\n\n"), None)
    assert write('"Ja"').strip() == "„Ja“"


def test_another_language_in_the_details_changes_the_marks_at_once(draft: OpenDraft, write: Write) -> None:
    write('"a" ')
    draft.set_detail("lang", "fr")
    assert write('"b"') == "“a” «\u202fb\u202f»"


def test_a_style_that_is_set_holds_for_every_language(draft: OpenDraft, settings: SettingsKeeper, write: Write) -> None:
    settings.set("write.quotes", "guillemets")
    draft.set_detail("lang", "de")
    assert write('"a"') == "«a»"


@pytest.mark.parametrize(
    ("setting", "keys", "body"),
    [
        ("write.enter_paragraph", "a\nb", "a\nb"),
        ("write.pairs", "a (b", "a (b"),
        ("write.smart_quotes", "it's (b", "it's (b)"),
    ],
)
def test_each_of_them_can_be_switched_off(
    settings: SettingsKeeper, write: Write, setting: str, keys: str, body: str
) -> None:
    settings.set(setting, False)
    assert write(keys) == body


def test_the_command_switches_smart_quotes(commands: TypingCommands, settings: SettingsKeeper, write: Write) -> None:
    commands.commands()["edit.smart_quotes"]()
    assert write('"a') == '"a"'
    commands.commands()["edit.smart_quotes"]()
    assert settings.settings.switch("write.smart_quotes")
