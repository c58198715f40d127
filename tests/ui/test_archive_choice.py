"""Choosing, following and deleting archives between the window and small real processes in the place of its workers."""

import pytest
from archive_room import Room
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editorapp.ui.dialogs.archive_dialog import ArchiveDialog
from editorapp.ui.dialogs.import_wish import ImportWish
from editorapp.ui.dialogs.name_dialog import NameDialog
from editorapp.ui.dialogs.questions import Question
from editorapp.ui.window.settings_keeper import SettingsKeeper
from editorapp.workers.protocol import Progressed
from editorapp.workspace.archives import STORE, Summary, write_name, write_summary


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Three archives: City Herald in use, the starter archive, and one on a share. With a trash of its own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "data").mkdir()
    for name in ("archives/newsroom", "archives/starter", "share/weekly"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / STORE).touch()
    write_name(tmp_path / "archives/newsroom", "City Herald")
    write_summary(tmp_path / "archives/newsroom", Summary(12480, "2009-05-03", "2026-11-12"))
    return tmp_path / "archives"


@pytest.fixture
def weekly(home):
    return home.parent / "share" / "weekly"


@pytest.fixture
def room_of(qtbot, qapp, theme, icons, resources, home):
    rooms = []

    def make(how="ends"):
        room = Room(qapp, theme, icons, resources, home, how)
        rooms.append(room)
        for widget in (room.window, room.panel, room.status, room.notices):
            qtbot.addWidget(widget)
        room.window.show()
        room.worker.start()
        room.settings.set("archive.folder", str(home / "newsroom"))
        with qtbot.waitSignal(room.keeper.opened):
            room.archive.open()
        return room

    yield make
    for room in rooms:
        room.stop()


def look(room, qtbot):
    """Have the list of archives looked up."""
    with qtbot.waitSignal(room.rows.changed):
        room.rows.refresh()


def entries(menu):
    return [(action.text(), action.isChecked()) for action in menu.actions() if action.isCheckable()]


def test_the_menu_lists_every_archive_and_what_it_holds(room_of, qtbot):
    room, shown = room_of(), []
    room.choice.open_menu(shown.append)
    wanted = [("City Herald\t12,480 articles · 2009–2026", True), ("Starter archive", False)]
    qtbot.waitUntil(lambda: entries(shown[0]) == wanted)
    commands = [action.text() for action in shown[0].actions() if action.text() and not action.isCheckable()]
    assert commands == ["New Archive…", "Open Archive Folder…", "Archive Details…"]
    shown[0].close()


def test_a_choice_in_the_menu_is_used(room_of, qtbot, home):
    room, shown = room_of(), []
    look(room, qtbot)
    room.choice.open_menu(shown.append)
    shown[0].actions()[1].trigger()
    qtbot.waitUntil(lambda: room.says == "Starter archive · 9 articles")
    assert room.folders.used == home / "starter"
    shown[0].close()


def test_the_palette_finds_an_archive_by_its_letters(room_of, qtbot):
    room = room_of()
    look(room, qtbot)
    assert [(row.text, row.aside) for row in room.list.find("").entries] == [
        ("City Herald", "in use"), ("Starter archive", ""),
    ]  # fmt: skip
    assert [row.text for row in room.list.find("herald").entries] == ["City Herald"]
    assert room.list.find("zz").nothing == "No archive matches “zz”"


def test_a_folder_elsewhere_is_used_and_listed_from_then_on(room_of, qtbot, weekly):
    room = room_of()
    room.choice.open(weekly)
    qtbot.waitUntil(lambda: room.says == "weekly · 9 articles")
    look(room, qtbot)
    assert weekly in [row.folder for row in room.rows.rows]
    assert room.settings.text("archive.folder") == str(weekly)


def test_a_folder_without_an_archive_changes_nothing(room_of, home):
    room = room_of()
    room.choice.open(home.parent)
    assert room.notices.texts[0].startswith(f"There is no archive in {home.parent}.")
    assert room.folders.used == home / "newsroom"


def test_another_windows_choice_is_not_this_ones(room_of, weekly, home):
    room = room_of()
    other = SettingsKeeper(home / "settings.toml")
    other.set("archive.folder", str(weekly))
    room.settings.look_again()
    assert room.settings.text("archive.folder") == str(weekly)
    assert room.folders.used == home / "newsroom"


def test_an_import_goes_on_in_its_archive_when_another_is_chosen(room_of, qtbot, home, weekly):
    room = room_of()
    room.imports.dialog.import_requested.emit(ImportWish((), target=home / "newsroom"))
    qtbot.waitUntil(lambda: room.status.text("process") == "Importing 64 %")
    room.choice.open(weekly)
    qtbot.waitUntil(lambda: room.says == "weekly · 9 articles")
    with qtbot.waitSignal(room.keeper.imported) as end:
        room.keeper.cancel()
    assert end.args[1] == home / "newsroom"
    assert room.folders.used == weekly


def test_a_job_on_another_archive_is_named_in_the_status_row(room_of, qtbot, weekly):
    room = room_of("waits")
    room.choice.open(weekly)
    qtbot.waitUntil(lambda: room.says == "weekly · 9 articles")
    room.upkeep.verify()
    qtbot.waitUntil(lambda: room.status.text("process") == "Verifying 25 %")
    room.choice.use(room.home / "newsroom")
    qtbot.waitUntil(lambda: room.says.startswith("City Herald"))
    room.keeper.tending.emit(Progressed("verifying", 2, 4))
    assert room.status.text("process") == "Verifying 50 % · weekly"


def test_a_job_is_followed_in_the_details_and_can_be_stopped(room_of, qtbot):
    room = room_of("waits")
    room.details.open()
    room.upkeep.verify()
    dialog = room.dialog(ArchiveDialog)
    qtbot.waitUntil(lambda: dialog.progress.text == "Looking at every article · 25 %")
    QTest.mouseClick(dialog.progress.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.message.text == "Stopped. “City Herald” is as it was.")
    assert dialog.progress.isHidden()


@pytest.mark.parametrize(
    ("how", "job", "said"),
    [
        ("ends", "verify", "“City Herald” is whole: 9 articles, and an index that agrees."),
        ("damage", "verify", "“City Herald” is damaged: a row is torn Export what is whole"),
        ("ends", "compact", "“City Herald” is 5 MB smaller now: 4 MB."),
        ("fails", "compact", "Another program uses the archive. Close it there."),
    ],
)
def test_what_came_of_a_job_is_a_notice_when_the_details_are_closed(room_of, qtbot, how, job, said):
    room = room_of(how)
    getattr(room.upkeep, job)()
    qtbot.waitUntil(lambda: any(text.startswith(said) for text in room.notices.texts))
    assert not room.keeper.busy


@pytest.mark.parametrize(
    ("how", "said"),
    [("ends", "The index of “City Herald” was made anew: 9 articles."), ("torn", "The disk is full. Make some room.")],
)
def test_a_rebuild_is_followed_in_the_details(room_of, qtbot, how, said):
    room = room_of(how)
    room.details.open()
    dialog = room.dialog(ArchiveDialog)
    room.keeper.rebuild()
    qtbot.waitUntil(lambda: dialog.message.text == said)
    assert dialog.progress.isHidden()
    assert not room.details.show_job()


def test_what_asks_more_takes_the_place_of_the_details(room_of, qtbot):
    room = room_of()
    room.details.open()
    dialog = room.dialog(ArchiveDialog)
    qtbot.waitUntil(dialog.care.isVisible)
    with qtbot.waitSignal(room.details.wished) as wish:
        room.click(ArchiveDialog, "Delete…")
    assert wish.args == ["archive.delete"]
    assert not dialog.isVisible()


def ask(room, qtbot):
    """Ask to delete the archive in use, and wait for the question."""
    look(room, qtbot)
    room.deleting.ask()
    qtbot.waitUntil(lambda: room.dialog(Question) is not None)


def test_what_is_lost_is_said_by_name(room_of, qtbot):
    room = room_of()
    ask(room, qtbot)
    asked = room.dialog(Question)
    assert asked.windowTitle() == "Delete “City Herald”?"
    text = " ".join(part.text() for part in asked.findChildren(type(asked._title)))
    assert "9 articles, 4 links, 2 suggestions taken, pinned or hidden, your newsroom’s own weights, 1 word" in text


def test_enter_deletes_nothing(room_of, qtbot, home):
    room = room_of()
    ask(room, qtbot)
    QTest.keyClick(room.dialog(Question).focusWidget(), Qt.Key.Key_Return)
    assert room.dialog(Question) is None
    assert (home / "newsroom" / STORE).exists()
    assert not room.keeper.busy


def test_only_the_archives_files_go_to_the_trash(room_of, qtbot, home):
    room = room_of()
    (home / "newsroom" / "letter.doc").touch()
    ask(room, qtbot)
    room.click(Question, "Delete")
    qtbot.waitUntil(lambda: room.notices.texts == ("“City Herald” is in the trash.",))
    assert not (home / "newsroom" / STORE).exists()
    assert (home / "newsroom" / "letter.doc").exists()
    qtbot.waitUntil(lambda: room.says == "Starter archive · 9 articles")


def test_an_archive_that_somebody_uses_stays_and_is_used_again(room_of, qtbot, home):
    room = room_of("fails")
    ask(room, qtbot)
    room.click(Question, "Delete")
    qtbot.waitUntil(lambda: room.notices.texts == ("Another program uses the archive. Close it there.",))
    qtbot.waitUntil(lambda: room.says.startswith("City Herald"))
    assert room.folders.used == home / "newsroom"


def test_where_there_is_no_trash_it_is_asked_once_more(room_of, qtbot, home, monkeypatch):
    room = room_of()
    monkeypatch.setenv("XDG_DATA_HOME", "/proc/nowhere")
    (home.parent / ".Trash-0").touch()
    ask(room, qtbot)
    room.click(Question, "Delete")
    qtbot.waitUntil(lambda: room.dialog(Question) is not None and "trash" in room.dialog(Question).windowTitle())
    assert (home / "newsroom" / STORE).exists()
    room.click(Question, "Delete for Good")
    qtbot.waitUntil(lambda: room.notices.texts == ("“City Herald” is deleted.",))
    assert not (home / "newsroom" / STORE).exists()


def test_one_that_is_not_there_is_missed_and_can_be_taken_off_the_list(room_of, qtbot, home):
    room = room_of()
    look(room, qtbot)
    (home / "newsroom" / STORE).unlink()
    room.keeper.look_again(0)
    qtbot.waitUntil(lambda: room.says == "City Herald is not there")
    assert room.notices.texts[0].startswith("“City Herald” is not there:")
    room.deleting.ask()
    room.click(Question, "Take Off the List")
    qtbot.waitUntil(lambda: room.says == "Starter archive · 9 articles")


def test_one_that_cannot_be_opened_is_said_so(room_of, qtbot, home):
    room = room_of()
    (home / "newer").mkdir()
    (home / "newer" / STORE).touch()
    room.choice.use(home / "newer")
    qtbot.waitUntil(lambda: room.says == "newer cannot be opened")


def test_a_name_that_is_taken_cannot_be_given_to_a_new_archive(room_of, type_text):
    room = room_of()
    room.choice.ask_name()
    dialog = room.dialog(NameDialog)
    type_text(dialog.field, "newsroom")
    assert dialog.hint.text() == "There is an archive of this name already."
    type_text(dialog.field, " 2\n")
    assert dialog.isHidden()
