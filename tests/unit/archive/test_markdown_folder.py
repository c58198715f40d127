"""Folders of Markdown as Jekyll, Hugo and Eleventy keep them."""

import os
import sys

import pytest

from editorapp.archive.importers import markdown_folder
from editorapp.archive.importers.records import ImportOptions
from editorapp.errors import UnreadableError

STORY = "---\ntitle: Storm\ndate: 2024-05-01\n---\nThe pier.\n"


@pytest.fixture
def read(tmp_path):
    """Writes files (name: content) into a folder and gives the items read from it."""

    def read_folder(files, *include):
        for name, content in files.items():
            path = tmp_path / "site" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return list(markdown_folder.read(tmp_path / "site", ImportOptions(frozenset(include))))

    return read_folder


def article(read, name, content):
    (item,) = read({name: content})
    return item.article


def test_jekyll_takes_the_date_from_the_files_name(read):
    found = article(read, "_posts/2024-03-05-storm-maren.md", "---\ntitle: Storm\n---\nText.")
    assert (found.id, found.published, found.published_guessed) == (
        "_posts/2024-03-05-storm-maren",
        "2024-03-05",
        False,
    )
    assert found.section == ""


def test_a_date_from_the_folders_is_a_guess(read):
    found = article(read, "2024/03/05/storm.md", "---\ntitle: Storm\n---\nText.")
    assert (found.published, found.published_guessed) == ("2024-03-05", True)


def test_the_front_matters_date_wins_over_the_names(read):
    assert article(read, "2023-01-01-storm.md", STORY).published == "2024-05-01"


def test_a_date_that_cannot_be_read_gives_way_to_the_names(read):
    assert article(read, "2023-01-01-storm.md", "---\ntitle: T\ndate: someday\n---\nB").published == "2023-01-01"


def test_hugo_toml_is_read(read):
    toml = '+++\ntitle = "Storm"\ndate = 2024-05-01T10:00:00Z\ntags = ["pier", "sea"]\n+++\nText.'
    found = article(read, "content/harbour/storm.md", toml)
    assert (found.title, found.published, found.tags) == ("Storm", "2024-05-01T10:00:00+00:00", ("pier", "sea"))
    assert found.section == "harbour"


def test_a_page_bundle_is_named_after_its_folder(read):
    assert article(read, "content/posts/storm-maren/index.md", STORY).id == "content/posts/storm-maren"


def test_details_are_read_under_their_aliases(read):
    front = "headline: H\ndescription: S\nauthor: Una Reid\ncategory: Harbour\npermalink: /storm/\nlastmod: 2024-06-01"
    found = article(read, "a.md", f"---\n{front}\n---\nText.")
    assert (found.title, found.standfirst, found.authors) == ("H", "S", ("Una Reid",))
    assert (found.section, found.url, found.modified) == ("Harbour", "/storm/", "2024-06-01")


@pytest.mark.parametrize("tags", ["pier sea", "pier, sea", "[pier, sea]", "\n  - pier\n  - sea"])
def test_tags_are_read_in_every_form(read, tags):
    assert article(read, "a.md", f"---\ntitle: T\ntags: {tags}\n---\nText.").tags == ("pier", "sea")


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.md", "---\ntitle: T\ndraft: true\n---\nText.", "draft"),
        ("_drafts/a.md", STORY, "draft"),
        ("a.md", "---\ntitle: T\npublished: false\n---\nText.", "not published"),
        ("content/_index.md", STORY, "a section's page"),
        ("README.md", STORY, "not an article"),
    ],
)
def test_what_is_left_out_says_why(read, name, content, why):
    (item,) = read({name: content})
    assert (item.outcome, item.reason, item.article) == ("skipped", why, None)


def test_drafts_come_in_when_asked_for(read):
    assert [item.outcome for item in read({"_drafts/a.md": STORY}, "drafts")] == ["article"]


def test_folders_that_programs_make_are_named_and_not_read(read):
    items = read({"_site/a.md": STORY, "node_modules/x/y.md": STORY, "b.md": STORY, ".git/c.md": STORY})
    assert sorted((item.outcome, item.source.rsplit("/", 1)[1]) for item in items) == [
        ("article", "b.md"), ("skipped", "_site"), ("skipped", "node_modules"),
    ]  # fmt: skip


def test_a_heading_serves_as_headline_and_leaves_the_text(read):
    found = article(read, "a.md", "# Storm tears wall #\n\nText.")
    assert (found.title, found.body) == ("Storm tears wall", "Text.")


def test_without_any_headline_the_files_name_is_used(read):
    (item,) = read({"2024-03-05-storm-maren.md": "Text."})
    assert (item.article.title, item.outcome) == ("Storm maren", "problem")


def test_template_links_become_addresses(read):
    body = '[a]({{ "/x/" | url }}) [b]({{ site.baseurl }}/y) [c]({% post_url 2024-01-02-z %}) [d]({{< ref "w.md" >}})'
    found = article(read, "a.md", f"---\ntitle: T\ndate: 2024-05-01\n---\n{body}")
    assert found.body == "[a](/x/) [b](/y) [c](/2024-01-02-z/) [d](/w/)"


def test_text_in_another_encoding_is_read(read):
    assert article(read, "a.md", STORY.replace("pier", "jetée").encode("latin-1")).body == "The jetée."


def test_a_binary_file_is_a_problem_and_the_others_come_in(read):
    items = read({"a.md": b"\x00\x01\x02\xff" * 100, "b.md": STORY})
    assert [(item.outcome, item.article is None) for item in items] == [("problem", True), ("article", False)]


@pytest.mark.parametrize("content", ["", "\n\n", "---\ndate: 2024-05-01\n---\n"])
def test_an_empty_file_is_a_problem(read, content):
    (item,) = read({"a.md": content})
    assert (item.outcome, item.article, item.reason) == ("problem", None, "Empty file; left out.")


def test_a_headline_without_text_comes_in_and_is_named(read):
    (item,) = read({"a.md": "---\ntitle: T\ndate: 2024-05-01\n---\n"})
    assert (item.article.title, item.reason) == ("T", "Empty body.")


def test_an_unclosed_fence_loses_no_text(read):
    (item,) = read({"a.md": "---\ntitle: T\n\nThe pier."})
    assert "The pier." in item.article.body
    assert "not closed" in item.reason


def test_photos_of_details_and_text_are_kept_once(read):
    front = "title: T\ndate: 2024-05-01\nimage: a.jpg\nimage_credit: Ina Drever"
    found = article(read, "a.md", f"---\n{front}\n---\n![A](a.jpg)\n\n![B](b.jpg)")
    assert [(image.src, image.credit) for image in found.images] == [("a.jpg", "Ina Drever"), ("b.jpg", "")]


def test_a_single_file_can_be_read(tmp_path):
    path = tmp_path / "storm.md"
    path.write_text(STORY)
    assert [item.article.id for item in markdown_folder.read(path, ImportOptions())] == ["storm"]


def test_a_folder_fits_when_it_holds_an_article(tmp_path):
    (tmp_path / "README.md").write_text("# Not an article")
    assert not markdown_folder.fits(tmp_path)
    (tmp_path / "a.md").write_text(STORY)
    assert markdown_folder.fits(tmp_path)
    assert markdown_folder.count(tmp_path) == 2


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(UnreadableError, match="no file or folder"):
        markdown_folder.count(tmp_path / "none")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems' file names are text")
def test_a_name_that_is_no_text_is_read_all_the_same(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / os.fsdecode(b"caf\xe9.md")).write_text(STORY)
    (item,) = markdown_folder.read(folder, ImportOptions())
    assert item.article.title == "Storm"
