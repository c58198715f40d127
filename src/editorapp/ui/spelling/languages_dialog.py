"""Which languages the spelling is checked in: those of each story, or the dictionaries ticked here."""

from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from editorapp.article.spelling_languages import split_codes
from editorapp.ui.dialogs.controls import label, push_button, rule
from editorapp.ui.dialogs.dialog_frame import DialogFrame
from editorapp.ui.dialogs.scroll_body import ScrollBody
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_message
from editorapp.workers.protocol import DictionariesFound, WordsKnown

_WIDTH = 560
_INDENT = 26


class LanguagesDialog(DialogFrame):
    """What is ticked holds at once. `setting` is the value of `spelling.languages`: codes, "" to follow stories."""

    chosen = Signal(str)
    """The setting's new value."""
    look_again_requested = Signal()
    folder_requested = Signal()

    def __init__(self, setting: str, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(tr("Spelling languages"), theme, icons, parent, _WIDTH)
        self._setting = setting
        self.set_subtitle(tr("A word is right if any of the languages in use knows it."))
        self.follow = QCheckBox(tr("Follow the language of each story"))
        self.follow.setChecked(not setting)
        self.follow.toggled.connect(self._choose)
        self._hint = label("", "hint", wrap=True)
        self._hint.setContentsMargins(_INDENT, 0, 0, 6)
        self.boxes: dict[str, QCheckBox] = {}
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self._known = label("", "hint", wrap=True)
        self._fill_body(icons)
        self.set_first_focus(self.follow)

    def show_found(self, found: DictionariesFound, known: WordsKnown) -> None:
        """List the dictionaries, and tell what else is known."""
        self._fill(found)
        self._hint.setText(_follow_hint(found) if self.follow.isChecked() else "")
        self._hint.setVisible(self.follow.isChecked())
        locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        self._known.setText(
            tr(
                "Known as well: {personal} words of yours, {newsroom} of the newsroom’s, {names} names in the archive.",
                personal=locale.toString(known.personal_words),
                newsroom=locale.toString(known.newsroom_words),
                names=locale.toString(known.names),
            )
        )

    def _fill_body(self, icons: Icons) -> None:
        folder = push_button(tr("Open Folder"), "quiet", "folder", icons)
        folder.clicked.connect(self.folder_requested)
        more = QHBoxLayout()
        hint = tr("More languages: put a Hunspell dictionary (an .aff and a .dic file) into your own folder.")
        more.addWidget(label(hint, "hint", wrap=True), 1)
        more.addWidget(folder)
        for part in (self.follow, self._hint, rule(), ScrollBody(self._list, _WIDTH - 56), rule()):
            self.body.addWidget(part)
            self.body.addSpacing(4)
        self.body.addLayout(more)
        self.body.addWidget(self._known)
        again = self.add_button(tr("Look Again"))
        again.clicked.connect(self.look_again_requested)
        done = self.add_button(tr("Done"), "primary")
        done.clicked.connect(self.accept)
        done.setDefault(True)

    def _fill(self, found: DictionariesFound) -> None:
        focused = next((code for code, box in self.boxes.items() if box.hasFocus()), "")
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.boxes = {}
        ticked = found.active if self.follow.isChecked() else split_codes(self._setting)
        folded = {code.casefold() for code in ticked}
        for row in sorted(found.dictionaries, key=lambda row: language_name(row.code).casefold()):
            box = QCheckBox(language_name(row.code))
            box.setToolTip(str(Path(row.path)))
            box.setChecked(row.code.casefold() in folded)
            box.setEnabled(not self.follow.isChecked())
            box.toggled.connect(self._choose)
            self.boxes[row.code] = box
            self._rows.addWidget(box)
            if row.problem:
                problem = label(tr_message(row.problem), "error", wrap=True)
                problem.setContentsMargins(_INDENT, 0, 0, 4)
                box.setAccessibleDescription(tr_message(row.problem))
                self._rows.addWidget(problem)
            if row.code == focused:
                box.setFocus()

    def _choose(self) -> None:
        """Take what is ticked; the last language in use cannot be taken away, but stories can be followed again."""
        codes = [code for code, box in self.boxes.items() if box.isChecked()]
        follows = self.follow.isChecked() or not codes
        self._setting = "" if follows else ", ".join(codes)
        if follows != self.follow.isChecked():
            self.follow.setChecked(follows)
            return
        for box in self.boxes.values():
            box.setEnabled(not follows)
        self._hint.setVisible(follows)
        self.chosen.emit(self._setting)


def language_name(code: str) -> str:
    """The language in its own words, "Français (France)"; the code itself where it is none."""
    locale = QLocale(code)
    if locale.language() in (QLocale.Language.C, QLocale.Language.AnyLanguage):
        return code
    name = locale.nativeLanguageName() or QLocale.languageToString(locale.language())
    name = name[:1].upper() + name[1:]
    parts = code.replace("-", "_").split("_")
    if len(parts) < 2 or name in ("American English", "British English"):
        return name
    return f"{name} ({locale.nativeTerritoryName() or parts[1]})"


def _follow_hint(found: DictionariesFound) -> str:
    if not found.active:
        return tr("There is no dictionary for the language of this story, so nothing in it is marked.")
    names = ", ".join(map(language_name, found.active))
    return tr(
        "Now: {languages}. It is what the story details say, else the language of this computer.", languages=names
    )
