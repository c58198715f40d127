"""The story's file: nothing is given up unasked, and what cannot be read or written is said in a notice."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from editorapp.ui.kit.notices import Notices
from editorapp.ui.window.file_commands import FileCommands
from editorapp.ui.window.file_questions import FileQuestions
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.open_drafts import OpenDrafts
from editorapp.workspace.recent import RecentFiles


@dataclass
class Person:
    """Answers what the program asks, and remembers what it was asked."""

    open_path: Path | None = None
    save_path: Path | None = None
    unsaved: str = "cancel"
    asked: list[str] = field(default_factory=list)

    def questions(self) -> FileQuestions:
        return FileQuestions(lambda _folder: self.open_path, lambda _path: self.save_path, self._answer)

    def _answer(self, name: str) -> str:
        self.asked.append(name)
        return self.unsaved


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def draft(qapp) -> OpenDraft:
    return OpenDraft(qapp)


@pytest.fixture
def notices(qtbot, icons) -> Notices:
    made = Notices(icons)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def drafts(draft) -> OpenDrafts:
    return OpenDrafts(draft, draft)


@pytest.fixture
def files(draft, drafts, notices, person, tmp_path) -> FileCommands:
    recent = RecentFiles(tmp_path / "state" / "recent.json")
    return FileCommands(draft, drafts, notices, person.questions(), recent, lambda: "Rory Baird")


def write(draft: OpenDraft, text: str) -> None:
    draft.document.setPlainText(text)
    draft.document.setModified(True)


def test_an_opened_file_is_the_story(files, draft, tmp_path):
    path = tmp_path / "pier.md"
    path.write_text("---\ntitle: Pier\n---\n\nClosed.\n")
    assert files.open_path(path)
    assert (draft.detail("title"), draft.body().strip(), draft.modified) == ("Pier", "Closed.", False)


def test_a_saved_story_keeps_line_ends_and_mark(files, draft, tmp_path):
    path = tmp_path / "pier.md"
    path.write_bytes(b"\xef\xbb\xbfOne.\r\n\r\nTwo.\r\n")
    files.open_path(path)
    write(draft, "One.\n\nThree.\n")
    assert files.save()
    assert path.read_bytes() == b"\xef\xbb\xbfOne.\r\n\r\nThree.\r\n"


@pytest.mark.parametrize(("answer", "gone"), [("cancel", False), ("discard", True)])
def test_a_changed_story_is_closed_only_when_the_person_says_so(files, draft, person, answer, gone):
    files.start()
    write(draft, "Not saved anywhere.")
    person.unsaved = answer
    assert files.close() == gone
    assert person.asked
    assert ("Not saved anywhere." not in draft.body()) == gone


def test_answering_save_saves_before_the_story_is_closed(files, draft, person, tmp_path):
    files.start()
    write(draft, "Keep me.")
    person.unsaved, person.save_path = "save", tmp_path / "kept.md"
    files.close()
    assert "Keep me." in (tmp_path / "kept.md").read_text()


def test_a_new_story_leaves_the_changed_one_open(files, draft, drafts, person):
    files.start()
    write(draft, "Not saved anywhere.")
    files.new()
    assert person.asked == []
    assert ["Not saved anywhere." in state.document.toPlainText() for state in drafts.states] == [False, True]


def test_an_untouched_new_story_makes_room(files, drafts):
    files.start()
    files.start()
    assert len(drafts.states) == 1


def test_a_file_that_is_open_is_gone_to_with_its_changes(files, draft, drafts, tmp_path):
    paths = [tmp_path / "one.md", tmp_path / "two.md"]
    for path in paths:
        path.write_text(path.stem)
        files.open_path(path)
    files.open_path(paths[0])
    write(draft, "changed")
    files.open_path(paths[1])
    files.open_path(tmp_path / "." / "one.md")
    assert (draft.body(), len(drafts.states)) == ("changed", 2)


def test_closing_a_story_brings_back_the_one_before(files, draft, tmp_path):
    for name in ("one", "two", "three"):
        (tmp_path / f"{name}.md").write_text(name)
        files.open_path(tmp_path / f"{name}.md")
    files.open_path(tmp_path / "one.md")
    files.close()
    assert draft.body() == "three"


def test_closing_the_last_story_leaves_an_empty_one(files, draft, drafts, tmp_path):
    (tmp_path / "one.md").write_text("one")
    files.open_path(tmp_path / "one.md")
    files.close()
    assert (draft.body().strip(), draft.path, draft.modified, len(drafts.states)) == ("", None, False, 1)


def test_every_changed_story_is_asked_about_before_the_window_closes(files, draft, drafts, person):
    for text in ("One.", "Two."):
        files.start()
        write(draft, text)
    person.unsaved = "discard"
    assert files.may_leave()
    assert len(person.asked) == 2


def test_a_save_that_is_not_given_a_file_keeps_the_story(files, draft, person):
    files.start()
    write(draft, "Keep me.")
    person.unsaved = "save"
    assert not files.may_leave()
    assert "Keep me." in draft.body()


@pytest.mark.parametrize("make", [lambda p: None, Path.mkdir, lambda p: p.write_bytes(bytes(range(256)))])
def test_what_is_no_text_is_said_and_the_story_stays(files, draft, notices, tmp_path, make):
    path = tmp_path / "bad.md"
    make(path)
    before = draft.body()
    files.open_path(path)
    assert draft.body() == before
    assert "bad.md" in " ".join(notices.texts)


def test_a_file_that_cannot_be_written_leaves_the_story_changed(files, draft, notices, person, tmp_path):
    (tmp_path / "file").write_text("in the way")
    files.start()
    write(draft, "Keep me.")
    person.save_path = tmp_path / "file" / "pier.md"
    assert not files.save()
    assert draft.modified
    assert notices.texts


def test_an_untouched_new_story_is_left_without_a_question(files, person):
    files.start()
    assert files.may_leave()
    assert person.asked == []


def test_a_story_is_not_saved_over_another_open_one(files, draft, drafts, notices, person, tmp_path):
    paths = [tmp_path / "one.md", tmp_path / "two.md"]
    for path in paths:
        path.write_text(path.stem)
        files.open_path(path)
    person.save_path = paths[0]
    assert not files.save_as()
    assert (paths[0].read_text(), draft.path) == ("one", paths[1])
    assert "open here as another story" in " ".join(notices.texts)
