"""The program in French: every part speaks it, and its rows have room for it in the smallest window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenuBar,
    QPushButton,
    QTabBar,
    QWidget,
)

from editorapp.article.suggestion import Placement, Reason, Suggestion
from editorapp.errors import UnreadableError
from editorapp.ui.dialogs.archive_dialog import ArchiveDialog
from editorapp.ui.dialogs.export_dialog import ExportDialog, ExportFormat
from editorapp.ui.dialogs.go_to_line import GoToLineDialog
from editorapp.ui.dialogs.import_dialog import ImportDialog
from editorapp.ui.dialogs.orphans_dialog import OrphansDialog
from editorapp.ui.dialogs.questions import overwrite_question, unsaved_question
from editorapp.ui.dialogs.settings_dialog import SettingsDialog
from editorapp.ui.dialogs.settings_pages import PAGES
from editorapp.ui.kit.days import say_day
from editorapp.ui.kit.translations import install_language
from editorapp.ui.kit.words import decimal, number, tr, tr_count, tr_message
from editorapp.ui.linking.cards import Card, name_place
from editorapp.ui.linking.empty_page import EmptyPage
from editorapp.ui.linking.panel_state import Action, EmptyState
from editorapp.ui.window.palette import CommandPalette
from editorapp.ui.window.status_bar import StatusItem
from editorapp.workers.protocol import (
    ArchiveDescribed,
    Imported,
    Orphan,
    OrphansListed,
    Progressed,
    RemovedLine,
    ReportLine,
)
from editorapp.workspace.settings import Settings

SPACE = "\N{NARROW NO-BREAK SPACE}"


@pytest.fixture
def french(qapp, resources) -> Iterator[None]:
    """French until the test is over, then English again."""
    before, others = QLocale(), set(qapp.findChildren(QTranslator))
    assert install_language(qapp, resources, "fr") == "fr"
    yield
    for translator in set(qapp.findChildren(QTranslator)) - others:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def desk(french, make_desk, qtbot):
    desk = make_desk()
    desk.files.start("---\ntitle: A pier\n---\n\nThe board closes the pier. It is old.\n")
    desk.window.resize(960, 600)
    desk.window.show()
    return desk


def test_english_is_as_it_stands_in_the_source():
    assert (tr("Save As…"), say_day("2026-03-03"), number(12480), decimal(1.5, 1)) == (
        "Save As…", "3 Mar 2026", "12,480", "1.5",
    )  # fmt: skip
    assert [tr_count("{n} word", "{n} words", n) for n in (0, 1, 1200)] == ["0 words", "1 word", "1,200 words"]


def test_numbers_and_days_are_french(french):
    assert (number(12480), decimal(1.5, 1)) == (f"12{SPACE}480", "1,5")
    assert [say_day(day) for day in ("2026-03-03", "2026-11", "2026")] == ["3 mars 2026", "nov. 2026", "2026"]
    counted = [tr_count("{n} word", "{n} words", n) for n in (0, 1, 2, 1200)]
    assert counted == ["0 mot", "1 mot", "2 mots", f"1{SPACE}200 mots"]


def test_reasons_and_places_are_french_with_their_dates_and_figures(french):
    reasons = (Reason("history", "Follow-up from 12 Nov 2025"), Reason("link-2", "Often linked: 5,366 stories"))
    card = Card(Suggestion("a", "https://a.example", "Pier", reasons=reasons))
    assert card.reasons == ("Suite du 12 nov. 2025", f"Souvent cité\N{NO-BREAK SPACE}: 5{SPACE}366 articles")
    assert name_place(Placement(4, "after paragraph 4")) == "LIRE AUSSI après le paragraphe 4"


def test_names_in_a_reason_are_left_alone(french):
    assert (
        tr_message("Same names: Isle of Man, Rock and Roll")
        == "Mêmes noms\N{NO-BREAK SPACE}: Isle of Man, Rock and Roll"
    )


def test_errors_from_below_are_french_with_what_caused_them(french):
    assert tr_message("/a.md may not be read. Ask for the rights, or copy the file.") == (
        "Vous n’avez pas le droit de lire /a.md. Demandez les droits, ou copiez le fichier."
    )
    written = tr_message("/b.md was not written: the disk is full.")
    assert written == "/b.md n’a pas été écrit\N{NO-BREAK SPACE}: le disque est plein."


def test_the_window_speaks_french(desk):
    menus = [action.text().replace("&", "") for action in desk.window.findChild(QMenuBar).actions()]
    assert menus == ["Fichier", "Édition", "Format", "Insérer", "Affichage", "Archive", "Aide"]
    tabs = desk.tabs.findChild(QTabBar)
    assert [tabs.tabText(tab) for tab in range(4)] == ["Lire aussi", "Fiche", "Contrôles", "Plan"]
    assert desk.window.status.text("saved") == "Pas encore enregistré"
    assert desk.window.action("file.save_as").text() == "Enregistrer sous…"


def test_the_story_form_speaks_french(desk):
    desk.window.action("view.story").trigger()
    names = {label.text() for label in desk.tabs.findChildren(QLabel)}
    assert {"Titre", "Chapô", "Signature", "Rubrique", "Photo principale", "Mots-clés"} <= names


def test_notices_are_french(desk):
    desk.notices.show_error(UnreadableError("/a.md may not be read.", "Ask for the rights, or copy the file."))
    assert desk.notices.texts[-1].startswith("Vous n’avez pas le droit de lire /a.md.")


def test_the_palette_finds_french_words(desk, qtbot):
    desk.window.action("view.palette").trigger()
    palette = desk.window.findChild(CommandPalette)
    palette.findChild(QLineEdit).setText("tableau")
    rows = palette.findChild(QListView).model()
    found = [rows.index(row, 0).data() for row in range(rows.rowCount())]
    assert {"Tableau", "Aligner le tableau"} <= set(found)


def test_every_row_of_the_smallest_window_has_room_for_french(desk, qtbot):
    desk.window.action("edit.find").trigger()
    status = desk.window.status
    status.set_saved("Modifications non enregistrées", "unsaved")
    status.set_archive("12 480 articles")
    status.set_statistics(12_480, 52)
    status.set_process("Suggestions à jour")
    qtbot.wait_until(desk.editor.find_bar.isVisible)
    assert sum(item.isVisible() for item in status.findChildren(StatusItem)) >= 4
    for row in (desk.window.findChild(QWidget, "chrome"), desk.editor.find_bar, status):
        assert _squeezed(row) == []
    tabs = desk.tabs.findChild(QTabBar)
    assert tabs.sizeHint().width() <= desk.tabs.width()
    for field in desk.editor.find_bar.findChildren(QLineEdit):
        assert field.fontMetrics().horizontalAdvance(field.placeholderText()) < field.width() - 16


@pytest.mark.parametrize("actions", [(Action.IMPORT, Action.STARTER), (Action.LOWER_BAR, Action.SEARCH)])
def test_the_buttons_of_an_empty_panel_stand_below_each_other_where_they_must(actions, french, qtbot, icons):
    page = EmptyPage(icons)
    qtbot.addWidget(page)
    page.resize(328, 500)
    page.show_state(EmptyState("search", "No archive yet", "Keep writing", actions))
    page.show()
    assert _squeezed(page) == []
    assert page.widget().width() <= page.viewport().width()


@pytest.mark.parametrize("name", ["import", "running", "archive", "export", "line", "orphans", "unsaved", "overwrite"])
def test_the_buttons_of_every_dialog_have_room_for_french(name, french, qtbot, theme, icons, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(960, 600)
    window.show()
    dialog = _dialog(name, theme, icons, window, tmp_path)
    dialog.open()
    qtbot.waitExposed(dialog)
    assert dialog.width() <= 960
    assert _squeezed(dialog) == []


def test_every_page_of_the_settings_has_room_for_french(french, qtbot, theme, icons):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show()
    dialog = SettingsDialog(Settings(), {"checks": [("web", "Bureau web")]}, theme, icons, window)
    dialog.open()
    qtbot.waitExposed(dialog)
    for page in PAGES:
        dialog.show_page(page)
        dialog.layout().activate()
        assert _squeezed(dialog) == []
        for box in (box for box in dialog.findChildren(QComboBox) if box.isVisible()):
            assert box.width() >= box.fontMetrics().horizontalAdvance(box.currentText()) + 38


def test_the_lists_of_an_import_have_room_for_french(french, qtbot, theme, icons):
    line = ReportLine("/a.xml", "item 4", "No headline; the first words were used.")
    counts = {"count_skipped": 1234, "count_problems": 1234, "count_removed": 1234, "count_vanished": 1234}
    removed = RemovedLine("1", "Pier", "share-bar", "Share this")
    dialog = ImportDialog(theme, icons)
    qtbot.addWidget(dialog)
    dialog.set_report(Imported(9000, 8000, 0, 0, 8000, (line,), (line,), False, (removed,), (line,), **counts))
    dialog.show()
    dialog.outcome.show_lists()
    qtbot.wait_until(dialog.outcome.tabs.isVisible)
    assert dialog.outcome.tabs.sizeHint().width() <= dialog.outcome.tabs.width()
    assert dialog.outcome.titles == ("Problèmes", "Écartés, disparus", "Retirés")


def _dialog(name, theme, icons, window, folder):
    if name in ("import", "running"):
        dialog = ImportDialog(theme, icons, window)
        if name == "running":
            dialog.set_progress(Progressed("linking", 1200, 12480, new=1100, known=99, problems=3))
    elif name == "archive":
        dialog = ArchiveDialog(theme, icons, window)
        dialog.show_details(
            ArchiveDescribed(
                1, "/archives/newsroom", "ok", 12480, 3204, 1204, 2310, "2009-05-03", "2026-11-12", 148_300_000,
                sources=(), weights="own", fitted_links=312, links_needed=50, fitted="2026-05-03",
            )
        )  # fmt: skip
    elif name == "export":
        dialog = ExportDialog((ExportFormat("html", "HTML", ".html", "The text"),), theme, icons, window)
    elif name == "line":
        dialog = GoToLineDialog(1, 12480, theme, icons, window)
    elif name == "orphans":
        dialog = OrphansDialog(folder, theme, icons, window)
        dialog.show_orphans(OrphansListed(1, (Orphan("a", "https://a.example", "Pier", "2026-01-01", "Harbour"),), 1))
    elif name == "unsaved":
        dialog = unsaved_question("east-pier.md", theme, icons, window)
    else:
        dialog = overwrite_question(folder / "east-pier.md", theme, icons, window)
    return dialog


def _squeezed(row: QWidget) -> list[str]:
    """The buttons and labels of a row that have less room than their words need."""
    found = []
    for part in row.findChildren(QWidget):
        if not part.isVisible() or not isinstance(part, QAbstractButton | QLabel) or not part.text():
            continue
        wraps = isinstance(part, QLabel) and part.wordWrap()
        needed = QFontMetricsF(part.font()).size(Qt.TextFlag.TextShowMnemonic, part.text()).width()
        sides = 12 if isinstance(part, QPushButton) else 0
        if not wraps and part.width() < needed + sides:
            found.append(f"{part.text()}: {part.width()} of {needed + sides:.0f}")
    return found
