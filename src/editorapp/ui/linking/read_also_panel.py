"""The Read also panel: what the archive has on the subject of the story, and the writer's own search in it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.pace import Pace, time_left
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr_count
from editorapp.ui.linking.card_area import SIDE, CardArea
from editorapp.ui.linking.card_commands import CardCommands
from editorapp.ui.linking.filters import Age, Closeness, Wishes
from editorapp.ui.linking.panel_state import Action, Indexing
from editorapp.ui.linking.search_field import SearchField
from editorapp.ui.linking.shelf import Answer, Shelf
from editorapp.ui.linking.suggestion_model import SuggestionModel
from editorapp.workers.protocol import ArchiveOpened, ArticleShown, Found, Suggested

_TOP = 12


class ReadAlsoPanel(QWidget):
    """Shows what it is told and says what the writer wants; it asks no worker itself.

    `older` is the group of older stories that should link to this one.
    """

    insert_requested = Signal(object, bool)
    """Put this Suggestion into the story; True: the focus stays where it is."""
    place_requested = Signal(object, object)
    """Put a link to this Suggestion at this Placement of the story."""
    place_pointed = Signal(object)
    """The writer points at this Placement, or (None) no longer."""
    copy_requested = Signal(object)
    """Copy the address of this Suggestion."""
    peek_requested = Signal(str)
    """Fetch the article with this id for `show_article`."""
    search_requested = Signal(str)
    """Look for these words in the archive."""
    search_cleared = Signal()
    """The writer has left the search."""
    hidden = Signal(object, bool)
    """This Suggestion is hidden for the story, or (True) for every story; `unhide` brings it back."""
    decided = Signal(str, str, bool)
    """The writer has decided on an article: its id, the protocol's Decision, and whether that is taken back."""
    wishes_changed = Signal()
    """What suggestions are asked for has changed: see `wishes`."""
    restart_requested = Signal()
    """Start the archive worker again."""
    import_requested = Signal()
    """Import an archive."""
    starter_requested = Signal()
    """Use the starter archive."""
    switch_requested = Signal()
    """Show the archives there are."""
    hold_requested = Signal(bool)
    """Have the job wait that makes the index, or (False) go on."""
    text_focus_requested = Signal()
    """The writer wants to go on writing."""
    left = Signal()
    """Esc, where the panel has nothing to clear: one step out of whatever is open."""
    go_to_requested = Signal(object)
    """Show where the story links to this Suggestion."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        today: date,
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._pace = Pace(clock)
        self._model = SuggestionModel(self)
        self._field = SearchField(icons)
        self._area = CardArea(self._model, theme, icons)
        self.older = self._area.older
        self._commands = CardCommands(self._area.list, self._model, theme, icons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _TOP, 0, 0)
        column.setSpacing(0)
        field_row = QVBoxLayout()
        field_row.setContentsMargins(SIDE, 0, SIDE, 0)
        field_row.addWidget(self._field)
        column.addLayout(field_row)
        column.addWidget(self._area, 1)
        self._connect()
        self.set_today(today)

    def set_suggestions(self, suggested: Suggested) -> None:
        """New suggestions for the story."""
        self._area.set_looking(False)
        left_out = suggested.left_out, suggested.left_out_by_age
        self._model.show_answer(Answer(suggested.suggestions, suggested.note, *left_out))
        articles = suggested.articles or self._area.state.articles
        self._area.set_state(replace(self._area.state, articles=articles, answered=self.wishes, stopped=None))

    def set_found(self, found: Found) -> None:
        """Search results; dropped when the writer looks for something else by now."""
        if found.words == self._field.words:
            self._area.set_looking(False)
            self._model.show_found(found.suggestions)
            if found.words != self._area.state.words:
                self._area.list.choose(0)  # the best match, wherever the writer was among others
            self._area.set_state(replace(self._area.state, words=found.words, stopped=None))

    def set_archive(self, opened: ArchiveOpened) -> None:
        """The archive that answers from now on; cards of another one go."""
        if self._area.state.archive not in ("", opened.archive):
            self.start_story()  # what was decided belongs to its archive
        indexing = self._area.state.indexing if opened.health == "indexing" else None
        if indexing is None:
            self._pace.restart()
        self._field.set_articles(opened.articles if opened.health == "ok" else 0)
        self._area.filters.offer(opened.sections, opened.languages)
        state = replace(self._area.state, archive=opened.archive, articles=opened.articles, health=opened.health)
        self._area.set_state(replace(state, indexing=indexing, stopped=None))

    def set_indexing(self, done: int, total: int, *, anew: bool = False) -> None:
        """How many articles of the archive are indexed; shown only while no archive can answer.

        `anew`: there was an index, which could not be trusted any more.
        """
        self._pace.note(done)
        speed = round(self._pace.per_second())
        rate = tr_count("{n} article a second", "{n} articles a second", speed) if speed else ""
        held = self._area.state.indexing is not None and self._area.state.indexing.held
        indexing = Indexing(done, total, time_left(self._pace.seconds_left(total)), rate, anew, held)
        self._area.set_state(replace(self._area.state, indexing=indexing))

    def set_held(self, held: bool) -> None:
        """The job that makes the index waits, or goes on."""
        indexing = self._area.state.indexing
        if indexing is not None:
            self._area.set_state(replace(self._area.state, indexing=replace(indexing, held=held)))

    def set_stopped(self, reason: str) -> None:
        """Nothing answers any more, and will not before a restart; `reason` is what "Show details" shows."""
        self._area.set_looking(False)
        self._area.set_state(replace(self._area.state, stopped=reason))

    def set_looking(self, looking: bool) -> None:
        """Whether an answer is awaited; the panel says so only when it takes long."""
        self._area.set_looking(looking)

    def insert_number(self, number: int) -> bool:
        """Insert the card with this number, 1 to 5; False when there is none or it is in the story already."""
        return self._commands.insert_number(number)

    def mark_inserted(self, article: str, inserted: bool = True) -> None:
        """The story links to this article (its id) now; False: no longer, as after an undo."""
        self._model.mark_inserted(article, inserted)

    def unhide(self, article: str, forever: bool = False) -> None:
        """Bring a hidden article (its id) back; `forever` as when it was hidden."""
        self._model.unhide(article, forever)

    @property
    def shelf(self) -> Shelf:
        """What the cards are made from."""
        return self._model.shelf

    @property
    def wishes(self) -> Wishes:
        """What suggestions are asked for."""
        return self._area.state.wishes

    def start_story(self, hidden: Sequence[str] = ()) -> None:
        """Another story is being written, for which these ids are hidden."""
        self._commands.close_peek()
        self._area.set_looking(False)
        self.older.start_story()
        wishes = replace(self.wishes, lowered=False)
        self._area.set_state(replace(self._area.state, answered=None, words="", wishes=wishes))
        self._model.start_story(hidden)
        self._field.clear()

    def show_article(self, shown: ArticleShown) -> None:
        """Open a look at this article beside the panel."""
        window = self.window()
        panel = QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
        known = next((story for story in self.older.list.stories() if story.id == shown.id), None)
        self._commands.show_article(shown, panel, window.screen().availableGeometry(), known)

    def focus_search(self) -> None:
        """Go to the search field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def focus_content(self) -> None:
        """Go to the cards, else to what can be done, else to the search field."""
        if not self._area.focus_content():
            self.focus_search()

    def set_theme(self, theme: Theme, icons: Icons) -> None:
        """Wear this theme; icons of buttons follow theirs by themselves."""
        self._area.set_theme(theme, icons)
        self._commands.set_theme(theme, icons)

    def set_today(self, today: date) -> None:
        """The day that ages of stories are counted from."""
        self._area.filters.set_today(today)

    def set_usual_filter(self, closeness: Closeness, age: Age) -> None:
        """How close and how old a story may be, where the writer has chosen nothing else here."""
        self._area.filters.set_usual(closeness, age)

    def _connect(self) -> None:
        commands = self._commands
        commands.insert_requested.connect(self.insert_requested)
        commands.place_requested.connect(self.place_requested)
        commands.copy_requested.connect(self.copy_requested)
        commands.peek_requested.connect(self.peek_requested)
        commands.hidden.connect(self.hidden)
        commands.go_to_requested.connect(self.go_to_requested)
        commands.text_focus_requested.connect(self.text_focus_requested)
        actions: dict[Action, Callable[[], object]] = {
            Action.SEARCH: self.focus_search,
            Action.RESTART: self.restart_requested.emit,
            Action.IMPORT: self.import_requested.emit,
            Action.STARTER: self.starter_requested.emit,
            Action.SWITCH: self.switch_requested.emit,
            Action.CLEAR_SEARCH: self._field.clear,
            Action.PAUSE: partial(self.hold_requested.emit, True),
            Action.RESUME: partial(self.hold_requested.emit, False),
        }
        self._area.action_requested.connect(lambda action: actions[action]())
        self._area.wishes_changed.connect(self.wishes_changed)
        self._area.list.place_pointed.connect(self.place_pointed)
        self._area.list.left.connect(self._field.leave)
        self.older.peek_requested.connect(lambda story: self.peek_requested.emit(story.id))
        self.older.copy_requested.connect(self.copy_requested)
        self.older.left.connect(self._field.leave)
        self._model.decided.connect(self.decided)
        self._field.left.connect(self.left)
        self._field.list_requested.connect(self._area.focus_content)
        self._field.words_changed.connect(self._search)

    def _search(self, words: str) -> None:
        if words:
            self._area.set_looking(True)
            self.search_requested.emit(words)
            return
        self._area.set_looking(False)
        self._area.set_state(replace(self._area.state, words=""))
        self._model.show_found(None)
        self.search_cleared.emit()
