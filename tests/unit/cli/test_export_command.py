"""`editorapp export`: many formats, several stories, folders and archives."""

import io
import json
import zipfile

import pytest

TEXT = "---\ntitle: The pier\ndate: 2026-11-21 10:00\n---\n\n![a](photos/a.gif)\n\nText\n"
GIF = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"
FILES = (
    "markdown",
    "html",
    "html-page",
    "wordpress-blocks",
    "wordpress-classic",
    "wxr",
    "ghost",
    "ninjs",
    "text",
    "jsonl",
)


@pytest.fixture
def story(tmp_path):
    """A draft with a photo."""
    (tmp_path / "draft" / "photos").mkdir(parents=True)
    (tmp_path / "draft" / "photos" / "a.gif").write_bytes(GIF)
    (tmp_path / "draft" / "pier.md").write_text(TEXT, "utf-8")
    return tmp_path / "draft" / "pier.md"


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_what_standard_output_is(command, story, tmp_path, name):
    target = tmp_path / "story.out"
    assert command("export", story, "--to", name, "-o", target, "--json").json["files"] == [str(target)]
    assert command("export", story, "--to", name).out == target.read_text("utf-8")


@pytest.mark.parametrize("name", ["hugo", "jekyll", "html-page", "ghost"])
def test_an_archive_has_the_photos(command, story, tmp_path, name):
    done = command("export", story, "--to", name, "-o", tmp_path / "all.zip", "--json").json
    assert done["notes"] == []
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert any(file.endswith("photos/a.gif") for file in archive.namelist())


def test_a_name_with_a_slash_at_its_end_is_a_folder(command, story, tmp_path):
    done = command("export", story, "--to", "html", "-o", f"{tmp_path}/out/", "--json").json
    assert done["files"] == [f"{tmp_path}/out/the-pier.html", f"{tmp_path}/out/photos/a.gif"]


def test_a_bundle_is_a_folder(command, story, tmp_path):
    assert command("export", story, "--to", "hugo", "-o", tmp_path / "pier").code == 0
    assert sorted(path.name for path in (tmp_path / "pier").iterdir()) == ["index.md", "photos"]


def test_a_photo_that_stays_is_said_on_standard_error(command, story, tmp_path):
    done = command("export", story, "--to", "html", "-o", tmp_path / "a.html")
    assert (done.code, done.out) == (0, "")
    assert "One photo stayed where it is" in done.err


def test_a_missing_photo_is_said(command, story, tmp_path):
    (story.parent / "photos" / "a.gif").unlink()
    notes = command("export", story, "--to", "html", "-o", tmp_path / "a.html", "--json").json["notes"]
    assert notes == ["The photo “photos/a.gif” is not there."]


def test_several_stories_go_into_one_export(command, story):
    posts = json.loads(command("export", story, story, "--to", "ghost").out)["db"][0]["data"]["posts"]
    assert len(posts) == 2


def test_several_stories_do_not_go_into_one_page(command, story):
    refused = command("export", story, story, "--to", "html")
    assert (refused.code, "holds one story" in refused.complaint) == (2, True)


def test_a_word_document_goes_to_a_file(command, story, tmp_path):
    assert "Give a file with -o" in command("export", story, "--to", "docx", "--json").complaint
    command("export", story, "--to", "docx", "-o", tmp_path / "a.docx")
    assert zipfile.is_zipfile(io.BytesIO((tmp_path / "a.docx").read_bytes()))


def test_without_qt_there_is_no_pdf(command, story, tmp_path):
    assert "PDF cannot be drawn here" in command("export", story, "--to", "pdf", "-o", tmp_path / "a.pdf").complaint


def test_a_time_without_offset_gets_that_of_this_computer(command, story):
    assert json.loads(command("export", story, "--to", "jsonl").out)["published"][19:] != ""
