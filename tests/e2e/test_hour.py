"""An hour of writing in the real window, against a plain model of the text: `--keys 30000` makes it a whole hour.

The model is a string and an offset; it knows nothing of Qt, of Markdown or of our editing functions.
"""

import random
import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editorapp.article.draft import Draft
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import load_fonts, load_theme
from editorapp.ui.window.desk import Desk
from editorapp.ui.window.file_questions import FileQuestions
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.ui.window.stage import DeskTools
from editorapp.workspace.paths import find_paths

LETTERS = string.ascii_letters + "éłŞЖجか漢ß\u00a0\U0001f30a"
MODES = ("view.focus", "view.preview", "view.outline", "view.typewriter", "view.dim", "view.theme", "view.panel")
WAIT_MS = 20_000


@dataclass
class Plain:
    """What the text should be, and where the caret."""

    text: str = ""
    caret: int = 0

    def put(self, words: str) -> None:
        self.text = self.text[: self.caret] + words + self.text[self.caret :]
        self.caret += len(words)

    def cut(self, start: int, end: int) -> None:
        self.text = self.text[:start] + self.text[end:]
        self.caret = start


@dataclass
class Hour:
    """One writer at one window, with a plain model of each of the stories."""

    desk: Desk
    folder: Path
    random: random.Random
    type_text: Callable
    wait: Callable
    models: list[Plain] = field(default_factory=lambda: [Plain(), Plain(), Plain()])
    paths: list[Path] = field(default_factory=list)
    at_hand: int = 0
    keys: int = 0

    @property
    def model(self) -> Plain:
        return self.models[self.at_hand]

    @property
    def text_edit(self):
        return self.desk.editor.text_edit

    def press(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.text_edit, key)
        self.keys += times

    def go(self, offset: int, end: int | None = None) -> None:
        self.desk.editor.select(offset, offset if end is None else end)
        self.model.caret = offset

    def write(self) -> None:
        size = self.random.randint(1, 12)
        words = "".join(self.random.choices(LETTERS, k=size)) + self.random.choice((" ", " ", ", ", ". "))
        self.type_text(self.text_edit, words)
        self.model.put(words)
        self.keys += len(words)

    def inside_word(self) -> int | None:
        """An offset between two Latin letters of prose (no line with a link or a photo), as a plain search finds it."""
        text, start = self.model.text, self.random.randrange(len(self.model.text) + 1)
        for at in range(max(start, 1), min(start + 300, len(text))):
            line = text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]
            if (text[at - 1] + text[at]).isalpha() and (text[at - 1] + text[at]).isascii() and "](" not in line:
                return at
        return None

    def end_paragraph(self) -> None:
        at = self.inside_word()
        if at is not None:
            self.go(at)
            self.press(Qt.Key.Key_Return)
            self.model.put("\n\n")

    def join_again(self) -> None:
        at = self.inside_word()
        if at is not None:
            self.go(at)
            self.press(Qt.Key.Key_Return)
            self.press(Qt.Key.Key_Backspace)

    def delete(self) -> None:
        at = self.inside_word()
        if at is not None:
            self.go(at)
            self.press(Qt.Key.Key_Backspace)
            self.model.cut(at - 1, at)

    def delete_selection(self) -> None:
        at = self.inside_word()
        if at is not None and "\n" not in self.model.text[at : at + 20]:
            end = min(at + 20, len(self.model.text))
            self.go(at, end)
            self.press(Qt.Key.Key_Delete)
            self.model.cut(at, end)

    def undo_and_redo(self) -> None:
        steps = self.random.randint(1, 8)
        for command in ("edit.undo", "edit.redo"):
            for _ in range(steps):
                self.desk.window.action(command).trigger()
        self.keys += 2 * steps
        self.go(min(self.model.caret, len(self.model.text)))

    def paste(self) -> None:
        words = self.random.choice(("une phrase «\u00a0entière\u202f» ", "two\n\nparagraphs ", "TK "))
        QApplication.clipboard().setText(words)
        self.go(len(self.model.text))
        self.text_edit.paste()
        self.model.put(words)

    def paste_address(self) -> None:
        at = self.inside_word()
        if at is not None:
            QApplication.clipboard().setText("https://example.org/a")
            self.go(at - 1, at + 1)
            self.text_edit.paste()
            linked = f"[{self.model.text[at - 1 : at + 1]}](https://example.org/a)"
            self.model.cut(at - 1, at + 1)
            self.model.put(linked)

    def paste_rich(self) -> None:
        data = QMimeData()
        data.setHtml("<p>said <b>Una</b> and <i>Rory</i></p>")
        data.setText("said Una and Rory")
        QApplication.clipboard().setMimeData(data)
        self.model.caret = len(self.model.text)
        if not self.model.text.endswith(" "):
            self.go(self.model.caret)
            self.type_text(self.text_edit, "x ")
            self.model.put("x ")
        self.go(self.model.caret)
        self.text_edit.paste()
        self.model.put("said **Una** and *Rory*")
        self.wait(lambda: self.desk.draft.body() == self.model.text)
        self.go(self.model.caret)

    def paste_picture(self) -> None:
        picture = QImage(8, 8, QImage.Format.Format_RGB32)
        picture.fill(QColor.fromRgb(self.random.getrandbits(24)))
        before = set((self.folder / "assets").glob("*"))
        QApplication.clipboard().setImage(picture)
        self.go(len(self.model.text))
        self.text_edit.paste()
        self.wait(lambda: bool(set((self.folder / "assets").glob("*")) - before))
        name = next(iter(set((self.folder / "assets").glob("*")) - before)).name
        self.wait(lambda: f"assets/{name}" in self.desk.draft.body())
        body, written = self.desk.draft.body(), self.model.text.rstrip("\n")
        assert body.rstrip() == f"{written}\n\n![](assets/{name})".lstrip()
        self.model.text = body  # how many blank lines follow a photo is for the program to say
        self.go(len(body))
        self.press(Qt.Key.Key_Return)
        self.model.text = body.rstrip() + "\n\n"
        self.go(len(self.model.text))

    def change_mode(self) -> None:
        self.desk.window.action(self.random.choice(MODES)).trigger()
        self.desk.window.focus_editor()

    def change_story(self) -> None:
        self.at_hand = self.random.randrange(len(self.models))
        self.desk.files.open_path(self.paths[self.at_hand])
        self.go(len(self.model.text))

    def step(self) -> None:
        rare = (self.paste, self.paste_address, self.change_mode, self.change_story, self.undo_and_redo)
        often = (self.end_paragraph, self.join_again, self.delete, self.delete_selection, self.undo_and_redo)
        kind = self.random.random()
        if kind < 0.85:
            self.write()
        elif kind < 0.96:
            self.random.choice(often)()
        elif kind < 0.998:
            self.random.choice(rare)()
        else:
            self.random.choice((self.paste_rich, self.paste_picture))()


@pytest.fixture
def hour(qtbot, qapp, tmp_path, monkeypatch, type_text) -> Iterator[Hour]:
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    paths = find_paths()
    load_fonts(paths.resources)
    theme = load_theme(paths.resources, "paper")
    answers = FileQuestions(lambda _folder: None, lambda _path: None, lambda _name: "discard")
    settings = SettingsKeeper(paths.settings_file)
    icons = Icons(paths.resources, theme)
    desk = Desk(DeskTools(qapp, paths, settings, icons, theme, "test", (), engine="text", questions=answers))
    made = Hour(desk, tmp_path, random.Random(20261123), type_text, lambda seen: qtbot.waitUntil(seen, timeout=WAIT_MS))
    for name in ("one", "two", "three"):
        made.paths.append(tmp_path / f"{name}.md")
        made.paths[-1].write_text(f"---\ntitle: {name}\n---\n\n", "utf-8")
    desk.window.resize(1440, 900)
    desk.window.show()
    desk.start()
    made.change_story()
    yield made
    desk.stop()
    desk.deleteLater()
    desk.window.deleteLater()


def test_an_hour_of_writing_leaves_what_was_written(hour, pytestconfig):
    steps = 0
    while hour.keys < pytestconfig.getoption("--keys"):
        hour.step()
        steps += 1
        if steps % 20 == 0:
            assert hour.desk.draft.body() == hour.model.text
            QApplication.processEvents()
    for number, path in enumerate(hour.paths):
        hour.desk.files.open_path(path)
        assert hour.desk.files.save()
        assert Draft.parse(path.read_bytes().decode("utf-8")).body == hour.models[number].text
