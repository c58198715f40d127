"""What the writer did not touch is saved byte for byte, with Qt's text document in the way."""

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from editorapp.article.edits import TextEdit
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.text_files import decode_text, encode_text

FRENCH = (
    "---\r\ntitre: « Le\u00a0quai »\r\ntitle: Le quai # provisoire\r\n---\r\n\r\n"
    "«\u00a0Le quai est fermé à 5\u202f%\u00a0», dit\u2011elle\u00a0; «\u202fvraiment\u202f?\u00a0»\r\n\r\n"
    "Ligne\u2028suivante\u2029alinéa\x85fin\x0bverticale\x0cpage 🚢 \ufdd0\ufdd1\r\n\r\nFin. AQUÍ\r\n"
).encode()
SAMPLES = {
    "French": FRENCH,
    "with a BOM": b"\xef\xbb\xbf" + FRENCH,
    "two BOMs": b"\xef\xbb\xbf\xef\xbb\xbf" + FRENCH,
    "old Macintosh": FRENCH.replace(b"\r\n", b"\r"),
    "mixed line ends": FRENCH.replace(b"\r\n\r\n", b"\n\r\n", 1).replace(b"Fin", b"\rFin"),
    "damaged": FRENCH.replace(b"Ligne", b"Li\xe9gne \xff") + "é".encode() * 9,
    "signs we use ourselves": FRENCH + "\U0010dce9 \ufde8".encode(),
    "UTF-16": b"\xff\xfe" + FRENCH.decode().encode("utf-16-le"),
    "half a pair in UTF-16": b"\xff\xfe" + (FRENCH.decode() + "\ud83d x").encode("utf-16-le", "surrogatepass"),
    "no line end at the end": FRENCH.rstrip(),
    "only spaces and line ends": b" \r\n\n\t\r",
}


def opened(qapp: QApplication, data: bytes) -> OpenDraft:
    file = decode_text(data)
    assert file is not None
    draft = OpenDraft(qapp)
    draft.open_text(file, Path("quai.md"))
    return draft


@pytest.mark.parametrize("data", SAMPLES.values(), ids=SAMPLES)
def test_a_story_that_is_opened_and_saved_is_the_same(qapp: QApplication, data: bytes) -> None:
    assert encode_text(opened(qapp, data).text_file()) == data


@pytest.mark.parametrize("data", [data for data in SAMPLES.values() if b"A" in data], ids=len)
def test_a_change_elsewhere_changes_nothing_else(qapp: QApplication, data: bytes) -> None:
    draft = opened(qapp, data)
    at = draft.body().index("AQUÍ")
    cursor = QTextCursor(draft.document)
    cursor.setPosition(draft.position_of(at))
    cursor.setPosition(draft.position_of(at + 4), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText("ICI")
    changed = encode_text(draft.text_file())
    utf_16 = data.startswith(b"\xff\xfe")
    old, new = ("AQUÍ".encode("utf-16-le"), "ICI".encode("utf-16-le")) if utf_16 else ("AQUÍ".encode(), b"ICI")
    assert changed == data.replace(old, new)


def test_undo_and_redo_bring_every_sign_back(qapp: QApplication) -> None:
    draft = opened(qapp, FRENCH)
    cursor = QTextCursor(draft.document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    draft.document.undo()
    assert encode_text(draft.text_file()) == FRENCH


def test_an_edit_beside_a_line_separator_goes_where_it_should(qapp: QApplication) -> None:
    draft = opened(qapp, FRENCH)
    at = draft.body().index("suivante")
    draft.apply(TextEdit(at, at + len("suivante"), "neuve\u2028"))
    assert "Ligne\u2028neuve\u2028\u2029alinéa" in draft.body()
    assert draft.document.characterAt(draft.position_of(draft.body().index("Fin"))) == "F"


def test_a_change_of_a_detail_changes_only_its_line(qapp: QApplication) -> None:
    draft = opened(qapp, FRENCH)
    draft.set_detail("title", "“Le quai”")
    assert encode_text(draft.text_file()) == FRENCH.replace(b"title: Le quai #", "title: “Le quai” #".encode())
