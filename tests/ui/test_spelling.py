"""Misspelt words in the story: marked, replaced from a menu, added to lists; the worker is the real process."""

import sys
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.spelling.checker import SpellingChecker
from editorapp.ui.spelling.field_marks import FieldMarks
from editorapp.ui.spelling.ignored import IgnoredWords
from editorapp.ui.spelling.marks import SpellingMarks
from editorapp.ui.spelling.menu import SpellingMenu
from editorapp.ui.spelling.next_word import NextMisspelling
from editorapp.ui.spelling.story_words import StoryWords
from editorapp.ui.window.worker_command import worker_command
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workers.protocol import Configure
from editorapp.workspace.ignored_words import IgnoredWordsFile
from editorapp.workspace.text_files import TextFile


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """Folders of a person of their own, for the worker too."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("DATA", "CONFIG", "CACHE", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
        yield folder


@pytest.fixture(scope="module")
def worker(qapp, home):
    client = WorkerClient("spelling", worker_command("spelling"))
    client.send(Configure("", {}))
    client.start()
    yield client
    client.stop()


@pytest.fixture
def room(worker, home, theme, icons, qtbot):
    """A story with everything that looks at its spelling."""
    (home / "config" / "read-also" / "words.txt").unlink(missing_ok=True)
    draft = OpenDraft()
    pane = EditorPane(draft, theme, icons)
    qtbot.addWidget(pane)
    pane.resize(800, 600)
    checker = SpellingChecker(worker, "en_GB", pane)
    ignored = IgnoredWords(draft, IgnoredWordsFile(home / "ignored.json"), pane)
    words = StoryWords(checker, ignored, lambda: "")
    marks = SpellingMarks(draft, pane.text_edit, words, checker, ignored, pane)
    menu = SpellingMenu(draft, pane.text_edit, words, checker, ignored, pane)
    following = NextMisspelling(draft, pane, words, checker, menu)
    title = FieldMarks(pane.head.headline, words, checker, ignored, menu, lambda: theme)
    pane.show()
    made = SimpleNamespace(**{k: v for k, v in locals().items() if k not in ("theme", "icons")})
    yield made
    if opened := open_menu():
        opened.close()


@pytest.fixture
def write(room, qtbot):
    """Opens a story in British English and waits for these words to be marked."""

    def open_story(body, *marked, path=None, lang="en-GB"):
        room.draft.open_text(TextFile(f"---\nlang: {lang}\n---\n{body}"), path)
        room.checker.use_language(lang)
        qtbot.waitUntil(lambda: shown(room) == list(marked), timeout=15_000)

    return open_story


def shown(room):
    return [mark.word for mark in room.marks.shown]


def open_menu():
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()), None)


def texts():
    return [action.text() for action in open_menu().actions()]


def put_caret(room, at):
    cursor = room.pane.text_edit.textCursor()
    cursor.setPosition(at)
    room.pane.text_edit.setTextCursor(cursor)


def ask_menu(room, at, qtbot):
    """Open the context menu by its key, and wait for the spellings."""
    put_caret(room, at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint(5, 5))
    QApplication.sendEvent(room.pane.text_edit, event)
    qtbot.waitUntil(lambda: "Looking…" not in texts())


def choose(text):
    next(action for action in open_menu().actions() if action.text() == text).trigger()
    open_menu().close()


def press_f7(menu):
    QApplication.sendEvent(menu, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier))


def test_prose_is_marked_and_nothing_else(write):
    body = (
        "Teh pier `codde` https://exmaple.com well-knwon.\n\n```\nteh\n```\n\n**READ ALSO:** [Teh](https://x.example)"
    )
    write(body, "Teh", "knwon")


def test_a_word_is_not_marked_while_it_is_typed(room, write, type_text, qtbot):
    write("recieve ", "recieve")
    put_caret(room, 8)
    type_text(room.pane.text_edit, "teh")
    qtbot.waitUntil(lambda: [mark.word for mark in room.marks._marks] == ["recieve", "teh"])
    assert shown(room) == ["recieve"]
    put_caret(room, 0)
    assert shown(room) == ["recieve", "teh"]


def test_marks_move_with_the_text_at_once(room, write, type_text):
    write("The recieve and teh.", "recieve", "teh")
    put_caret(room, 3)
    type_text(room.pane.text_edit, " old")
    assert [(mark.start, mark.end) for mark in room.marks.shown] == [(8, 15), (20, 23)]


def test_the_menu_replaces_a_word_in_one_step(room, write, qtbot):
    write("Recieve it.", "Recieve")
    ask_menu(room, 3, qtbot)
    assert open_menu().actions()[0].text() == "Receive"
    choose("Receive")
    assert room.draft.body() == "Receive it."
    room.pane.text_edit.undo()
    assert room.draft.body() == "Recieve it."


def test_curly_apostrophes_stay_curly(room, write, qtbot):
    write("It is the harbur’s.", "harbur's")
    ask_menu(room, 12, qtbot)
    assert "harbour’s" in texts()


def test_right_words_have_no_entries(room, write, qtbot):
    write("teh pier", "teh")
    ask_menu(room, 6, qtbot)
    assert not any("Add" in text for text in texts())


def test_an_added_word_is_right_everywhere_and_next_time(room, write, home, qtbot):
    write("Bevert’s pier and Bevert.", "Bevert's", "Bevert")
    ask_menu(room, 2, qtbot)
    with qtbot.waitSignal(room.checker.words_changed):
        choose("Add “Bevert” to My Words")
    qtbot.waitUntil(lambda: shown(room) == [])
    assert (home / "config" / "read-also" / "words.txt").read_text("utf-8").splitlines()[1:] == ["Bevert"]
    room.checker.remove("Bevert", "personal")
    qtbot.waitUntil(lambda: shown(room) == ["Bevert's", "Bevert"])


def test_an_ignored_word_is_ignored_in_its_story_only(room, write, tmp_path, qtbot):
    write("Skerrow’s teh.", "Skerrow's", "teh", path=tmp_path / "a.md")
    ask_menu(room, 2, qtbot)
    choose("Ignore in This Story")
    qtbot.waitUntil(lambda: shown(room) == ["teh"])
    write("Skerrow is here.", "Skerrow", path=tmp_path / "b.md")
    write("Skerrow again.", path=tmp_path / "a.md")


def test_f7_goes_from_one_to_the_next_and_round(room, write, qtbot):
    write("Teh pier.\n\n" + "All is well.\n\n" * 300 + "The harbur.", "Teh")
    room.following.find()
    found = []
    for _ in range(3):
        qtbot.waitUntil(lambda: open_menu() is not None)
        found.append(room.pane.text_edit.textCursor().selectedText())
        press_f7(open_menu())
    assert found == ["Teh", "harbur", "Teh"]
    qtbot.waitUntil(lambda: open_menu() is not None)


def test_f7_says_when_all_is_well(room, write, qtbot):
    write("All is well.")
    with qtbot.waitSignal(room.following.none_found):
        room.following.find()


def test_the_headline_is_marked_and_mended_too(room, write, qtbot):
    write("All is well.")
    headline = room.pane.head.headline
    room.draft.set_detail("title", "Peir closed")
    qtbot.waitUntil(lambda: room.title.shown == ("Peir",))
    headline.setTextCursor(QTextCursor(headline.document()))
    QApplication.sendEvent(headline, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint(5, 5)))
    qtbot.waitUntil(lambda: "Pier" in texts())
    choose("Pier")
    assert room.draft.detail("title") == "Pier closed"


def test_a_language_without_a_dictionary_is_not_marked(room, write, qtbot):
    write("Teh pier.", "Teh")
    with qtbot.waitSignal(room.checker.dictionaries_changed):
        room.checker.use_language("xx")
    assert room.checker.found.active == ()
    qtbot.waitUntil(lambda: shown(room) == [])


def test_switched_off_nothing_is_marked(room, write):
    write("Teh pier.", "Teh")
    room.marks.set_on(False)
    assert shown(room) == []


def test_a_killed_worker_comes_back(room, write, worker, type_text, qtbot):
    write("Teh pier.", "Teh")
    worker.kill()
    put_caret(room, 9)
    type_text(room.pane.text_edit, " Peir.")
    qtbot.waitUntil(lambda: shown(room) == ["Teh", "Peir"], timeout=15_000)


DYING = """
import sys, os, time
print('{"type":"Ready","worker":"spelling","pid":1}', flush=True)
for line in sys.stdin:
    if '"UseLanguages"' in line and '"avoid":["fr"]' not in line:
        print('{"type":"LoadingDictionary","code":"fr"}', flush=True)
        END
"""


@pytest.mark.parametrize("end", ["os._exit(9)", "time.sleep(60)"])
def test_a_dictionary_that_ends_or_hangs_the_worker_is_not_read_again(qtbot, end):
    command = (sys.executable, "-c", DYING.replace("END", end))
    client = WorkerClient("spelling", command, delays=(0.01, 0.01), limits=lambda _message: 0.3)
    checker = SpellingChecker(client, "fr_FR")
    with qtbot.waitSignal(checker.dictionary_distrusted) as distrusted:
        client.start()
    assert distrusted.args == ["fr"]
    qtbot.waitUntil(lambda: client.state == "ready")
    assert checker._avoid == ("fr",)
    client.stop()
