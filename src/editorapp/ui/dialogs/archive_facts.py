"""The upper part of the archive's details: how it stands, how much it holds, and where that came from."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editorapp.ui.dialogs.archive_words import (
    health_words,
    open_links_sentence,
    orphans_sentence,
    size_words,
    span_words,
)
from editorapp.ui.dialogs.controls import label, push_button
from editorapp.ui.dialogs.elided_label import ElidedLabel
from editorapp.ui.dialogs.figure import Figure
from editorapp.ui.dialogs.import_words import counted_articles
from editorapp.ui.dialogs.row_list import RowList
from editorapp.ui.dialogs.row_painter import Row
from editorapp.ui.kit.buttons import IconLabel
from editorapp.ui.kit.days import say_day
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import number, tr, tr_count
from editorapp.workers.protocol import ArchiveDescribed
from editorapp.workspace.paths import shown

_MOST_SOURCES = 3


class ArchiveFacts(QWidget):
    """Shows what it is given."""

    orphans_requested = Signal()
    """Show the stories that nobody links to."""
    wished = Signal(str)
    """Do what the command of this id does."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._rename, self._delete = push_button(tr("Rename…"), "quiet"), push_button(tr("Delete…"), "quiet")
        self._rename.clicked.connect(lambda: self.wished.emit("archive.rename"))
        self._delete.clicked.connect(lambda: self.wished.emit("archive.delete"))
        self._rename.setAccessibleName(tr("Rename the archive"))
        self._delete.setAccessibleName(tr("Delete the archive"))
        self._name, self._folder = label("", "strong"), ElidedLabel("hint")
        self._mark = IconLabel(icons, "circle-check", "ok")
        self._health = label("", wrap=True)
        self._articles, self._links, self._span, self._size = (Figure(theme) for _ in range(4))
        self._open_links = label("", "hint", wrap=True)
        self._orphans = label("", wrap=True)
        self._imported = label("", "hint", wrap=True)
        self.show_orphans = push_button(tr("Show…"), "quiet")
        self.show_orphans.setAccessibleName(tr("Show the stories that nobody links to"))
        self.show_orphans.clicked.connect(self.orphans_requested)
        self.sources = RowList(tr("Sources of the archive"), icons, _MOST_SOURCES, cut=Qt.TextElideMode.ElideMiddle)
        self._counts, self._origins = self._counts_box(), self._origins_box()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(self._counts)
        column.addWidget(self._origins)

    def show_details(self, described: ArchiveDescribed) -> None:
        """Be about this archive."""
        folder = Path(described.archive)
        self._name.setText(described.name or shown(folder.name or folder))
        self._folder.say(shown(described.archive))
        words = health_words(described.health)
        self._mark.set_icon(words.icon, words.role)
        self._health.setText(words.text)
        is_there = described.health in ("ok", "indexing")
        self._rename.setVisible(is_there)
        self._delete.setVisible(described.health != "none")
        self._counts.setVisible(is_there)
        self._origins.setVisible(is_there and bool(described.sources))
        self._show_counts(described)
        self.sources.show_rows(
            [
                Row(row.source, shown(row.source), aside=counted_articles(row.articles), tip=shown(row.source))
                for row in described.sources
            ]
        )
        self.sources.fit(len(described.sources))

    def _show_counts(self, described: ArchiveDescribed) -> None:
        self._articles.say(number(described.articles), tr_count("article", "articles", described.articles))
        self._links.say(number(described.edges), tr_count("link", "links", described.edges))
        self._span.say(*span_words(described.first, described.last))
        self._size.say(size_words(described.bytes_on_disk), tr("on disk"))
        sentence = open_links_sentence(described)
        self._open_links.setText(sentence)
        self._open_links.setVisible(bool(sentence))
        self._orphans.setText(orphans_sentence(described.orphans) if described.articles else "")
        self.show_orphans.setVisible(bool(described.orphans))
        day = say_day(described.imported)
        self._imported.setText(tr("Last import: {day}", day=day) if day else "")
        self._imported.setVisible(bool(day))

    def _head(self) -> QVBoxLayout:
        names = QHBoxLayout()
        names.setSpacing(8)
        names.addWidget(self._name)
        names.addWidget(self._folder, 1)
        names.addWidget(self._rename)
        names.addWidget(self._delete)
        health = QHBoxLayout()
        health.setSpacing(8)
        health.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        health.addWidget(self._health, 1)
        head = QVBoxLayout()
        head.setSpacing(6)
        head.addLayout(names)
        head.addLayout(health)
        return head

    def _counts_box(self) -> QWidget:
        box = QWidget()
        figures = QHBoxLayout()
        figures.setSpacing(20)
        for figure in (self._articles, self._links, self._span, self._size):
            figures.addWidget(figure)
        sentences = QVBoxLayout()
        sentences.setSpacing(2)
        sentences.addWidget(self._orphans)
        sentences.addWidget(self._open_links)
        sentences.addWidget(self._imported)
        links = QHBoxLayout()
        links.addLayout(sentences, 1)
        links.addWidget(self.show_orphans)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(figures)
        column.addLayout(links)
        return box

    def _origins_box(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(tr("Sources"), "label"))
        column.addWidget(self.sources)
        return box
