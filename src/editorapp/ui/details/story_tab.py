"""The Story tab as the window knows it: its form is made when it is first looked at, so the start need not wait."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorapp.ui.details.lead_image import TakeImage
from editorapp.ui.details.story_form import StoryForm
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workers.protocol import SlugFound, VocabularyListed


class StoryTab(QWidget):
    """Takes what the form is told while there is none yet."""

    owner_wanted = Signal(str)
    """Somebody should find out which other story has this slug; the answer goes to `take_owner`."""

    def __init__(
        self, draft: OpenDraft, theme: Theme, icons: Icons, own_name: Callable[[], str], take_image: TakeImage
    ) -> None:
        super().__init__()
        self._draft, self._theme, self._icons = draft, theme, icons
        self._own_name, self._take_image = own_name, take_image
        self._words = VocabularyListed(0)
        self._form: StoryForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def form(self) -> StoryForm:
        """The form, made by the first to ask."""
        if self._form is None:
            self._form = StoryForm(self._draft, self._theme, self._icons, self._own_name, self._take_image)
            self._form.offer(self._words)
            self._form.slug.owner_wanted.connect(self.owner_wanted)
            self._column.addWidget(self._form)
        return self._form

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self._theme = theme
        if self._form is not None:
            self._form.set_theme(theme)

    def offer(self, words: VocabularyListed) -> None:
        """What the newsroom's own stories are filed under; other stories may have its slug now."""
        self._words = words
        if self._form is not None:
            self._form.offer(words)
            self._form.slug.ask_again()

    def take_owner(self, found: SlugFound) -> None:
        """Who has a slug."""
        self.form.slug.take(found)

    def showEvent(self, event: QShowEvent) -> None:
        """Now somebody looks."""
        super().showEvent(event)
        self.form.show()
