"""The sources of the command palette: commands (recent ones first), headings (#), lines (:) and the archive (@)."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction

from editorapp.article.outline import outline
from editorapp.article.suggestion import Suggestion
from editorapp.ui.kit.buttons import native_key
from editorapp.ui.kit.words import number, tr, tr_count, tr_message
from editorapp.ui.window.actions import ActionSpec
from editorapp.ui.window.archive_questions import ArchiveQuestions
from editorapp.ui.window.command_search import find_commands
from editorapp.ui.window.fuzzy import match
from editorapp.ui.window.palette_entries import Entry, Listing
from editorapp.workers.protocol import Failed, Found, Search

_ITSELF = "view.palette"
_PAUSE_MS = 200
_MOST = 40


class CommandSource:
    """Every command that can be run now; with nothing typed the ones that were run last come first."""

    prefix = ""

    def __init__(
        self,
        specs: Sequence[ActionSpec],
        actions: Mapping[str, QAction],
        recent: Callable[[], Sequence[str]],
        note: Callable[[str], None],
    ) -> None:
        """`recent` are the ids that were run last, newest first; `note` keeps one that is run."""
        self._specs = specs
        self._actions = actions
        self._recent = recent
        self._note = note

    def find(self, query: str) -> Listing:
        """The commands whose letters fit."""
        ready = [spec for spec in self._specs if spec.id != _ITSELF and self._actions[spec.id].isEnabled()]
        place = {command: number for number, command in enumerate(self._recent())}
        found = find_commands(query, sorted(ready, key=lambda spec: place.get(spec.id, len(place))), tr)
        entries = tuple(
            Entry(each.spec.id, tr(each.spec.text), tr(each.spec.menu), native_key(each.spec.key), each.spec.icon,
                  each.text_marks, each.menu_marks)
            for each in found
        )  # fmt: skip
        nothing = tr("No command matches “{query}”", query=query.strip())
        return Listing(entries, tr_count("{n} command", "{n} commands", len(entries)), nothing)

    def run(self, key: str) -> None:
        """Run the command."""
        self._note(key)
        self._actions[key].trigger()


class HeadingSource:
    """The headings of the story at hand."""

    prefix = "#"

    def __init__(self, body: Callable[[], str], go_to: Callable[[int], None]) -> None:
        """`go_to` takes the offset of a heading in the body."""
        self._body = body
        self._go_to = go_to

    def find(self, query: str) -> Listing:
        """The headings whose letters fit, in the order of the story."""
        headings = outline(self._body())
        found = ((heading, match(query, heading.text)) for heading in headings)
        entries = tuple(
            Entry(str(heading.start), heading.text, tr("Heading {level}", level=heading.level), "", "heading",
                  fits.positions)
            for heading, fits in found
            if fits is not None
        )  # fmt: skip
        nothing = tr("No heading matches “{query}”", query=query) if headings else tr("No headings yet")
        return Listing(entries, tr_count("{n} heading", "{n} headings", len(entries)), nothing)

    def run(self, key: str) -> None:
        """Go to the heading."""
        self._go_to(int(key))


class LineSource:
    """A line of the story by its number."""

    prefix = ":"

    def __init__(self, lines: Callable[[], int], go_to: Callable[[int], None]) -> None:
        """`lines` is how many there are, `go_to` takes the number of one, from 1."""
        self._lines = lines
        self._go_to = go_to

    def find(self, query: str) -> Listing:
        """The one line that is meant; a number beyond the end means the last."""
        last = self._lines()
        if not (query.isascii() and query.isdecimal()):
            return Listing((), "", tr("Type the number of a line, 1 to {last}", last=number(last)))
        line = min(max(1, int(query[:12])), last)
        text = tr("Go to line {number}", number=number(line))
        return Listing((Entry(str(line), text, "", "", "corner-down-left"),), "", "")

    def run(self, key: str) -> None:
        """Go there."""
        self._go_to(int(key))


class ArchiveSource(QObject):
    """Articles of the archive; the chosen one becomes a READ ALSO in the story."""

    prefix = "@"
    arrived = Signal()
    """There is more to list for what is typed now."""

    def __init__(
        self,
        questions: ArchiveQuestions,
        text: Callable[[], str],
        insert: Callable[[Suggestion], None],
        parent: QObject | None = None,
    ) -> None:
        """`text` is the story's, to say what it links to already."""
        super().__init__(parent)
        self._questions = questions
        self._text = text
        self._insert = insert
        self._words = self._answered = ""
        self._found: tuple[Suggestion, ...] = ()
        self._problem = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    def find(self, query: str) -> Listing:
        """What was found for these words; they are looked for when the writer pauses."""
        if query != self._words:
            self._words = query
            self._pause.start() if query else self._pause.stop()
        if query != self._answered or not query:
            return Listing((), "", tr("Looking…") if query else tr("Type words of an article in the archive"))
        entries = tuple(
            Entry(each.id, each.title, " · ".join(part for part in (each.section, each.published[:10]) if part), "",
                  "newspaper")
            for each in self._found
        )  # fmt: skip
        nothing = self._problem or tr("No story matches “{words}”", words=query)
        return Listing(entries, tr_count("{n} article", "{n} articles", len(entries)), nothing)

    def run(self, key: str) -> None:
        """Put a READ ALSO for the article into the story."""
        chosen = next((each for each in self._found if each.id == key), None)
        if chosen is not None:
            self._insert(chosen)

    def _ask(self) -> None:
        words, text = self._words, self._text()
        self._questions.ask(lambda request: Search(request, words, _MOST, text), Found, self._take, self._fail)

    def _take(self, found: Found) -> None:
        self._answered, self._found, self._problem = found.words, found.suggestions, ""
        self.arrived.emit()

    def _fail(self, failure: Failed) -> None:
        self._answered, self._found, self._problem = self._words, (), tr_message(failure.what)
        self.arrived.emit()
