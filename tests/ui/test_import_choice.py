"""Choosing what is imported: the look into the sources, how they are read, and the archive they go into."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from editorapp.archive.importers.registry import IMPORTERS
from editorapp.archive.store import FILE
from editorapp.ui.dialogs.import_choice import ImportChoice
from editorapp.ui.dialogs.import_formats import FORMATS, found_in_words
from editorapp.ui.dialogs.import_target import archive_in, folder_name
from editorapp.workers.protocol import ArticlePreviewed, Failed, FormatFound, Previewed, ReportLine
from editorapp.workspace.archives import STORE

PIER = ArticlePreviewed("East pier closed", "2026-11-12", False, ("Fiona Hill",), "Harbour", 412, 2, 3, "export.xml")
WORDPRESS = FormatFound("wordpress", "WordPress export", 4117)
PAGES = FormatFound("html", "Saved pages", 1)
NO_BODY = ReportLine("/old/export.xml", "item 7", "Empty body.")


@pytest.fixture
def choice(qtbot, theme, icons, tmp_path):
    choice = ImportChoice(icons)
    qtbot.addWidget(choice)
    choice.offer_targets([tmp_path / "Skerrow Post"], tmp_path)
    choice.show()
    return choice


@pytest.fixture
def chosen(choice):
    choice.sources.add([Path("/old/export.xml")])
    return choice


def test_what_is_offered_are_the_importers():
    assert [(known.name, known.title) for known in FORMATS] == [(known.name, known.title) for known in IMPORTERS]


def test_an_archive_is_known_by_its_store():
    assert STORE == FILE


@pytest.mark.parametrize(
    ("formats", "words"),
    [
        ((), ""),
        ((WORDPRESS,), "WordPress export · 4,117 items"),
        ((WORDPRESS, PAGES), "WordPress export · 4,117 items, Saved pages · 1 page"),
    ],
)
def test_what_was_found_is_counted(formats, words):
    assert found_in_words(formats) == words


def test_a_look_into_the_sources_is_asked_for_as_soon_as_there_are_some(choice, qtbot):
    with qtbot.waitSignal(choice.preview_requested) as asked:
        choice.sources.add([Path("/old/export.xml")])
    assert asked.args[0].sources == (Path("/old/export.xml"),)
    assert choice.preview.found == "Looking into the files…"
    assert choice.is_ready


def test_without_sources_there_is_nothing_to_look_into(chosen, qtbot):
    with qtbot.waitSignal(chosen.preview_requested) as asked:
        chosen.sources.clear()
    assert asked.args == [None]
    assert not chosen.is_ready


def test_the_first_articles_are_shown_as_they_would_come_in(chosen):
    chosen.set_preview(Previewed((WORDPRESS,), (PIER,), (NO_BODY,)))
    row = chosen.preview.articles.rows[0]
    assert (row.text, row.hint) == (
        "East pier closed",
        "12 Nov 2026 · Fiona Hill · Harbour · 412 words · 2 photos · 3 links",
    )
    problem = chosen.preview.problems.rows[0]
    assert (problem.text, problem.hint) == ("Empty body", "export.xml · item 7")


def test_nothing_is_imported_where_nothing_was_found(chosen):
    chosen.set_preview(Previewed((), (), (NO_BODY,)))
    assert chosen.preview.found == "Nothing that can be imported was found there."
    assert not chosen.is_ready


def test_sources_that_could_not_be_looked_into_may_still_be_imported(chosen):
    chosen.set_preview(Previewed((WORDPRESS,), (PIER,)))
    chosen.set_preview_failed(Failed(0, "The files could not be looked into.", "Try."))
    assert chosen.preview.message.text == "The files could not be looked into. Try."
    assert not chosen.preview.articles.isVisible()
    assert chosen.is_ready


def test_another_format_is_tried_out_at_once(chosen, qtbot):
    chosen.preview.formats.setCurrentIndex(chosen.preview.formats.findData("markdown"))
    with qtbot.waitSignal(chosen.preview_requested) as asked:
        chosen.preview.formats.activated.emit(0)
    assert asked.args[0].format == "markdown"


def test_drafts_and_pages_are_offered_only_where_there_may_be_some(chosen):
    chosen.set_preview(Previewed((PAGES,), (PIER,)))
    assert not chosen.options.drafts.isVisible()
    assert not chosen.options.pages.isVisible()
    chosen.set_preview(Previewed((WORDPRESS,), (PIER,)))
    assert chosen.options.drafts.isVisible()
    assert chosen.options.pages.isVisible()


def test_what_shall_come_in_too_is_looked_at_and_wished(chosen, qtbot):
    chosen.set_preview(Previewed((WORDPRESS,), (PIER,)))
    with qtbot.waitSignal(chosen.preview_requested) as asked:
        chosen.options.drafts.click()
    assert asked.args[0].include == ("drafts",)
    assert chosen.wish.include == ("drafts",)


def test_the_order_of_dates_is_asked_only_where_it_cannot_be_told(chosen):
    chosen.set_preview(Previewed((WORDPRESS,), (PIER,)))
    assert chosen.hint == ""
    chosen.set_preview(Previewed((WORDPRESS,), (PIER,), asks_date_order=True))
    assert chosen.hint == "Say how to read the dates."
    assert not chosen.is_ready


def test_the_order_of_dates_can_be_said_and_changed(chosen, qtbot):
    chosen.set_preview(Previewed((WORDPRESS,), (PIER,), asks_date_order=True))
    first, second = chosen.options.date_buttons
    first.click()
    chosen.set_preview(Previewed((WORDPRESS,), (PIER,)))
    assert (chosen.is_ready, chosen.wish.date_order) == (True, "day-first")
    with qtbot.waitSignal(chosen.preview_requested) as asked:
        second.click()
    assert asked.args[0].date_order == "month-first"


def pick(choice, data):
    row = choice.target.archives.findData(data)
    choice.target.archives.setCurrentIndex(row)
    choice.target.archives.activated.emit(row)


def test_a_new_archive_needs_a_name(chosen, tmp_path):
    pick(chosen, "new")
    assert (chosen.is_ready, chosen.hint) == (False, "Give the new archive a name.")
    chosen.target.name.setText("Island / Weekly")
    assert chosen.wish.target == tmp_path / "Island - Weekly"
    assert chosen.is_ready


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints", extend=True)  # Qt's own dialog
def test_an_archive_may_lie_in_another_folder(chosen, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    pick(chosen, "elsewhere")
    assert chosen.wish.target == tmp_path / "Skerrow Post"
    chosen.findChild(QFileDialog).fileSelected.emit(str(tmp_path / "elsewhere"))
    assert chosen.wish.target == tmp_path / "elsewhere"


def test_a_folder_with_other_things_in_it_gets_one_more(tmp_path):
    (tmp_path / "letter.doc").touch()
    assert archive_in(tmp_path) == tmp_path / "Read Also archive"
    (tmp_path / STORE).touch()
    assert archive_in(tmp_path) == tmp_path


@pytest.mark.parametrize(
    ("typed", "name"), [("Harbour", "Harbour"), (" . ", ""), ("a/b:c", "a-b-c"), ("..", ""), ("الرصيف", "الرصيف")]
)
def test_a_name_is_made_fit_for_a_folder(typed, name):
    assert folder_name(typed) == name
