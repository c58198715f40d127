"""Checks in the real window, with a small worker that finds each TK and a slug with a capital."""

import sys

import pytest

from editorapp.workers.protocol import DraftChecked
from editorapp.workspace.text_files import TextFile

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen display has no size hints to give
WORKER = """
import json, os, sys
def say(**message): print(json.dumps(message), flush=True)
say(type="Ready", worker="archive", pid=os.getpid())
for line in sys.stdin:
    asked = json.loads(line)
    if asked["type"] == "CheckDraft":
        body = asked["text"].partition("---\\n\\n")[2]
        found, at = [], body.find("TK")
        while at >= 0:
            edit = {"start": at, "end": at + 2, "text": "ten", "caret": None}
            fix = {"text": "Use “ten”", "edits": [edit], "detail": "", "value": ""}
            found.append({"check": "to-come", "level": "blocks", "text": "TK", "hint": "", "place": [at, at + 2],
                          "detail": "", "fix": fix, "subject": body[at:at + 7]})
            at = body.find("TK", at + 2)
        if "slug: Pier" in asked["text"]:
            fix = {"text": "Use “pier”", "edits": [], "detail": "slug", "value": "pier"}
            found.append({"check": "slug", "level": "blocks", "text": "Slug", "hint": "", "place": None,
                          "detail": "slug", "fix": fix, "subject": ""})
        report = {"findings": found, "passed": [], "ticks": [], "problems": []}
        say(type="DraftChecked", request=asked["request"], revision=asked["revision"], report=report)
"""
TEXT = "---\ntitle: Pier\nslug: Pier\n---\n\nIt cost 😀 TK one.\n\nIt took TK two.\n"


@pytest.fixture
def desk(make_desk, qtbot, tmp_path, monkeypatch):
    made = make_desk()
    monkeypatch.setattr(made.archive_worker, "_command", (sys.executable, "-c", WORKER))
    made.draft.open_text(TextFile(TEXT), tmp_path / "pier.md")
    made.archive_worker.start()
    made.window.show()
    qtbot.waitUntil(lambda: len(keys(made)) == 3)
    return made


def keys(desk):
    return [row.id for row in desk.checks_panel.model.rows if row.finding]


def press(desk, command):
    desk.window.action(command).trigger()


def test_next_problem_goes_from_one_to_the_next_and_to_a_field(desk, qtbot):
    press(desk, "view.next_check")
    first = desk.editor.selection()
    press(desk, "view.next_check")
    body, second = desk.draft.body(), desk.editor.selection()
    assert [body[slice(*first)], body[slice(*second)], first < second] == ["TK", "TK", True]
    press(desk, "view.next_check")
    assert desk.tabs.page == "story"
    press(desk, "view.next_check")
    assert desk.editor.selection() == first


def test_a_fix_of_the_text_is_one_step_and_the_list_follows(desk, qtbot):
    before = desk.draft.body()
    desk.checks_panel.list.fix_requested.emit("to-come: TK one.")
    assert "It cost 😀 ten one." in desk.draft.body()
    qtbot.waitUntil(lambda: len(keys(desk)) == 2)
    desk.draft.document.undo()
    assert desk.draft.body() == before


def test_a_fix_of_a_detail_is_one_step(desk):
    desk.checks_panel.list.fix_requested.emit("slug")
    assert desk.draft.detail("slug") == "pier"
    desk.draft.undo_stack.undo()
    assert desk.draft.detail("slug") == "Pier"


def test_a_place_is_found_after_the_text_has_changed(desk, qtbot, type_text):
    desk.editor.set_caret(0)
    type_text(desk.editor.text_edit, "Now ")
    press(desk, "view.next_check")
    qtbot.waitUntil(lambda: desk.draft.body()[slice(*desk.editor.selection())] == "TK")


def test_what_is_ignored_stays_so_when_the_story_comes_back(desk, qtbot, tmp_path):
    desk.checks_panel.list.ignore_requested.emit("slug")
    assert "slug" not in keys(desk)
    desk.draft.open_text(TextFile("---\ntitle: Other\n---\n\nNothing.\n"), tmp_path / "other.md")
    qtbot.waitUntil(lambda: desk.checks_panel.model.rows == ())
    desk.draft.open_text(TextFile(TEXT), tmp_path / "pier.md")
    qtbot.waitUntil(lambda: len(keys(desk)) == 2)
    desk.checks_panel.list.all_requested.emit()
    assert "slug" in keys(desk)


def test_an_answer_about_another_text_is_asked_anew(desk, qtbot):
    desk.checks._take(DraftChecked(1, 0, desk.checks._report))
    assert len(keys(desk)) == 3


def test_what_blocks_is_known_to_whoever_exports(desk):
    desk.checks_panel.list.ignore_requested.emit("slug")
    assert [finding.check for finding in desk.checks.blocking()] == ["to-come", "to-come"]


def test_an_empty_story_is_not_blamed(desk, qtbot, tmp_path):
    desk.draft.open_text(TextFile(""), tmp_path / "new.md")
    qtbot.waitUntil(lambda: not desk.checks_panel.model.rows)
    assert desk.checks.blocking() == ()


def test_without_a_worker_the_tab_says_so(desk, qtbot):
    desk.archive_worker.stop()
    desk.checks.refresh()
    qtbot.waitUntil(lambda: desk.checks_panel.model.rows == ())
