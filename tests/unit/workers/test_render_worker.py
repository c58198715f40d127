"""The render worker: the page block by block, and exports written safely."""

import zipfile

import pytest

from editorapp.errors import ExportError, FormatError, UnwritableError
from editorapp.workers.protocol import Configure, Export, FormatsOffered, Render
from editorapp.workers.render import RenderWorker

STORY = "---\ntitle: Storm\n---\nOne.\n\n**LINK:** [Two](https://x.example/two)\n\nThree."


@pytest.fixture
def ask():
    worker = RenderWorker()
    return lambda message: next(iter(worker.handle(message)))


def test_configured_it_says_what_it_can_export_to(ask):
    offered = ask(Configure())
    assert isinstance(offered, FormatsOffered)
    assert {"markdown", "html", "html-page"} <= {row.name for row in offered.formats}


def test_the_page_comes_block_by_block_in_order(ask):
    page = ask(Render(1, 5, STORY))
    assert (page.request, page.revision, len(page.blocks)) == (1, 5, 3)
    assert "Storm" in page.head
    assert [block.first_line for block in page.blocks] == [0, 2, 4]
    assert set(page.html) == {block.key for block in page.blocks}


def test_blocks_the_window_has_come_without_their_html(ask):
    ask(Render(1, 1, STORY))
    (html,) = ask(Render(2, 2, STORY.replace("Three", "Four"))).html.values()
    assert "Four" in html
    assert ask(Render(3, 3, STORY.replace("Three", "Four"))).html == {}


def test_an_answer_goes_on_from_the_one_before(ask):
    ask(Render(1, 1, STORY))
    page = ask(Render(2, 2, STORY.replace("One.", "One.\n\nMore.")))
    assert (page.since, page.above, page.below, page.moved) == (1, 1, 2, 2)
    assert [block.first_line for block in page.blocks] == [2]
    assert ask(Render(3, 3, STORY, fresh=True)).since == 0


def test_a_long_block_is_named_before_the_page_and_can_be_held(ask):
    told = []
    worker = RenderWorker(told.append)
    story = "Long words. " * 200
    (page, *_) = worker.handle(Render(7, 1, story))
    (rendering,) = told
    assert (rendering.request, page.holds) == (7, False)
    (held, *_) = RenderWorker().handle(Render(8, 1, story, held=(rendering.block,)))
    assert held.holds
    assert "as-source" in "".join(held.html.values())


def test_everything_comes_again_when_asked_afresh(ask):
    ask(Render(1, 1, STORY))
    assert len(ask(Render(2, 2, STORY, fresh=True)).html) == 3


def test_the_label_of_the_settings_is_known_as_a_read_also(ask):
    assert "read-also" not in "".join(ask(Render(1, 1, STORY)).html.values())
    ask(Configure(settings={"write.read_also_label": "LINK"}))
    assert 'class="read-also"' in "".join(ask(Render(2, 1, STORY)).html.values())


def test_an_export_is_written_and_named(ask, tmp_path):
    target = tmp_path / "story.html"
    assert ask(Export(1, STORY, "html-page", str(target))).files == (str(target),)
    assert "Storm" in target.read_text("utf-8")


def test_a_file_in_the_way_is_kept_unless_it_may_be_replaced(ask, tmp_path):
    target = tmp_path / "story.html"
    target.write_text("mine")
    with pytest.raises(UnwritableError, match="already there"):
        ask(Export(1, STORY, "html", str(target)))
    assert target.read_text() == "mine"
    ask(Export(2, STORY, "html", str(target), overwrite=True))
    assert target.read_text() != "mine"


@pytest.mark.parametrize("place", ["missing/story.html", "file/story.html"])
def test_a_place_that_cannot_be_written_is_named(ask, tmp_path, place):
    (tmp_path / "file").touch()
    with pytest.raises(UnwritableError):
        ask(Export(1, STORY, "html", str(tmp_path / place)))


def test_an_unknown_format_is_named(ask, tmp_path):
    with pytest.raises(FormatError, match="nonsense"):
        ask(Export(1, STORY, "nonsense", str(tmp_path / "x")))
    assert list(tmp_path.iterdir()) == []


def test_photos_go_along_into_an_archive_and_what_stays_is_told(ask, tmp_path):
    (tmp_path / "draft").mkdir()
    picture = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"
    (tmp_path / "draft" / "a.gif").write_bytes(picture)
    text = "---\ntitle: A\n---\n\n![a](a.gif)\n\n![b](gone.gif)\n"
    done = ask(Export(1, text, "ghost", str(tmp_path / "all.zip"), str(tmp_path / "draft")))
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert archive.namelist() == ["a.json", "content/images/a.gif"]
    assert done.notes == ("The photo “gone.gif” is not there.",)


def test_pdf_is_the_windows_to_draw(ask, tmp_path):
    with pytest.raises(ExportError, match="drawn by the window"):
        ask(Export(1, STORY, "pdf", str(tmp_path / "a.pdf")))
