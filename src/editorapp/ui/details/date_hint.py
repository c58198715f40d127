"""Says what a typed date means, and writes it out in full when its field is left."""

import re
from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QEvent, QObject, QTimer

from editorapp.article.moments import Moment, parse_moment
from editorapp.ui.kit.days import say_moment
from editorapp.ui.kit.words import tr, tr_count
from editorapp.ui.writing.fields import LabelledField
from editorapp.ui.writing.growing_field import GrowingField
from editorapp.ui.writing.open_draft import OpenDraft

_NO_DATE = "Not a date. Write 2026-11-24 or 2026-11-24 18:00."
_YEAR = re.compile(r"\d{4}")
_TICK_MS = 30_000
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_MANY = 2
"""From how many of a unit on it is counted: 25 hours say more than one day."""


class DateHint(QObject):
    """Lives as long as the field. What is no date is kept as it is, and said."""

    def __init__(
        self, draft: OpenDraft, name: str, field: LabelledField, text: GrowingField, now: Callable[[], datetime]
    ) -> None:
        """`now` is the time with the computer's offset."""
        super().__init__(text)
        self._draft, self._name, self._field, self._text, self._now = draft, name, field, text, now
        self._is_typed = False
        text.edited.connect(self._note_typing)
        text.installEventFilter(self)
        draft.details_changed.connect(self.show)
        tick = QTimer(self)
        tick.timeout.connect(self.show)
        tick.start(_TICK_MS)
        self.show()

    def show(self) -> None:
        """Say what the date means now."""
        written = self._draft.detail(self._name)
        now = self._now()
        moment = parse_moment(written, now.date())
        if moment is None:
            self._field.show_hint("")
            self._field.show_problem(tr(_NO_DATE) if written else "")
        elif self._name == "embargo":
            self._field.show_hint(_say_embargo(moment, now))
        else:
            self._field.show_hint("" if written == moment.day.isoformat() else say_moment(moment, now))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write the date out when the writer leaves the field after typing in it."""
        if event.type() == QEvent.Type.FocusOut and self._is_typed:
            self._is_typed = False
            self._write_out()
        return super().eventFilter(watched, event)

    def _note_typing(self) -> None:
        self._is_typed = True

    def _write_out(self) -> None:
        written = self._draft.detail(self._name)
        moment = parse_moment(written, self._now().date())
        if moment is not None:
            if not _is_complete(written):
                self._draft.set_detail(self._name, moment.written())
            self._text.show_text(self._draft.detail(self._name))


def kept_date(text: str, today: date) -> str:
    """What the file keeps of a date being typed: "tomorrow" would be another day tomorrow, so that is written out."""
    moment = None if _YEAR.search(text) else parse_moment(text, today)
    return moment.written() if moment else text


def _is_complete(written: str) -> bool:
    """Whether every program takes it for the same moment: a day, or a time with its offset."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return False
    return moment.tzinfo is not None or "T" not in written.replace(" ", "T")


def _say_embargo(moment: Moment, now: datetime) -> str:
    seconds = (moment.at() - now).total_seconds()
    when = say_moment(moment, now)
    if seconds <= 0:
        return tr("Lifted {when}.", when=when)
    if seconds >= _MANY * _DAY:
        return tr_count(
            "Held until {when}: {n} day to go.", "Held until {when}: {n} days to go.", int(seconds // _DAY), when=when
        )
    if seconds >= _MANY * _HOUR:
        return tr_count(
            "Held until {when}: {n} hour to go.",
            "Held until {when}: {n} hours to go.",
            int(seconds // _HOUR),
            when=when,
        )
    return tr_count(
        "Held until {when}: {n} minute to go.",
        "Held until {when}: {n} minutes to go.",
        int(-(-seconds // _MINUTE)),
        when=when,
    )
