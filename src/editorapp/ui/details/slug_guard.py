"""Watches a story's slug: whether it can stand in an address, and whether another story has it."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QPushButton

from editorapp.article.slug import is_url_safe, slugify
from editorapp.ui.kit.words import tr
from editorapp.ui.writing.fields import LabelledField
from editorapp.ui.writing.growing_field import GrowingField
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workers.protocol import SlugFound

_PAUSE_MS = 400


class SlugGuard(QObject):
    """Until somebody writes a slug, it is the headline's; the button beside the label offers the better one."""

    owner_wanted = Signal(str)
    """Somebody should find out which other story has this slug; the answer goes to `take`."""

    def __init__(self, draft: OpenDraft, field: LabelledField, text: GrowingField, button: QPushButton) -> None:
        super().__init__(text)
        self._draft, self._field, self._text, self._button = draft, field, text, button
        self._found: SlugFound | None = None
        self._asked = ""
        self._offer = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        draft.details_changed.connect(self._look)
        draft.path_changed.connect(self.ask_again)
        button.clicked.connect(self._use_offer)
        self._look()

    @property
    def slug(self) -> str:
        """The story's slug, which is the headline's while none is written."""
        return self._draft.detail("slug") or slugify(self._draft.detail("title"))

    def ask_again(self) -> None:
        """The archive or the folder may hold other stories than before."""
        self._asked, self._found = "", None
        self._look()

    def take(self, found: SlugFound) -> None:
        """Who has the slug."""
        if found.slug == self.slug:
            self._found = found
            self._show()

    def _look(self) -> None:
        self._text.setPlaceholderText(slugify(self._draft.detail("title")))
        if self._found and self._found.slug != self.slug:
            self._found = None
        self._show()
        if self.slug != self._asked:
            self._pause.start()

    def _ask(self) -> None:
        self._asked = self.slug
        if is_url_safe(self._asked):
            self.owner_wanted.emit(self._asked)

    def _show(self) -> None:
        slug, found = self._draft.detail("slug"), self._found
        self._offer = slugify(self._draft.detail("title"))
        name = tr("From headline")
        problem = ""
        if slug and not is_url_safe(slug):
            problem = tr("Not for an address: use letters, digits and hyphens.")
            self._offer = slugify(slug)
            name = tr("Tidy up")
        elif found and (found.id or found.path):
            problem = _owner(found)
            self._offer = found.free
            name = tr("Use {slug}", slug=f"…{found.free.removeprefix(found.slug)}")
        self._field.show_problem(problem)
        self._button.setText(name)
        self._button.setAccessibleName(name)
        self._button.setToolTip(self._offer)
        self._button.setEnabled(bool(self._offer) and self._offer != slug)

    def _use_offer(self) -> None:
        self._draft.set_detail("slug", self._offer)


def _owner(found: SlugFound) -> str:
    if found.path:
        name = found.path.replace("\\", "/").rsplit("/", 1)[-1]
        return tr("{file} in this folder has the same slug.", file=name)
    return tr("“{title}” in the archive has the same slug.", title=found.title or found.id)
