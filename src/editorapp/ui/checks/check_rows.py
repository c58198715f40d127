"""The rows of the Checks tab: what to fix, what is worth a look, what passed, what only a person can tick."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editorapp.article.finding import CheckReport, Finding
from editorapp.ui.kit.plain_tip import plain_tip
from editorapp.ui.kit.words import tr, tr_count, tr_message
from editorapp.workspace.story_checks import Choices

Index = QModelIndex | QPersistentModelIndex
SUGGESTS = "read-also"
"""The check that the Read also tab mends."""
_BOX = "box: "
"""Begins the id of a box, which no finding has."""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One row; `id` is a finding's key or that of a box, `action` the words of its button."""

    kind: Literal["caption", "finding", "passed", "tick", "ignored", "problem"]
    text: str
    hint: str = ""
    id: str = ""
    action: str = ""
    finding: Finding | None = None
    ticked: bool = False

    @property
    def look(self) -> tuple[str, str]:
        """The icon before it and the role of its colour; ("", "") without one."""
        if self.finding is not None:
            return ("circle-x", "error") if self.finding.level == "blocks" else ("triangle-alert", "warn")
        if self.kind == "passed":
            return "circle-check", "ok"
        if self.kind == "tick":
            return "square", "accent" if self.ticked else "text2"
        return {"problem": ("triangle-alert", "warn"), "ignored": ("eye-off", "text3")}.get(self.kind, ("", ""))


def shown_findings(report: CheckReport, choices: Choices) -> tuple[Finding, ...]:
    """The findings that are not ignored."""
    return tuple(finding for finding in report.findings if finding.key not in choices.ignored)


def rows_of(report: CheckReport, choices: Choices) -> tuple[CheckRow, ...]:
    """Everything the tab lists."""
    found = shown_findings(report, choices)
    return (
        *(CheckRow("problem", tr_message(problem)) for problem in report.problems),
        *_group(tr("Fix before publishing"), [f for f in found if f.level == "blocks"]),
        *_group(tr("Worth a look"), [f for f in found if f.level == "warns"]),
        *_passed(report),
        *_ticks(report, choices),
        *_ignored(len(report.findings) - len(found)),
    )


def action_of(finding: Finding) -> str:
    """What the button of a finding says."""
    if finding.fix is not None:
        return tr_message(finding.fix.text)
    if finding.detail:
        return tr("Add credit") if finding.detail == "image_credit" else tr("Edit…")
    if finding.check == SUGGESTS:
        return tr("Suggest")
    return tr("Go to") if finding.place is not None else tr("Ignore")


def _group(title: str, findings: Sequence[Finding]) -> Iterator[CheckRow]:
    if findings:
        yield CheckRow("caption", title)
    for finding in findings:
        text, hint = tr_message(finding.text), tr_message(finding.hint)
        yield CheckRow("finding", text, hint, finding.key, action_of(finding), finding)


def _passed(report: CheckReport) -> Iterator[CheckRow]:
    if report.passed:
        yield CheckRow("caption", tr("Passed"))
    yield from (CheckRow("passed", tr_message(text)) for text in report.passed)


def _ticks(report: CheckReport, choices: Choices) -> Iterator[CheckRow]:
    if report.ticks:
        yield CheckRow("caption", tr("Only you can tick"))
    for tick in report.ticks:
        box = f"{_BOX}{tick.id}"
        yield CheckRow("tick", tr_message(tick.text), id=box, ticked=box in choices.ticked)


def _ignored(count: int) -> Iterator[CheckRow]:
    if count:
        yield CheckRow("caption", tr("Ignored"))
        said = tr_count("{n} ignored in this story", "{n} ignored in this story", count)
        yield CheckRow("ignored", said, action=tr("Show ignored"))


class ChecksModel(QAbstractListModel):
    """The rows as a Qt model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[CheckRow, ...] = ()

    def show_rows(self, rows: tuple[CheckRow, ...]) -> bool:
        """Take these rows; False if they are those that are shown."""
        if rows == self.rows:
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def row_of(self, row_id: str) -> int:
        """The number of the row with this id, -1 without one."""
        return next((n for n, row in enumerate(self.rows) if row_id and row.id == row_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Captions and what passed are only read."""
        row = self.rows[index.row()] if index.isValid() else None
        if row is None or row.kind in ("caption", "passed", "problem"):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text; for screen readers with what it means."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(row)
        return row.text if role == Qt.ItemDataRole.DisplayRole else None


def _tip(row: CheckRow) -> str | None:
    """The rule, and what one click would do."""
    if row.finding is None:
        return None
    mends = row.action if row.finding.fix is not None else ""
    return plain_tip("\n".join(part for part in (tr_message(row.finding.rule), mends) if part))


def _spoken(row: CheckRow) -> str:
    if row.finding is not None:
        level = tr("To fix") if row.finding.level == "blocks" else tr("Worth a look")
        return ". ".join(part for part in (level, row.text, row.hint, row.action) if part)
    if row.kind == "passed":
        return tr("Passed: {check}", check=row.text)
    if row.kind == "tick":
        return tr("Ticked: {check}", check=row.text) if row.ticked else tr("Not ticked: {check}", check=row.text)
    return row.text
