"""The render worker makes copies for the clipboard, in the newsroom's own words."""

import pytest

from editorapp.errors import ExportError
from editorapp.workers.protocol import Configure, Copied, Copy, FormatsOffered
from editorapp.workers.render import RenderWorker


@pytest.fixture
def worker():
    return RenderWorker()


def answer(worker, *args):
    return next(iter(worker.handle(Copy(7, *args))))


def test_a_copy_comes_back_under_its_number(worker):
    assert answer(worker, "---\ntitle: Pier\n---\n\nTwo.", "markdown") == Copied(7, "# Pier\n\nTwo.")


def test_the_own_label_makes_a_read_also(worker):
    list(worker.handle(Configure(settings={"write.read_also_label": "AYNI KONUDA"})))
    made = answer(worker, "**AYNI KONUDA:** [A](https://x.example/a)", "html")
    assert made.plain.startswith('<p class="read-also">')


def test_what_could_not_be_read_of_the_file_shows_as_such(worker):
    assert answer(worker, "A \U0010dcff b.", "html").plain == "<p>A \N{REPLACEMENT CHARACTER} b.</p>"


def test_offsets_are_those_of_the_body(worker):
    assert answer(worker, "---\ntitle: Pier\n---\n\n😀 one two.", "html", 2, 5).plain == "one"


def test_nothing_to_copy_is_a_plain_refusal(worker):
    with pytest.raises(ExportError, match="nothing to copy yet"):
        answer(worker, "", "rich")


def test_formats_say_whether_they_are_folders_and_whether_photos_may_lie_beside(worker):
    offered = next(m for m in worker.handle(Configure(settings={})) if isinstance(m, FormatsOffered))
    assert [row.name for row in offered.formats if row.is_folder] == ["hugo", "jekyll"]
    assert [row.name for row in offered.formats if not row.has_photos] == ["docx", "text", "pdf"]
