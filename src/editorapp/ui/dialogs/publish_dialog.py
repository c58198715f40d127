"""Asks where and when a story came out, and into which archive it goes; says what that changes, and what came of it."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editorapp.ui.dialogs.controls import MessageBox
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.dialogs.publish_form import PublishForm
from editorapp.ui.dialogs.publish_wish import ArchiveOffer, PublishedStory
from editorapp.ui.dialogs.scroll_body import ScrollBody
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_error

_WIDTH = 640
_INSIDE = 584


class PublishDialog(DialogFrame):
    """An update is the same dialog: it is one as soon as the archive is known to have the story.

    It stays open until the owner closes it; while the story is being written nobody else can.
    """

    publish_requested = Signal(object)
    """A PublishWish."""
    checks_requested = Signal()
    """The person wants to see what the checks found; the dialog is closed."""

    def __init__(
        self,
        story: PublishedStory,
        offer: ArchiveOffer,
        now: datetime,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        """`now` is the time with this computer's offset."""
        super().__init__(tr("Mark as published"), theme, icons, parent, _WIDTH)
        self._is_busy = self._is_waiting = False
        self.set_subtitle(story.headline)
        self.form = PublishForm(story, offer, now, icons)
        self.checks = MessageBox(icons)
        self.checks_button = self.checks.add_action(tr("Show"))
        self.checks_button.clicked.connect(self._show_checks)
        self.message = MessageBox(icons)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.form, self.checks, self.message):
            column.addWidget(part)
        self.body.addWidget(ScrollBody(content, _INSIDE))
        self._add_buttons()
        self.form.changed.connect(self._show)
        self.form.url_field.changed.connect(self.message.clear)
        self.set_first_focus(self.form.url_field.line)
        self._show()

    @property
    def is_busy(self) -> bool:
        """Whether the story is on its way into the archive."""
        return self._is_busy

    @property
    def is_waiting(self) -> bool:
        """Whether another job has to end first."""
        return self._is_waiting

    def set_failed_checks(self, text: str) -> None:
        """What must be mended before publishing, in one line; the person may go on all the same. "" for nothing."""
        if not text:
            self.checks.clear()
        elif text != self.checks.text:
            self.checks.say(text, "warn")
        self._show()

    def set_waiting(self) -> None:
        """Another job is on the archive: it is published when that is over, unless the dialog is closed."""
        self._is_waiting = True
        self.message.clear()
        self.set_aside(tr("Waiting for the archive’s other job to end…"))
        self._show()

    def set_busy(self) -> None:
        """It is being written, and can neither be changed nor called off."""
        self._is_busy, self._is_waiting = True, False
        self.message.clear()
        self.set_aside(tr("Writing into the archive…"))
        self._show()

    def set_failed(self, what: str, hint: str = "") -> None:
        """Nothing has become of it: the archive and the story are as they were."""
        self._is_busy = self._is_waiting = False
        self.set_aside("")
        self._show()
        self.message.say(tr_error(what, hint), "error")

    def reject(self) -> None:
        """Close it, unless the story is being written: that takes a moment, and is never half done."""
        if not self._is_busy:
            super().reject()

    def _add_buttons(self) -> None:
        self.cancel_button = self.add_button(tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.publish_button = self.add_button(tr("Mark as Published"), "primary")
        self.publish_button.setDefault(True)
        self.publish_button.clicked.connect(self._publish)

    def _show(self) -> None:
        """Say all of it again."""
        plan, is_idle = self.form.plan, not (self._is_busy or self._is_waiting)
        self.set_title(tr("Update published story") if self.form.is_update else tr("Mark as published"))
        self.publish_button.setText(self._verb())
        self.publish_button.setEnabled(is_idle and self.form.wish is not None)
        self.form.setEnabled(is_idle)
        self.checks_button.setEnabled(is_idle)
        self.cancel_button.setEnabled(not self._is_busy)
        if plan is not None and plan.problem:
            self.message.say(tr_error(plan.problem, plan.hint), "error")

    def _verb(self) -> str:
        if self.checks.text:
            return tr("Update Anyway") if self.form.is_update else tr("Mark as Published Anyway")
        return tr("Update") if self.form.is_update else tr("Mark as Published")

    def _show_checks(self) -> None:
        self.reject()
        self.checks_requested.emit()

    def _publish(self) -> None:
        wish = self.form.wish
        if wish is not None and not (self._is_busy or self._is_waiting):
            self.publish_requested.emit(wish)
