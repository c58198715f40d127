"""The stories of the archive that no other one links to: find one, look at it, or save the list for the web desk."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editorapp.ui.dialogs.archive_words import stories_saved
from editorapp.ui.dialogs.controls import MessageBox, label, push_button
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.dialogs.questions import overwrite_question
from editorapp.ui.dialogs.row_list import RowList
from editorapp.ui.dialogs.row_painter import Row
from editorapp.ui.kit.days import say_day
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import number, tr, tr_count, tr_error
from editorapp.workers.protocol import Failed, Orphan, OrphansListed, OrphansSaved
from editorapp.workspace.paths import kind_of, shown

_WIDTH = 640
_MOST_ROWS = 7
_KEYS: Mapping[str, str] = MappingProxyType({"Space": "look", "C": "copy", "Ctrl+C": "copy"})
"""As in the panel's cards."""
_UNTITLED = "Without a headline"
_FILE = "stories-nobody-links-to"


class OrphansDialog(DialogFrame):
    """Shows what it is told and says what the person wants.

    Of a long list only the newest are here, which is said; a saved list has all.
    """

    look_requested = Signal(object)
    """Show the article of this Orphan."""
    copy_requested = Signal(object)
    """Copy the address of this Orphan."""
    save_requested = Signal(object)
    """Write all of them to this `Path`: CSV, or Markdown if its name ends in .md."""

    def __init__(self, folder: Path, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """`folder` is where a saved list is proposed to go."""
        super().__init__(tr("Stories nobody links to"), theme, icons, parent, _WIDTH)
        self._folder = folder
        self._orphans: dict[str, Orphan] = {}
        self._total = 0
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter by headline, section or year"))
        self.filter.setAccessibleName(tr("Filter the stories"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._fill)
        self.list = RowList(tr("List of stories"), icons, _MOST_ROWS, hints=True, commands=_KEYS)
        self._count = label("", "hint")
        self._look = push_button(tr("Look"), "quiet", "eye", icons)
        self._copy = push_button(tr("Copy Address"), "quiet", "copy", icons)
        self._note = label(tr("Looking for them…"), "muted", wrap=True)
        self._listing = self._listing_box()
        self.message = MessageBox(icons)
        for part in (self._note, self._listing, self.message):
            self.body.addWidget(part)
        self._save_csv = self.add_button(tr("Save as CSV…"))
        self._save_markdown = self.add_button(tr("Save as Markdown…"))
        self._close_button = self.add_button(tr("Close"), "primary")
        self._connect()
        self._show_parts(False)

    def show_orphans(self, listed: OrphansListed, articles: int = 1) -> None:
        """These are there, in an archive of so many `articles`."""
        self._orphans = {orphan.id: orphan for orphan in listed.orphans}
        self._total = listed.total
        if articles:
            self._note.setText(tr("There are none: every story of the archive is linked to by another one."))
        else:
            self._note.setText(tr("No archive yet. Import your newsroom’s stories: Archive, Import Archive."))
        self.set_subtitle(self._what_is_here())
        self._show_parts(bool(self._orphans))
        self.list.fit(len(self._orphans))
        self._fill()
        if self._orphans:
            self.set_first_focus(self.filter)

    def say_saved(self, saved: OrphansSaved) -> None:
        """The list has been written."""
        self._set_saving(False)
        self.message.say(stories_saved(saved.total, shown(saved.target)), "ok")

    def say_copied(self, address: str) -> None:
        """This is on the clipboard."""
        self.message.say(tr("Copied: {address}", address=address), "ok")

    def set_failed(self, failed: Failed) -> None:
        """Something that was asked for could not be done."""
        self._set_saving(False)
        if not self._orphans:
            self._note.hide()
        self.message.say(tr_error(failed.what, failed.hint), "error")

    @property
    def current(self) -> Orphan | None:
        """The story that is chosen in the list."""
        return self._orphans.get(self.list.current)

    def save_to(self, target: Path, is_markdown: bool) -> None:
        """Ask for the list to be written there; an existing file only after a question."""
        wanted = ".md" if is_markdown else ".csv"
        if target.suffix.lower() != wanted:
            target = target.with_name(f"{target.name}{wanted}")
        if kind_of(target) == "file":
            question = overwrite_question(target, self.theme, self.icons, self)
            question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            question.answered.connect(lambda answer: self._save(target) if answer == "replace" else None)
            question.open()
        else:
            self._save(target)

    def _save(self, target: Path) -> None:
        self.message.clear()
        self._set_saving(True)
        self.save_requested.emit(target)

    def _choose_file(self, is_markdown: bool) -> None:
        dialog = QFileDialog(self, tr("Save the list"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # that is asked later, by us
        dialog.setDefaultSuffix("md" if is_markdown else "csv")
        dialog.setDirectory(str(self._folder))
        dialog.selectFile(f"{_FILE}.md" if is_markdown else f"{_FILE}.csv")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name), is_markdown))
        dialog.open()

    def _listing_box(self) -> QWidget:
        box = QWidget()
        line = QHBoxLayout()
        line.addWidget(self._count, 1)
        line.addWidget(self._look)
        line.addWidget(self._copy)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.list)
        column.addLayout(line)
        return box

    def _connect(self) -> None:
        self.list.chosen.connect(lambda _key: self._update())
        self.list.activated.connect(lambda _key: self._ask_look())
        self.list.pressed.connect(lambda command: self._ask_look() if command == "look" else self._ask_copy())
        self._look.clicked.connect(self._ask_look)
        self._copy.clicked.connect(self._ask_copy)
        self._save_csv.clicked.connect(lambda: self._choose_file(False))
        self._save_markdown.clicked.connect(lambda: self._choose_file(True))
        self._close_button.clicked.connect(self.accept)
        self._close_button.setDefault(True)
        self.set_first_focus(self._close_button)

    def _show_parts(self, has_any: bool) -> None:
        self._note.setVisible(not has_any)
        for part in (self._listing, self._save_csv, self._save_markdown):
            part.setVisible(has_any)

    def _what_is_here(self) -> str:
        here = len(self._orphans)
        if not here:
            return ""
        if here < self._total:
            words = "The newest {count} of {total}. A saved list has all of them."
            return tr(words, count=number(here), total=number(self._total))
        return tr_count(
            "{n} story. A link from another one would help readers find it.",
            "{n} stories, the newest first. A link from another story would help readers find them.",
            self._total,
        )

    def _fill(self) -> None:
        """List those that have all the words in the filter."""
        words = self.filter.text().casefold().split()
        rows = [_row(orphan) for orphan in self._orphans.values()]
        found = [row for row in rows if all(word in f"{row.text} {row.hint}".casefold() for word in words)]
        self.list.show_rows(found)
        if found and not self.list.current:
            self.list.choose(0)
        if not words:
            self._count.clear()
        elif found:
            self._count.setText(tr("{count} of {total} match", count=number(len(found)), total=number(len(rows))))
        else:
            self._count.setText(self._no_match(self.filter.text().strip(), len(rows)))
        self._update()

    def _no_match(self, words: str, here: int) -> str:
        if here == self._total:
            return tr("No story matches “{words}”", words=words)
        return tr("No story among the newest {count} matches “{words}”", count=number(here), words=words)

    def _update(self) -> None:
        chosen = self.current
        self._look.setEnabled(chosen is not None)
        self._copy.setEnabled(chosen is not None and bool(chosen.url))
        self._copy.setToolTip(tr("No web address in the archive") if chosen and not chosen.url else "")

    def _set_saving(self, is_saving: bool) -> None:
        self.set_aside(tr("Saving…") if is_saving else "")
        for button in (self._save_csv, self._save_markdown):
            button.setEnabled(not is_saving)

    def _ask_look(self) -> None:
        if self.current:
            self.look_requested.emit(self.current)

    def _ask_copy(self) -> None:
        if self.current and self.current.url:
            self.copy_requested.emit(self.current)


def _row(orphan: Orphan) -> Row:
    title = " ".join(orphan.title.split()) or tr(_UNTITLED)
    hint = " · ".join(part for part in (orphan.section, say_day(orphan.published) or tr("No date")) if part)
    tip = "\n".join(part for part in (title, orphan.url) if part)
    return Row(orphan.id, title, hint, tip=tip)
