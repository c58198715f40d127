"""Folders are walked as a journalist would look through them: articles found, the rest left out, and said so."""

import zipfile

import pytest

from editorapp.archive.importers.records import Item
from editorapp.archive.importers.sources import Located, locate
from editorapp.errors import UnreadableError

PAGE = "<html><body><p>Text</p></body></html>"


@pytest.fixture
def put(tmp_path):
    """Writes files, by their names in the folder."""

    def write(**files):
        for name, text in files.items():
            path = tmp_path / name.replace("__", "/").replace("_dot_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return tmp_path

    return write


def found(path, wanted=""):
    return [
        (one.format, one.source.shown.removeprefix(f"{path}/"))
        if isinstance(one, Located)
        else (one.outcome, one.source.removeprefix(f"{path}/"))
        for one in locate(path, wanted)
    ]


def test_every_format_of_a_mixed_folder_is_found(put):
    folder = put(a_dot_md="# A", b_dot_html=PAGE, sub__c_dot_txt="C\n\nText")
    assert found(folder) == [("markdown", "a.md"), ("html", "b.html"), ("text", "sub/c.txt")]


def test_a_wanted_format_leaves_the_others_alone(put):
    assert found(put(a_dot_md="# A", b_dot_html=PAGE), "html") == [("html", "b.html")]


def test_a_file_that_was_named_is_read_as_what_is_wanted(put):
    folder = put(notes_dot_txt="# A")
    assert found(folder / "notes.txt", "markdown")[0][0] == "markdown"


def test_what_a_browser_saved_beside_a_page_is_no_article(put):
    folder = put(Storm_dot_html=PAGE, Storm_files__frame_dot_html=PAGE, Other_files__b_dot_html=PAGE)
    assert found(folder) == [("html", "Other_files/b.html"), ("html", "Storm.html")]


def test_what_a_program_made_is_said_to_be_left_out(put):
    folder = put(a_dot_md="# A", _site__a_dot_html=PAGE)
    assert ("skipped", "_site") in found(folder)


def test_a_document_that_cannot_be_read_is_named(put):
    folder = put(a_dot_md="# A", b_dot_pdf="%PDF", photo_dot_jpg="x")
    assert found(folder) == [("markdown", "a.md"), ("skipped", "b.pdf")]


def test_hidden_files_and_locks_are_passed_over(put, tmp_path):
    put(a_dot_md="# A")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "b.md").write_text("# B")
    (tmp_path / "~$draft.docx").write_text("")
    assert found(tmp_path) == [("markdown", "a.md")]


def test_names_are_relative_to_what_was_named(put, tmp_path):
    put(sub__a_dot_md="# A")
    (one,) = locate(tmp_path)
    assert one.source.root == tmp_path


def test_a_zip_archive_is_found_in_a_folder(tmp_path):
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        archive.writestr("a.md", "# A")
    assert found(tmp_path) == [("zip", "export.zip")]


def test_a_link_back_to_the_folder_is_not_followed_for_ever(put, tmp_path):
    put(a_dot_md="# A")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert found(tmp_path) == [("markdown", "a.md")]


def test_what_is_not_there_is_said(tmp_path):
    with pytest.raises(UnreadableError, match="There is no file or folder"):
        list(locate(tmp_path / "gone"))


def test_a_file_of_no_known_format_is_left_out(put):
    (item,) = locate(put(photo_dot_jpg="x") / "photo.jpg")
    assert isinstance(item, Item)
