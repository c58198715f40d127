"""Story and preview show the same place, whichever of the two is scrolled."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editorapp.article.draft import Draft
from editorapp.render.markdown import Renderer
from editorapp.render.page import page_head
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.reading.preview import Engine, Preview
from editorapp.ui.reading.web_view import WebView
from editorapp.ui.window.page_follower import PageFollower
from editorapp.ui.window.story_places import StoryPlaces
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workers.protocol import BlockRef, Rendered
from editorapp.workspace.text_files import TextFile

# What Qt and Chromium say at the first start where there is no graphics card.
pytestmark = pytest.mark.qt_log_ignore(
    "QRhi|RHI", "(?i)vulkan", "GPU", "GBM", "This plugin does not support", extend=True
)

SENTENCE = "The harbour board will close the east pier to vehicles from Monday, it said. "
PARAGRAPH = SENTENCE * 6
TABLE = "\n".join(
    ["| Year | Cost |", "|---|---|", *(f"| {year} | {SENTENCE if year % 7 == 0 else ''} |" for year in range(40))]
)
LIST = "\n".join(f"- Item {number}{' and ' + SENTENCE if number % 5 == 0 else ''}" for number in range(30))
CODE = "```\n" + "\n".join(f"line {number}" for number in range(40)) + "\n```"
NOTE = "<!-- Ask the harbourmaster\n\nbefore this goes out -->"
PHOTO = "![Pier](pier.png)"
STORY = "\n\n".join(
    (
        *(
            "---\ntitle: The pier\nstandfirst: It closes on Monday.\n---",
            PARAGRAPH,
            PHOTO,
            PARAGRAPH,
            TABLE,
            "## Ferry",
            NOTE,
        ),
        *(
            PARAGRAPH + "[^1]",
            LIST,
            PHOTO,
            CODE,
            PARAGRAPH * 4,
            PHOTO,
            *[PARAGRAPH] * 8,
            "[^1]: A note.\n[^2]: Another.",
        ),
    )
)


def rendered(draft: Draft, revision: int) -> Rendered:
    """The page as the worker renders it."""
    blocks = Renderer().render(draft.body)
    refs = tuple(BlockRef(block.key, block.first_line, block.last_line, block.rows) for block in blocks)
    return Rendered(1, revision, page_head(draft), refs, {block.key: block.html for block in blocks})


@pytest.fixture
def make_desk(
    qtbot: QtBot, resources: Path, theme: Theme, icons: Icons, tmp_path: Path
) -> Iterator[Callable[[Engine], SimpleNamespace]]:
    """Makes a window with story and preview side by side, which scroll together."""
    made: list[QWidget] = []
    QImage(600, 900, QImage.Format.Format_RGB32).save(str(tmp_path / "pier.png"))

    def make(engine: Engine) -> SimpleNamespace:
        window = QWidget()
        qtbot.addWidget(window)
        made.append(window)
        draft = OpenDraft(window)
        pane, preview = EditorPane(draft, theme, icons), Preview(resources, theme, icons, engine)
        columns = QHBoxLayout(window)
        columns.addWidget(pane, 1)
        columns.addWidget(preview, 1)
        follower = PageFollower(pane, preview, draft, window)
        pane.setMinimumWidth(500)
        window.resize(1100, 700)
        draft.open_text(TextFile(STORY), None)
        preview.set_folder(tmp_path)
        window.show()
        with qtbot.waitSignal(preview.started, timeout=20_000):
            preview.start()
        preview.set_rendered(rendered(draft.snapshot(), draft.revision))
        desk = SimpleNamespace(
            window=window, draft=draft, pane=pane, preview=preview, follower=follower, places=StoryPlaces(pane)
        )
        qtbot.waitUntil(lambda: engine == "text" or page_value(qtbot, desk, "document.images[2]?.complete ?? false"))
        return desk

    yield make
    for window in made:
        window.deleteLater()  # now, not when Python ends: a page must go before its profile
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def page_value(qtbot: QtBot, desk: SimpleNamespace, expression: str) -> Any:
    answers: list[Any] = []
    desk.preview.view.ask(expression, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    return answers[0]


def wheel(widget: QWidget, notches: int) -> None:
    """Turn the wheel over the middle of a widget."""
    at = QPointF(widget.rect().center())
    turn = QPoint(0, -120 * notches)
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(at, widget.mapToGlobal(at), QPoint(), turn, buttons, keys, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(widget, event)


_LOOKS = 10
"""Between two turns of the wheel."""


def scroll_page_to(qtbot: QtBot, desk: SimpleNamespace, line: int) -> int:
    """Turn the wheel over the page until the story has come this far; how often is returned.

    Each turn is given time to do something: on a busy machine many at once would go on to the page's end.
    """
    turns = looks = 0

    def turn() -> bool:
        nonlocal turns, looks
        if desk.places.shown() > line:
            return True
        if looks % _LOOKS == 0:
            wheel(desk.preview.view.page_widget(), 2)
            turns += 1
        looks += 1
        return False

    qtbot.waitUntil(turn)
    return turns


def go_to(desk: SimpleNamespace, line: int) -> None:
    """What the window does when the page asks for a line."""
    desk.pane.set_caret(desk.draft.offset_of(desk.draft.document.findBlockByNumber(line).position()))


def click(widget: QWidget, at: QPoint) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Press the left button at one point and let it go at another."""
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in (0.5, 1.0):
        at = QPointF(start) + (QPointF(end) - QPointF(start)) * step
        place = widget.mapToGlobal(at)
        left, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, at, place, left, left, keys))
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def place_of(qtbot: QtBot, desk: SimpleNamespace) -> float:
    """The place that the page shows."""
    view = desk.preview.view
    return float(page_value(qtbot, desk, "preview.place()") if isinstance(view, WebView) else view.place())


def wait_for_echo(qtbot: QtBot, desk: SimpleNamespace) -> None:
    """Until nothing would follow any more from a scroll or a key."""
    timers = desk.follower.findChildren(QTimer)
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in timers))


LAST_LINE = STORY.partition("---\n\n")[2].count("\n")


@pytest.mark.parametrize("engine", ["web", "text"])
def test_each_line_of_the_story_finds_itself_on_the_page(
    qtbot: QtBot, make_desk: Callable[[Engine], SimpleNamespace], engine: Engine
) -> None:
    desk = make_desk(engine)
    missed = []
    for line in range(0, LAST_LINE - 2, 4):
        desk.places.show(line + 0.5)
        shown = desk.places.shown()
        desk.preview.view.show_place(shown)
        page = place_of(qtbot, desk)
        if abs(shown - line - 0.5) > 0.1 or abs(page - shown) > (0.3 if engine == "web" else 1):
            missed.append((line, shown, page))
    assert missed == []


@pytest.mark.parametrize("engine", ["web", "text"])
def test_each_place_of_the_page_finds_itself_in_the_story(
    qtbot: QtBot, make_desk: Callable[[Engine], SimpleNamespace], engine: Engine
) -> None:
    desk = make_desk(engine)
    missed = []
    for line in range(LAST_LINE - 12, 0, -7):  # upwards, where lines are measured for the first time
        desk.preview.view.show_place(line + 0.25)
        place = place_of(qtbot, desk)
        desk.places.show(place)
        if abs(desk.places.shown() - place) > 0.1:
            missed.append((line, place, desk.places.shown()))
    assert missed == []


@pytest.mark.parametrize("engine", ["web", "text"])
def test_start_meets_start(qtbot: QtBot, make_desk: Callable[[Engine], SimpleNamespace], engine: Engine) -> None:
    desk = make_desk(engine)
    for line in (30, -1):
        desk.places.show(line)
        desk.preview.view.show_place(desk.places.shown())
    view = desk.preview.view
    page = page_value(qtbot, desk, "scrollY") if engine == "web" else view.browser.verticalScrollBar().value()
    assert desk.pane.column.bar.value() == page == 0


def test_the_wheel_over_the_story_scrolls_the_page(
    qtbot: QtBot, make_desk: Callable[[Engine], SimpleNamespace]
) -> None:
    desk = make_desk("web")
    wheel(desk.pane.column, 20)
    qtbot.waitUntil(lambda: abs(place_of(qtbot, desk) - desk.places.shown()) < 0.2)
    assert desk.places.shown() > 10


def test_the_wheel_over_the_page_scrolls_the_story_and_nothing_else(
    qtbot: QtBot, make_desk: Callable[[Engine], SimpleNamespace]
) -> None:
    desk = make_desk("web")
    desk.pane.text_edit.setFocus()
    caret = desk.pane.text_edit.textCursor().position()
    scroll_page_to(qtbot, desk, 6)
    qtbot.waitUntil(lambda: abs(place_of(qtbot, desk) - desk.places.shown()) < 0.2)
    assert desk.pane.text_edit.textCursor().position() == caret
    assert desk.pane.text_edit.hasFocus()


def test_the_one_that_follows_does_not_answer(qtbot: QtBot, make_desk: Callable[[Engine], SimpleNamespace]) -> None:
    desk = make_desk("web")
    heights: list[float] = []
    desk.preview.view.page.scrollPositionChanged.connect(lambda position: heights.append(position.y()))
    turns = scroll_page_to(qtbot, desk, 2)
    wait_for_echo(qtbot, desk)
    assert heights == sorted(heights)
    assert len(heights) <= turns


def test_apart_they_stay_where_they_are(qtbot: QtBot, make_desk: Callable[[Engine], SimpleNamespace]) -> None:
    desk = make_desk("text")
    desk.follower.set_together(False)
    wheel(desk.pane.column, 20)
    wait_for_echo(qtbot, desk)
    assert desk.preview.view.browser.verticalScrollBar().value() == 0


def test_typing_does_not_move_the_page(
    qtbot: QtBot, make_desk: Callable[[Engine], SimpleNamespace], type_text: Callable[[QWidget, str], None]
) -> None:
    desk = make_desk("text")
    desk.pane.set_caret(desk.draft.body().index("## Ferry"))
    bar = desk.preview.view.browser.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    wait_for_echo(qtbot, desk)
    before = bar.value()
    type_text(desk.pane.text_edit, "One\ntwo\nthree\n")
    wait_for_echo(qtbot, desk)
    assert bar.value() == before


def test_the_page_comes_along_when_the_caret_leaves_what_is_seen_of_it(
    qtbot: QtBot, make_desk: Callable[[Engine], SimpleNamespace]
) -> None:
    desk = make_desk("text")
    bar = desk.preview.view.browser.verticalScrollBar()
    desk.pane.text_edit.setFocus()
    desk.pane.select(len(desk.draft.body()), len(desk.draft.body()))
    qtbot.waitUntil(lambda: bar.value() > bar.maximum() * 0.8)


def test_a_click_on_the_page_asks_for_the_line_and_moves_nothing(
    qtbot: QtBot, make_desk: Callable[[Engine], SimpleNamespace]
) -> None:
    desk = make_desk("web")
    desk.preview.spot_requested.connect(lambda spot, _double: go_to(desk, spot.line))
    desk.preview.view.show_place(30)
    before = page_value(qtbot, desk, "window.scrollY")
    height = page_value(qtbot, desk, "preview.pixelsOf(40) - window.scrollY + 5")
    click(desk.preview.view.page_widget(), QPoint(80, round(height)))
    qtbot.waitUntil(lambda: desk.pane.text_edit.textCursor().blockNumber() == 40)
    wait_for_echo(qtbot, desk)
    assert page_value(qtbot, desk, "window.scrollY") == before


def test_a_drag_over_the_page_selects_and_asks_for_nothing(
    qtbot: QtBot, make_desk: Callable[[Engine], SimpleNamespace]
) -> None:
    desk = make_desk("web")
    asked: list[object] = []
    desk.preview.spot_requested.connect(lambda spot, _double: asked.append(spot))
    page = desk.preview.view.page_widget()
    height = round(page_value(qtbot, desk, "preview.pixelsOf(0) + 12"))
    drag(page, QPoint(60, height), QPoint(200, height + 30))
    qtbot.waitUntil(lambda: len(page_value(qtbot, desk, "getSelection().toString()")) > 10)
    assert asked == []
