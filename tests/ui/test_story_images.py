"""Pictures come in: copied beside the story, named, put in after the paragraph, and refused with one clear notice."""

from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QMimeData, QTimer, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton

from editorapp.ui.kit.background import Background
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.worker_client import WorkerClient
from editorapp.ui.media.image_taker import ImageTaker
from editorapp.ui.media.mime_pictures import WebPhoto, pictures_in
from editorapp.ui.media.paste_requests import PasteRequests
from editorapp.ui.media.paste_taker import PasteTaker
from editorapp.ui.media.photo_details import PhotoDetails
from editorapp.ui.media.story_images import StoryImages
from editorapp.ui.writing.draft_state import DraftState
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.text_files import TextFile

STORY = "---\ntitle: Pier to close\n---\nOne two.\n\nThree.\n"


@pytest.fixture
def draft(qtbot, tmp_path):
    draft = OpenDraft()
    draft.open_text(TextFile(STORY), tmp_path / "story" / "pier.md")
    (tmp_path / "story").mkdir()
    return draft


@pytest.fixture
def pane(qtbot, draft, theme, icons):
    pane = EditorPane(draft, theme, icons)
    qtbot.addWidget(pane)
    pane.resize(800, 600)
    return pane


@pytest.fixture
def notices(qtbot, icons):
    notices = Notices(icons)
    qtbot.addWidget(notices)
    return notices


@pytest.fixture
def background(notices):
    background = Background(notices)
    yield background
    background.stop()


@pytest.fixture
def taker(draft, notices, background, tmp_path):
    def save_as():
        (tmp_path / "saved").mkdir(exist_ok=True)
        draft.mark_saved(tmp_path / "saved" / "pier.md")

    return ImageTaker(draft, notices, save_as, background, notices)


@pytest.fixture
def details(draft, pane, notices, taker, theme, icons):
    details = PhotoDetails(draft, pane.text_edit, theme, icons, notices)
    images = StoryImages(draft, pane.text_edit, taker, details, notices)
    requests = PasteRequests(WorkerClient("render", ("none",)), notices)
    PasteTaker(draft, pane.text_edit, requests, images, notices, notices)
    return details


def picture(folder, name, color="red", size=8):
    folder.mkdir(exist_ok=True)
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    assert image.save(str(folder / name))
    return folder / name


def files(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_files_go_into_assets_and_after_the_paragraph_of_the_caret(qtbot, draft, pane, details, tmp_path):
    data = files(picture(tmp_path / "a", "IMG 1.jpg"), picture(tmp_path / "b", "IMG 1.jpg", "blue"))
    assert pane.text_edit.canInsertFromMimeData(data)
    pane.select(3, 3)
    pane.text_edit.insertFromMimeData(data)
    qtbot.waitUntil(lambda: draft.body().count("![") == 2)
    assert draft.body() == "One two.\n\n![](assets/img-1.jpg)\n\n![](assets/img-1-2.jpg)\n\nThree.\n"
    assert (tmp_path / "story" / "assets" / "img-1-2.jpg").read_bytes() == (tmp_path / "b" / "IMG 1.jpg").read_bytes()
    assert pane.selection() == (3, 3)
    draft.document.undo()
    assert draft.body().count("![") == 1


def test_pixels_of_the_clipboard_are_named_after_the_headline(qtbot, draft, pane, details, tmp_path):
    data = QMimeData()
    data.setImageData(QImage(str(picture(tmp_path, "x.png"))))
    pane.select(16, 16)
    pane.text_edit.insertFromMimeData(data)
    qtbot.waitUntil(lambda: "![" in draft.body())
    assert draft.body().endswith("Three.\n\n![](assets/pier-to-close.png)\n")
    assert QImage(str(tmp_path / "story" / "assets" / "pier-to-close.png")).size().width() == 8


def test_a_file_among_the_pictures_stays_where_it_is(qtbot, draft, pane, details, tmp_path):
    pane.text_edit.insertFromMimeData(files(picture(tmp_path / "story" / "assets", "Old photo.png")))
    qtbot.waitUntil(lambda: "![" in draft.body())
    assert "![](assets/Old%20photo.png)" in draft.body()
    assert len(list((tmp_path / "story" / "assets").iterdir())) == 1


def test_the_same_picture_is_kept_once(qtbot, draft, pane, details, tmp_path):
    file = picture(tmp_path / "a", "p.png")  # once: it is read beside the window
    for _ in range(2):
        pane.text_edit.insertFromMimeData(files(file))
    qtbot.waitUntil(lambda: draft.body().count("![](assets/p.png)") == 2)
    assert len(list((tmp_path / "story" / "assets").iterdir())) == 1


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.jpg", b"hello", "is not a picture"),
        ("a.png", b"", "is empty"),
        ("a.heic", b"\0\0\0\x1cftypheic\0\0\0\0", "HEIC form"),
        ("a.png", b"\x89PNG\r\n\x1a\nxxxx", "is damaged"),
        ("none.jpg", None, "is not there any more"),
    ],
)
def test_what_cannot_be_taken_is_said_once_and_nothing_is_left(
    qtbot, draft, pane, details, notices, tmp_path, name, content, said
):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    pane.text_edit.insertFromMimeData(files(tmp_path / name))
    qtbot.waitUntil(lambda: bool(notices.texts))
    assert said in notices.texts[0]
    assert len(notices.texts) == 1
    assert "![" not in draft.body()
    assert not (tmp_path / "story" / "assets").exists()


def test_a_folder_in_the_way_is_told(qtbot, draft, pane, details, notices, tmp_path):
    (tmp_path / "story" / "assets").write_text("mine")
    pane.text_edit.insertFromMimeData(files(picture(tmp_path, "p.png")))
    qtbot.waitUntil(lambda: bool(notices.texts))
    assert "file named “assets”" in notices.texts[0]


def test_a_story_without_a_file_gets_its_picture_when_it_is_saved(qtbot, draft, pane, details, notices, tmp_path):
    draft.open_text(TextFile("One.\n\nTwo.\n"), None)
    pane.select(2, 2)
    pane.text_edit.insertFromMimeData(files(picture(tmp_path, "p.png")))
    assert "needs a file" in notices.texts[0]
    assert "![" not in draft.body()
    pane.text_edit.textCursor().insertText("!")
    button = next(b for b in notices.findChildren(QPushButton) if b.text() == "Save As…")
    button.click()
    qtbot.waitUntil(lambda: "![" in draft.body())
    assert draft.body() == "On!e.\n\n![](assets/p.png)\n\nTwo.\n"
    assert (tmp_path / "saved" / "assets" / "p.png").exists()


def test_a_picture_that_arrives_in_another_story_waits_for_its_own(qtbot, draft, pane, details, tmp_path):
    mine = draft.state
    pane.text_edit.insertFromMimeData(files(picture(tmp_path, "p.png")))
    other = DraftState(TextFile("Other."), None, draft)
    draft.show_state(other)
    qtbot.waitUntil((tmp_path / "story" / "assets" / "p.png").exists)
    qtbot.wait(20)
    assert draft.body() == "Other."
    draft.show_state(mine)
    qtbot.waitUntil(lambda: "![](assets/p.png)" in draft.body())


def test_a_photo_of_a_web_page_is_named_and_not_fetched(draft, pane, details):
    data = QMimeData()
    data.setHtml("<meta charset='utf-8'><img src='https://x.example/a (1).jpg?w=1&amp;h=2' alt='The [pier]'>")
    data.setText("https://x.example/a (1).jpg")
    pane.select(0, 0)
    pane.text_edit.insertFromMimeData(data)
    assert "![The \\[pier\\]](https://x.example/a%20%281%29.jpg?w=1&h=2)" in draft.body()


def test_a_dragged_photo_with_its_content_is_kept(qtbot, draft, pane, details, tmp_path):
    data = QMimeData()
    data.setHtml("<a href='https://x.example/'><img src='https://x.example/a.jpg'></a>")
    data.setData("image/png", picture(tmp_path, "x.png").read_bytes())
    data.setData("image/jpeg", picture(tmp_path, "x.jpg").read_bytes())
    pane.text_edit.insertFromMimeData(data)
    qtbot.waitUntil(lambda: "![](assets/pier-to-close.jpg)" in draft.body())


def test_what_an_office_program_copies_is_text_though_it_adds_a_picture(qapp, tmp_path):
    data = QMimeData()
    data.setText("Words")
    data.setHtml("<p>Words</p>")
    data.setImageData(QImage(str(picture(tmp_path, "x.png"))))
    assert pictures_in(data) is None


def test_a_page_with_one_photo_and_words_is_text(qapp):
    data = QMimeData()
    data.setHtml("<p>Words</p><img src='https://x.example/a.jpg'>")
    assert pictures_in(data) is None
    data.setHtml("<style>p{}</style><!-- x --><p><img alt=a src=https://x.example/a.jpg></p>")
    assert pictures_in(data) == WebPhoto("https://x.example/a.jpg")
    data.setHtml("<img src='data:image/png;base64,aGVsbG8='>")
    assert pictures_in(data) == b"hello"
    data.setHtml("<img src='file:///tmp/a%20b.png'>")
    assert pictures_in(data) == [Path("/tmp/a b.png")]


def test_a_large_picture_of_the_clipboard_does_not_hold_the_window_up(qtbot, draft, taker):
    image = QImage(2000, 1500, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    arrived, gaps, clock = [], [], QElapsedTimer()
    clock.start()
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: gaps.append(clock.restart()))
    timer.start()
    taker.take(image, arrived.append)
    qtbot.waitUntil(lambda: bool(arrived), timeout=20_000)
    timer.stop()
    assert arrived == ["assets/pier-to-close.png"]
    assert max(gaps) < 200


def test_a_file_that_is_no_picture_is_named(draft, pane, details, notices, tmp_path):
    pane.text_edit.insertFromMimeData(files(tmp_path / "notes.docx"))
    assert notices.texts == ("Only pictures can be put into a story; “notes.docx” is none.",)
    assert not pane.text_edit.canInsertFromMimeData(files(tmp_path / "notes.docx"))
