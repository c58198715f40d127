"""The commands on the words of the story, each through its action in the real window."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editorapp.ui.dialogs.go_to_line import GoToLineDialog
from editorapp.ui.dialogs.template_dialog import TemplateDialog
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import load_fonts, load_theme
from editorapp.ui.window.desk import Desk
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.stage import DeskTools
from editorapp.workspace.paths import find_paths
from editorapp.workspace.text_files import TextFile

pytestmark = pytest.mark.qt_log_ignore("does not support|propagateSizeHints")  # the offscreen display


@pytest.fixture(scope="module")
def window_of_all(qapp, resources, tmp_path_factory):
    """One window for all tests here: each puts its own text into it."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name)))
        paths = find_paths()
    load_fonts(resources)
    theme = load_theme(resources, "paper")
    settings = SettingsKeeper(paths.settings_file)
    made = Desk(DeskTools(qapp, paths, settings, Icons(resources, theme), theme, "test", (), engine="text"))
    made.window.resize(1100, 700)
    made.window.show()
    yield made
    made.stop()
    made.deleteLater()
    made.window.deleteLater()


@pytest.fixture
def desk(window_of_all, qtbot, theme, qapp):
    qapp.clipboard().clear()
    qtbot.waitExposed(window_of_all.window)
    window_of_all.window.activateWindow()
    return window_of_all


@pytest.fixture
def write(desk):
    """Puts a text into the editor; « » hold the selection, ¦ is the caret."""

    def put(case):
        start = case.index("¦") if "¦" in case else case.index("«")
        end = start if "¦" in case else case.index("»") - 1
        desk.draft.open_text(TextFile(case.translate({ord(mark): None for mark in "«»¦"})), None)
        desk.editor.text_edit.setFocus()
        desk.editor.select(start, end)

    return put


@pytest.fixture
def dialog(desk, qtbot):
    """The dialog of a kind that a command opens."""

    def opened(command, kind):
        desk.window.action(command).trigger()
        found = lambda: [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]  # noqa: E731
        qtbot.waitUntil(lambda: bool(found()))
        return found()[0]

    return opened


def shown(desk):
    """The text with the caret or the selection in it."""
    body, (start, end) = desk.draft.body(), desk.editor.selection()
    if start == end:
        return f"{body[:start]}¦{body[start:]}"
    return f"{body[:start]}«{body[start:end]}»{body[end:]}"


@pytest.mark.parametrize(
    ("command", "before", "after"),
    [
        ("format.bold", "🦀 a «word» b", "🦀 a **«word»** b"),
        ("format.italic", "a «word» b", "a *«word»* b"),
        ("format.strike", "a «word» b", "a ~~«word»~~ b"),
        ("format.code", "a «word» b", "a `«word»` b"),
        ("format.heading_3", "Wo¦rds", "### Wo¦rds"),
        ("format.paragraph", "## Wo¦rds", "Wo¦rds"),
        ("format.quote", "Wo¦rds", "> Wo¦rds"),
        ("format.tasks", "Wo¦rds", "- [ ] Wo¦rds"),
        ("format.table", "|a¦|b|\n|-|-|", "| a¦   | b   |\n| --- | --- |"),
        ("format.para_down", "on¦e\n\ntwo", "two\n\non¦e"),
        ("edit.line_up", "- a\n- b¦", "- b¦\n- a"),
        ("edit.duplicate", "on¦e", "one\n\non¦e"),
        ("edit.sort", "«- b\n- a»", "«- a\n- b»"),
        ("edit.join", "on¦e\ntwo", "on¦e two"),
        ("insert.note", "a «word»", "a <!-- «word» -->"),
        ("insert.footnote", "wo¦rd", "word[^1]\n\n[^1]: ¦"),
        ("insert.tk", "in ¦", "in TK¦"),
        ("insert.link", "«word»", "[word](¦)"),
    ],
)
def test_a_command_is_one_step_that_can_be_undone(desk, write, command, before, after):
    write(before)
    desk.window.action(command).trigger()
    assert shown(desk) == after
    desk.window.action("edit.undo").trigger()
    assert desk.draft.body() == before.translate({ord(mark): None for mark in "«»¦"})


def test_a_link_leads_to_the_address_on_the_clipboard(desk, write, qapp):
    qapp.clipboard().setText(" https://example.org/a_(b) ")
    write("see «this»")
    desk.window.action("insert.link").trigger()
    assert shown(desk) == "see [this](https://example.org/a_%28b%29)¦"


def test_the_footnote_command_leads_there_and_back(desk, write):
    write("One[^¦1] two.\n\n[^1]: words")
    desk.window.action("insert.footnote").trigger()
    assert shown(desk).endswith("words¦")
    desk.window.action("insert.footnote").trigger()
    assert shown(desk).startswith("One[^1]¦")


def test_a_new_table_is_written_into_at_once(desk, write, type_text):
    write("One.¦")
    desk.window.action("insert.table").trigger()
    type_text(desk.editor.text_edit, "Name")
    assert "\n\n| Name" in desk.draft.body()


def test_the_words_of_another_field_are_left_alone(desk, write):
    write("wo¦rd")
    desk.editor.head.headline.setFocus()
    desk.window.action("format.bold").trigger()
    assert desk.draft.body() == "word"
    assert "put the caret there first" in " ".join(desk.notices.texts)


def test_a_command_that_cannot_help_says_why(desk, write):
    write("no ¦table")
    desk.window.action("format.table").trigger()
    assert "Put the caret into a table" in " ".join(desk.notices.texts)


@pytest.mark.parametrize(("typed", "line"), [("3", 3), (":2", 2), ("99", 5), ("0", 1), ("1,0", 5)])
def test_enter_in_the_field_goes_to_the_line(desk, write, dialog, typed, line):
    write("¦a\n\nb\n\nc")
    asked = dialog("edit.go_to_line", GoToLineDialog)
    asked.field.setText(typed)
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert desk.editor.text_edit.textCursor().blockNumber() == line - 1


def test_what_is_no_number_goes_nowhere(desk, write, dialog):
    write("¦a\n\nb")
    asked = dialog("edit.go_to_line", GoToLineDialog)
    asked.field.setText("two")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert asked.isVisible()
    asked.reject()


def test_a_snippet_is_found_by_a_few_letters_and_put_in_by_enter(desk, write, dialog):
    write("One ¦two.\n\nThree.")
    asked = dialog("insert.snippet", TemplateDialog)
    asked.filter.setText("correc")
    QTest.keyClick(asked.filter, Qt.Key.Key_Return)
    blocks = desk.draft.body().split("\n\n")
    assert blocks[0::2] == ["One two.", "Three."]
    assert blocks[1].startswith("*This article was corrected on ")
    assert str(datetime.date.today().year) in blocks[1]
    assert "«TK»" in shown(desk)


def test_a_story_begins_with_a_template_chosen_by_the_arrow_keys(desk, dialog):
    asked = dialog("file.template", TemplateDialog)
    QTest.keyClick(asked.filter, Qt.Key.Key_Down)
    QTest.keyClick(asked.filter, Qt.Key.Key_Down)
    QTest.keyClick(asked.filter, Qt.Key.Key_Return)
    assert "How we know" in desk.draft.body()
    assert "about:" not in desk.draft.snapshot().text
    assert desk.editor.head.headline.hasFocus()


def test_own_templates_are_listed_and_a_broken_one_is_named(desk, dialog):
    folder = desk.paths.templates[1]
    folder.mkdir(parents=True)
    (folder / "council-report.md").write_text("---\ntitle: \n---\n{{caret}}Words", "utf-8")
    (folder / "broken.md").write_bytes(bytes(range(256)) * 8)
    asked = dialog("file.template", TemplateDialog)
    assert {row.text: row.hint for row in asked.list.rows}["Council report"] == "{{caret}}Words"
    assert "broken.md" in asked.message.text
    asked.filter.setText("council")
    QTest.keyClick(asked.filter, Qt.Key.Key_Return)
    assert shown(desk) == "¦Words"
