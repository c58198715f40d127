"""The fields of publishing: address, date, archive; below each what it means, as far as the archive says."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from editorapp.article.moments import parse_moment
from editorapp.article.web_address import lack_of
from editorapp.ui.dialogs.controls import MessageBox, label
from editorapp.ui.dialogs.hinted_field import HintedField
from editorapp.ui.dialogs.import_target import TargetChoice
from editorapp.ui.dialogs.publish_outlook import PublishOutlook
from editorapp.ui.dialogs.publish_wish import ArchiveOffer, PublishedStory, PublishWish
from editorapp.ui.dialogs.publish_words import proposed_date, say_archive, say_date, say_lack, say_place
from editorapp.ui.kit.days import say_day
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.words import tr
from editorapp.workers.protocol import PublishingPlanned

_PAUSE_MS = 200
"""After the last key, before the archive is asked about an address."""


class PublishForm(QWidget):
    """`plan_wanted` is answered by `set_plan`; before that there is no `wish`."""

    changed = Signal()
    plan_wanted = Signal()
    """Another address or archive is chosen, and the archive shall say what it knows of it."""

    def __init__(self, story: PublishedStory, offer: ArchiveOffer, now: datetime, icons: Icons) -> None:
        """`now` is the time with this computer's offset."""
        super().__init__()
        self._story, self._offer, self._now = story, offer, now
        self._plan: PublishingPlanned | None = None
        self.url_field = HintedField(tr("Web address"))
        self.place = MessageBox(icons)
        self.is_same = QCheckBox(tr("It is this story: replace it"))
        self.date_field = HintedField(tr("Published"))
        self.target = TargetChoice(tr("Archive"))
        self._archive_hint = label("", "hint", wrap=True)
        self.outlook = PublishOutlook()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.plan_wanted)
        self._lay_out()
        self.date_field.line.setText(proposed_date(story.date, now))
        self.target.offer(offer.archives, offer.home, offer.names)
        self.url_field.changed.connect(self._note_change)
        self.date_field.changed.connect(self._show)
        self.target.changed.connect(self._note_archive)
        self.is_same.toggled.connect(self._show)
        self._show()

    @property
    def url(self) -> str:
        """The address as typed so far; "" at first, until the archive has proposed one."""
        return self.url_field.text

    @property
    def archive(self) -> Path | None:
        """The archive it goes into; None while a new one has no name."""
        return self.target.folder

    @property
    def day(self) -> str:
        """The ISO day of the date, that of today while none is typed."""
        moment = parse_moment(self.date_field.text, self._now.date())
        return (moment.day if moment else self._now.date()).isoformat()

    @property
    def plan(self) -> PublishingPlanned | None:
        """What the archive has said of this address; None while it has not."""
        return self._plan

    @property
    def is_update(self) -> bool:
        """Whether the archive has the story already."""
        plan = self._plan
        return plan is not None and plan.known is not None and (plan.is_same or self.is_same.isChecked())

    @property
    def wish(self) -> PublishWish | None:
        """What is chosen; None while something is missing or wrong, which is said at its place."""
        plan, folder = self._plan, self.archive
        may_take, date = say_archive(folder, self._offer.used, self._offer.starter)[1], self._written
        if plan is None or folder is None or lack_of(self.url) or plan.problem or plan.owner:
            return None
        if not may_take or self.date_field.has_problem or (plan.known and not self.is_update):
            return None
        if plan.known is None:
            return PublishWish(folder, self.url, date)
        return PublishWish(folder, self.url, self._first_date or date, date, plan.known.id)

    def set_plan(self, plan: PublishingPlanned) -> None:
        """What the archive says; of another address or archive than is chosen by now it counts for nothing."""
        if plan.archive != str(self.archive or ""):
            return
        if not self.url and not self.url_field.line.isModified() and plan.url:
            self.url_field.line.setText(plan.url)
            self._pause.stop()
        if plan.url == self.url or not self.url:
            self._plan = plan
            self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.url_field, self.place, self.is_same, self.date_field):
            column.addWidget(part)
        archive = QVBoxLayout()
        archive.setSpacing(4)
        for row in (label(tr("Archive"), "label"), self.target, self._archive_hint):
            archive.addWidget(row)
        column.addLayout(archive)
        column.addSpacing(8)
        column.addWidget(self.outlook)

    def _note_change(self) -> None:
        self._plan = None
        self.is_same.setChecked(False)
        self._pause.start()
        self._show()

    def _note_archive(self) -> None:
        if self._plan is None or self._plan.archive != str(self.archive or ""):
            self._note_change()

    def _show(self) -> None:
        """Say all of it again, for what is typed and known now."""
        lack = lack_of(self.url)
        hint = say_lack(lack)
        self.url_field.say(*((hint, "") if lack == "empty" else ("", hint)))
        self._show_place(self._plan)
        self._show_date()
        said, _ = say_archive(self.archive, self._offer.used, self._offer.starter)
        self._archive_hint.setText(said)
        self._archive_hint.setVisible(bool(said))
        name = self._plan.id if self._plan else ""
        details = {"id": name, "url": "" if lack else self.url, "date": self._first_date or self._written}
        self.outlook.show_details(details, self._story.keys)
        self.changed.emit()

    def _show_place(self, plan: PublishingPlanned | None) -> None:
        said = say_place(plan) if plan else ""
        can_replace = plan is not None and plan.owner is None and plan.known is not None and not plan.is_same
        if not said:
            self.place.clear()
        elif said != self.place.text:
            self.place.say(said, "warn" if can_replace else "error")
        self.is_same.setVisible(can_replace)

    def _show_date(self) -> None:
        first = self._first_date
        self.date_field.set_name(tr("Updated") if first else tr("Published"))
        said, problem = say_date(self.date_field.text, self._now, first)
        if first and said:
            said = tr("{when}. First published {day}: that stays.", when=said, day=say_day(first))
        self.date_field.say(said, problem)

    @property
    def _first_date(self) -> str:
        """When the story came out, if the archive has it already."""
        return self._plan.known.published if self.is_update and self._plan and self._plan.known else ""

    @property
    def _written(self) -> str:
        moment = parse_moment(self.date_field.text, self._now.date())
        return moment.written() if moment else ""
