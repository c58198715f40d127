"""The welcome page: ways to start, first steps, what was open last, and what waits to be recovered."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editorapp.ui.kit.buttons import IconLabel, push_button
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr
from editorapp.ui.welcome.recent_list import RecentList
from editorapp.ui.welcome.start_card import StartCard
from editorapp.ui.welcome.step_list import StepList
from editorapp.workspace.recent_stories import RecentStory

STARTER = "starter"
"""What `wished` says where somebody wants to see the program with the newsroom that it brings along."""
MOST_RECENT = 4
"""Stories there is room for; fewer beside other things."""
_WIDEST, _SIDE, _LEAST = 940, 60, 300
_NAME = "Read Also"
_ONE_COLUMN_BELOW = 700
_BETWEEN = 56
_AIR = 24
_RECENT_BELOW, _RECENT_ABOVE_RECOVERY = 2, 3


class WelcomePage(QScrollArea):
    """Shows what it is told, and says what somebody wants."""

    wished = Signal(str)
    """The id of a command, or `STARTER`."""
    story_chosen = Signal(object)
    """The Path of a story to open."""
    step_tried = Signal(str)
    """The id of one of the first steps."""
    steps_dismissed = Signal()
    """The first steps are not wanted any more."""
    left = Signal()
    """Somebody wants to go back to the story."""

    def __init__(self, icons: Icons, keys: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`keys` are those of the commands, as this system writes them."""
        super().__init__(parent)
        self._icons = icons
        self._keys = keys
        self._stories: tuple[RecentStory, ...] = ()
        self._today = date.min
        self._shape: tuple[object, ...] = ()
        self._column = QWidget()
        self._title = QLabel(_NAME)
        self._title.setProperty("role", "welcome")
        self._tagline = QLabel(tr("Write the story. See what you have already published."))
        self._tagline.setProperty("role", "tagline")
        self.back_button = push_button(tr("Back to the story"), "quiet")
        self.back_button.setParent(self._column)
        self.back_button.clicked.connect(self.left)
        self.cards = self._make_cards()
        self.recent = RecentList(icons, self._column)
        self.recent.chosen.connect(self.story_chosen)
        self.steps = StepList(icons, keys, self._column)
        self.steps.tried.connect(self.step_tried)
        self.steps.dismissed.connect(self.steps_dismissed)
        self.recover_button = push_button(tr("Recover…"), "quiet")
        self.recover_button.clicked.connect(partial(self.wished.emit, "file.recover"))
        self._waiting = QLabel()
        self._waiting.setWordWrap(True)
        self._recovery = self._make_recovery()
        self._start = self._make_start()
        self._foot_buttons: list[QPushButton] = []
        self._grid = QGridLayout()
        self._dress()
        self._lay_out()
        self.wear()
        self.show_steps(None)
        self.show_waiting("")
        self.show_way_back(False)

    def _dress(self) -> None:
        self.setObjectName("welcome")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.cards["file.new"])
        self.setAccessibleName(tr("Welcome"))

    def show_recent(self, stories: Sequence[RecentStory], today: date) -> None:
        """List these stories."""
        self._stories, self._today = tuple(stories), today
        self._arrange()

    def show_steps(self, done: Collection[str] | None) -> None:
        """Show the first steps with these ticked; None: do not show them."""
        self.steps.setVisible(done is not None)
        self.steps.show_done(done or ())
        self._arrange()

    def show_waiting(self, text: str) -> None:
        """Say that something can be recovered; "" if there is nothing."""
        self._waiting.setText(text)
        self.recover_button.setAccessibleName(f"{text} {tr('Recover…')}")
        self._recovery.setVisible(bool(text))
        self._arrange()

    def show_way_back(self, is_there: bool) -> None:
        """Whether a story waits behind this page."""
        self.back_button.setVisible(is_there)

    def wear(self) -> None:
        """Wear the theme of the icons, in its size."""
        for card in self.cards.values():
            card.wear()
        self.recent.wear()
        self.steps.wear()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = self._icons.theme
        room = self.viewport().width()
        width = max(min(theme.px(_WIDEST), room - 2 * _SIDE), min(room, _LEAST))
        self._column.setFixedWidth(width)
        self._arrange()

    def _arrange(self) -> None:
        """Put everything in its place; nothing moves that has not to."""
        has_steps, waits = not self.steps.isHidden(), not self._recovery.isHidden()
        is_one = self._column.width() < self._icons.theme.px(_ONE_COLUMN_BELOW)
        most = _RECENT_BELOW if has_steps else _RECENT_ABOVE_RECOVERY if waits and not is_one else MOST_RECENT
        stories = self._stories[:most]
        shape = (is_one, has_steps, waits, stories, self._today)
        if shape == self._shape:
            return
        self._shape = shape
        self.recent.show_stories(stories, self._today)
        self.recent.setVisible(bool(stories) or not has_steps)
        self._place(is_one, has_steps)
        self._order_keys()

    def _place(self, is_one: bool, has_steps: bool) -> None:
        grid, top = self._grid, Qt.AlignmentFlag.AlignTop
        parts = (self._start, self.steps, self.recent, self._recovery)
        for part in parts:
            grid.removeWidget(part)
        grid.setHorizontalSpacing(0 if is_one else _BETWEEN)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 0 if is_one else 1)
        if is_one:
            for row, part in enumerate(parts):
                grid.addWidget(part, row, 0, top)
        elif has_steps:
            for place, part in enumerate(parts):
                grid.addWidget(part, *divmod(place, 2), top)
        else:
            grid.addWidget(self._start, 0, 0, 2, 1, top)
            grid.addWidget(self.recent, 0, 1, top)
            grid.addWidget(self._recovery, 1, 1, Qt.AlignmentFlag.AlignBottom)

    def _order_keys(self) -> None:
        """Tab goes through the page as it is read."""
        parts: list[QWidget] = [
            *self.cards.values(),
            *(row.button for row in self.steps.rows.values()),
            self.steps.dismiss_button,
            *self.recent.rows,
            self.recover_button,
            *self._foot_buttons,
            self.back_button,
        ]
        for before, after in pairwise(parts):
            self.setTabOrder(before, after)

    def _make_cards(self) -> dict[str, StartCard]:
        rows = (
            ("file.new", "square-pen", tr("New story"), tr("An empty page with the story form beside it")),
            ("file.open", "folder-open", tr("Open a draft…"), tr("Markdown or plain text")),
            (
                "archive.import",
                "import",
                tr("Import your archive…"),
                tr("WordPress, CSV, JSON, HTML or Markdown folders"),
            ),
            (STARTER, "book-open", tr("Try the starter newsroom"), tr("A draft, and the archive of an invented paper")),
        )
        cards = {
            wish: StartCard(self._icons, icon, title, hint, self._keys.get(wish, ""), wish == "file.new")
            for wish, icon, title, hint in rows
        }
        for wish, card in cards.items():
            card.clicked.connect(partial(self.wished.emit, wish))
        return cards

    def _make_start(self) -> QWidget:
        start = QWidget(self._column)
        heading = QLabel(tr("Start"))
        heading.setProperty("role", "label")
        column = QVBoxLayout(start)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading)
        for card in self.cards.values():
            column.addWidget(card)
        column.addStretch(1)
        return start

    def _make_recovery(self) -> QFrame:
        box = QFrame(self._column)
        box.setObjectName("infobox")
        row = QHBoxLayout(box)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(10)
        row.addWidget(IconLabel(self._icons, "life-buoy", "accent"))
        row.addWidget(self._waiting, 1)
        row.addWidget(self.recover_button)
        return box

    def _make_foot(self) -> QHBoxLayout:
        said = QLabel(tr("Everything stays on this computer. No account, no network."))
        said.setProperty("role", "hint")
        said.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(said, 1)
        for wish, text in (("edit.settings", tr("Settings")), ("help.keys", tr("Keyboard shortcuts"))):
            button = push_button(text, "quiet")
            button.clicked.connect(partial(self.wished.emit, wish))
            foot.addWidget(button)
            self._foot_buttons.append(button)
        return foot

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignVCenter)
        line = QFrame()
        line.setObjectName("rule")
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(_AIR)
        rows = QVBoxLayout(self._column)
        rows.setContentsMargins(0, _AIR, 0, _AIR)
        rows.setSpacing(6)
        rows.addStretch(1)
        rows.addLayout(head)
        rows.addWidget(self._tagline)
        rows.addSpacing(32)
        rows.addLayout(self._grid)
        rows.addSpacing(28)
        rows.addWidget(line)
        rows.addSpacing(2)
        rows.addLayout(self._make_foot())
        rows.addStretch(1)
        content = QWidget()
        middle = QHBoxLayout(content)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(self._column)
        middle.addStretch(1)
        self.setWidget(content)
