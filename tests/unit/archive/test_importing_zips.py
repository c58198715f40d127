"""A zip archive comes in as what is inside it; what is inside stays there until the last page is finished."""

import io
import zipfile

import pytest

PAGE = """<html lang="en"><head><title>Pier {n} fell</title></head><body><article><h1>Pier {n} fell</h1>
<p>The harbour board closed pier {n} after divers found that its footings had lost a third of their stone.</p>
<p>Fiona Hill, the harbour master, said on Monday that the council would be asked for the money to repair it.</p>
</article></body></html>"""


@pytest.fixture
def zipped(tmp_path):
    """A zip archive with these members."""

    def write(members, name="site.zip"):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            for member, data in members.items():
                archive.writestr(member, data)
        return tmp_path / name

    return write


def test_pages_that_other_processes_read_are_still_there(do_import, zipped, monkeypatch):
    monkeypatch.setattr("editorapp.archive.finishing._ENOUGH", 0)
    report = do_import(zipped({f"{n}.html": PAGE.format(n=n) for n in range(40)}))
    assert (report.read, [note for note in report.problems if "date" not in note.reason]) == (40, [])


def test_sources_are_named_as_a_person_knows_them(do_import, zipped, tmp_path):
    report = do_import(zipped({"posts/a.md": "---\ntitle: A\ndate: 2024-05-01\n---\nText of A."}))
    assert report.articles == [("posts/a", f"{tmp_path}/site.zip/posts/a.md")]


def test_an_archive_within_an_archive_is_opened(do_import, zipped):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("b.md", "---\ntitle: B\n---\nText of B.")
    assert do_import(zipped({"inner.zip": inner.getvalue()})).read == 1


def test_importing_it_again_changes_nothing(do_import, zipped):
    path = zipped({f"{n}.html": PAGE.format(n=n) for n in range(3)})
    do_import(path)
    again = do_import(path)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 3)


def test_an_archive_without_articles_is_refused(do_import, zipped, tmp_path):
    with pytest.raises(Exception, match="holds no articles"):
        do_import(zipped({"photo.jpg": b"\xff\xd8"}))
    assert not (tmp_path / "archive").exists()
