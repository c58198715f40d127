"""The Checks tab: its rows, its summary, and what can be done in it."""

import pytest
from PySide6.QtCore import QPoint, Qt

from editorapp.article.edits import TextEdit
from editorapp.article.finding import CheckReport, Finding, Fix, Tick
from editorapp.ui.checks.check_painter import wrapped_lines
from editorapp.ui.checks.checks_panel import ChecksPanel
from editorapp.ui.window.badged_tabs import BadgedTabs
from editorapp.workspace.story_checks import Choices

TK = Finding("to-come", "blocks", "“TK” is still in the text", "Paragraph 4: “TK weeks after…”", (3, 5), subject="a")
CREDIT = Finding("photo-credit", "blocks", "Lead photo has no credit", "east-pier.jpg", detail="image_credit")
NAME = Finding("names", "warns", "“Fiona Hil” is “Fiona Hill” in the archive", "In 2 stories.", (9, 18),
               fix=Fix("Use “Fiona Hill”", (TextEdit(9, 18, "Fiona Hill"),)))  # fmt: skip
TWIN = Finding("twin", "warns", "We ran this on 3 May 2026", "“Pier shut”")
REPORT = CheckReport(
    (TK, CREDIT, NAME, TWIN), ("Not published before",), (Tick("names", "Names checked"),), ("Wrong.",)
)


@pytest.fixture
def panel(qtbot, icons):
    made = ChecksPanel(icons)
    made.resize(340, 700)
    qtbot.addWidget(made)
    made.show()
    made.show_report(REPORT, Choices())
    return made


def rows(panel):
    return [(row.kind, row.text, row.action) for row in panel.model.rows]


def centre_of(panel, row, area="action_area"):
    index = panel.model.index(panel.model.row_of(row))
    return getattr(panel.list.painter, area)(index).center()


def click(qtbot, panel, at: QPoint):
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_what_blocks_stands_above_what_warns(panel):
    assert rows(panel) == [
        ("problem", "Wrong.", ""),
        ("caption", "Fix before publishing", ""),
        ("finding", TK.text, "Go to"),
        ("finding", CREDIT.text, "Add credit"),
        ("caption", "Worth a look", ""),
        ("finding", NAME.text, "Use “Fiona Hill”"),
        ("finding", TWIN.text, "Ignore"),
        ("caption", "Passed", ""),
        ("passed", "Not published before", ""),
        ("caption", "Only you can tick", ""),
        ("tick", "Names checked", ""),
    ]


def test_what_is_ignored_is_counted_and_can_be_shown_again(panel, qtbot):
    panel.show_report(REPORT, Choices(ignored=frozenset({NAME.key, TK.key})))
    assert rows(panel)[-1] == ("ignored", "2 ignored in this story", "Show ignored")
    index = panel.model.index(len(panel.model.rows) - 1)
    with qtbot.waitSignal(panel.list.all_requested):
        click(qtbot, panel, panel.list.visualRect(index).center())


def test_only_blocking_findings_are_counted(panel, qtbot):
    with qtbot.waitSignal(panel.counted) as counted:
        panel.show_report(REPORT, Choices(ignored=frozenset({TK.key})))
    assert counted.args == [1]
    assert panel.list.accessibleName() == "Checks, 1 to fix"


def test_a_click_on_a_row_goes_there_and_its_button_fixes(panel, qtbot):
    row = panel.list.visualRect(panel.model.index(panel.model.row_of(NAME.key)))
    with qtbot.waitSignal(panel.list.place_chosen) as gone:
        click(qtbot, panel, row.topLeft() + QPoint(60, 10))
    with qtbot.waitSignal(panel.list.fix_requested) as fixed:
        click(qtbot, panel, centre_of(panel, NAME.key))
    assert gone.args == fixed.args == [NAME.key]


def test_the_closed_eye_ignores(panel, qtbot):
    with qtbot.waitSignal(panel.list.ignore_requested) as ignored:
        click(qtbot, panel, centre_of(panel, TK.key, "hide_area"))
    assert ignored.args == [TK.key]


@pytest.mark.parametrize(
    ("row", "key", "signal"),
    [
        (TK.key, Qt.Key.Key_Return, "place_chosen"),
        (NAME.key, Qt.Key.Key_F, "fix_requested"),
        (TWIN.key, Qt.Key.Key_Delete, "ignore_requested"),
        ("box: names", Qt.Key.Key_Space, "tick_toggled"),
    ],
)
def test_keys_do_what_the_pointer_does(panel, qtbot, row, key, signal):
    panel.list.choose(row)
    with qtbot.waitSignal(getattr(panel.list, signal)) as wish:
        qtbot.keyClick(panel.list, key)
    assert wish.args == [row]


def test_the_current_row_stays_when_others_come(panel):
    panel.list.choose(TWIN.key)
    panel.show_report(CheckReport((NAME, TWIN)), Choices())
    assert panel.model.rows[panel.list.currentIndex().row()].id == TWIN.key


def test_a_screen_reader_hears_how_grave_it_is(panel):
    spoken = panel.model.data(panel.model.index(3), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "To fix. Lead photo has no credit. east-pier.jpg. Add credit"


def test_why_there_is_no_report_is_said(panel):
    panel.show_nothing("The archive does not answer.")
    assert panel.model.rows == ()
    assert panel.list.accessibleName() == "Checks"
    assert (panel.nothing.isHidden(), panel.nothing.text) == (False, "The archive does not answer.")


def test_long_words_are_cut_to_two_lines(theme):
    lines = wrapped_lines("The quick brown fox jumps over the lazy dog " * 5, theme.font("body"), 120, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")


def test_a_tabs_number_makes_room_for_itself(qtbot, theme):
    tabs = BadgedTabs()
    qtbot.addWidget(tabs)
    tabs.addTab("Checks")
    before = tabs.tabSizeHint(0).width()
    tabs.set_badge(0, 12, "Checks, 12 to fix")
    assert tabs.tabSizeHint(0).width() > before
    assert tabs.accessibleTabName(0) == "Checks, 12 to fix"
    tabs.set_badge(0, 0, "Checks")
    assert tabs.tabText(0) == "Checks"
