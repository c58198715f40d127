"""Folders of Markdown as Jekyll, Hugo and Eleventy keep them."""

import os
import re
import sys
from pathlib import Path

import pytest

from editorapp.archive.importers import markdown_folder
from editorapp.archive.importers.records import ImportOptions, Source
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
        return read_files(tmp_path / "site", ImportOptions(frozenset(include)))

    return read_folder


def read_files(root, options=None):
    return [
        item
        for path in sorted(root.rglob("*.m*d*"))
        for item in markdown_folder.read(Source(path, root, str(path)), options or ImportOptions())
    ]


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


def test_a_binary_file_is_named_as_people_know_it(tmp_path):
    (tmp_path / "a.md").write_bytes(b"\x00\x01\x02\xff" * 100)
    with pytest.raises(UnreadableError, match=r"“old site\.zip/a\.md” is not a text file"):
        list(markdown_folder.read(Source(tmp_path / "a.md", tmp_path, "old site.zip/a.md"), ImportOptions()))


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


def test_a_single_file_is_named_after_itself(tmp_path):
    path = tmp_path / "storm.md"
    path.write_text(STORY)
    source = Source(path, tmp_path, str(path))
    assert markdown_folder.count(source) == 1
    assert [item.article.id for item in markdown_folder.read(source, ImportOptions())] == ["storm"]


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnreadableError, match="no file or folder"):
        markdown_folder.count(Source(tmp_path / "none", tmp_path, "none"))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems' file names are text")
def test_a_name_that_is_no_text_is_read_all_the_same(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / os.fsdecode(b"caf\xe9.md")).write_text(STORY)
    (item,) = read_files(folder)
    assert item.article.title == "Storm"


@pytest.mark.parametrize(
    "content",
    [
        '{\n  "title": "Storm",\n  "date": "2024-05-01",\n  "tags": ["pier", "sea"],\n  "draft": false\n}\n\nText.',
        '---json\n{"title": "Storm", "date": "2024-05-01", "tags": ["pier", "sea"]}\n---\nText.',
        '---toml\ntitle = "Storm"\ndate = 2024-05-01\ntags = ["pier", "sea"]\n---\nText.',
        "---yaml\ntitle: Storm\ndate: 2024-05-01\ntags: [pier, sea]\n---\nText.",
        '+++\ntitle = "Storm"\ndate = 2024-05-01\n[taxonomies]\ntags = ["pier", "sea"]\n+++\nText.',
    ],
)
def test_every_form_of_details_is_read(read, content):
    found = article(read, "a.md", content)
    assert (found.title, found.published, found.tags, found.body) == ("Storm", "2024-05-01", ("pier", "sea"), "Text.")


@pytest.mark.parametrize("content", ["{% raw %}Text", "{not json}\n\nText.", '{"title": "cut'])
def test_a_text_that_begins_with_a_brace_is_text(read, content):
    assert "Text" in article(read, "a.md", content + " Text").body


@pytest.mark.parametrize(
    ("details", "url"),
    [
        ("permalink: /news/storm/", "/news/storm/"),
        ("permalink: /:year/:month/:title/", "/2024/05/storm/"),
        ("permalink: /:collection/:title/", ""),
        ('permalink: "/{{ page.fileSlug }}/"', ""),
        ("permalink: false", ""),
        ("aliases: [/old/storm/, /older/]", "/old/storm/"),
        ("canonical_url: https://a.org/storm", "https://a.org/storm"),
        ("url: https://a.org/2024/05/storm/", "https://a.org/2024/05/storm/"),
    ],
)
def test_the_address_is_what_the_details_say(read, details, url):
    found = article(read, "_posts/2024-05-01-storm.md", f"---\ntitle: T\ndate: 2024-05-01\n{details}\n---\nText.")
    assert found.url == url


def test_a_slug_of_its_own_ends_the_id_so_that_links_find_it(read):
    assert article(read, "content/harbour/a.md", "---\ntitle: T\nslug: storm-maren\n---\nText.").id == (
        "content/harbour/storm-maren"
    )


@pytest.mark.parametrize(
    ("line", "section", "tags"),
    [
        ("categories: harbour weather", "harbour", ("weather",)),
        ("categories: Local News, Weather", "Local News", ("Weather",)),
        ("categories: [Harbour, Weather]", "Harbour", ("Weather",)),
        ("category: Local news", "Local news", ()),
        ("categories: Local News", "Local News", ()),
    ],
)
def test_the_first_category_is_the_section_and_the_others_are_tags(read, line, section, tags):
    found = article(read, "a.md", f"---\ntitle: T\n{line}\n---\nText.")
    assert (found.section, found.tags) == (section, tags)


@pytest.mark.parametrize(
    "authors",
    [
        "author: {name: Una Reid, email: una@a.org}",
        "authors:\n  - name: Una Reid\n    twitter: una",
        "author: Una Reid",
    ],
)
def test_authors_are_read_in_every_form(read, authors):
    assert article(read, "a.md", f"---\ntitle: T\n{authors}\n---\nText.").authors == ("Una Reid",)


@pytest.mark.parametrize(
    "details",
    [
        "heroImage: ./a.jpg", "cover:\n  image: ./a.jpg\n  alt: A pier", "image: {path: ./a.jpg, alt: A pier}",
        "header:\n  overlay_image: ./a.jpg", "featured_image: ./a.jpg", "images: [./a.jpg]",
    ],
)  # fmt: skip
def test_the_lead_photo_is_found_where_generators_keep_it(read, details):
    found = article(read, "a.md", f"---\ntitle: T\n{details}\n---\nText.")
    assert [image.src for image in found.images] == ["./a.jpg"]


FIGURE = "![A pier](a.jpg)\n\n/// caption\nWick in May Credit: Ina Drever\n///"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('{{< figure src="a.jpg" alt="A pier" caption="Wick in May" attr="Ina Drever" >}}', FIGURE),
        ('{% include figure.html image_path="a.jpg" alt="A pier" caption="Wick in May" credit="Ina Drever" %}', FIGURE),
        ('{% image "a.jpg", "A pier" %}', "![A pier](a.jpg)"),
        ("{% youtube dQw4w9WgXcQ %}", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
        ('{{< youtube id="dQw4w9WgXcQ" >}}', "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
        ('{% include youtube.html id="dQw4w9WgXcQ" %}', "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
        ('{{< tweet user="una" id="123" >}}', "https://twitter.com/una/status/123"),
        ("{{< vimeo 55073825 >}}", "https://vimeo.com/55073825"),
        ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
        ("A{% comment %} secret {% endcomment %}B", "AB"),
        ('{{< notice "x" >}}words{{< /notice >}}', '{{< notice "x" >}}words{{< /notice >}}'),
        ("{% include ad.html %}", "{% include ad.html %}"),
        ('`{{< figure src="a.jpg" >}}`', '`{{< figure src="a.jpg" >}}`'),
        ('```\n{% youtube x %}\n```', "```\n{% youtube x %}\n```"),
    ],
)  # fmt: skip
def test_known_shortcodes_become_markdown_and_others_stay(read, written, expected):
    assert article(read, "a.md", f"---\ntitle: T\ndate: 2024-05-01\n---\n{written}\n").body == expected


def test_a_figures_caption_and_credit_are_the_photos(read):
    line = '{{< figure src="a.jpg" alt="A pier" caption="Wick in May" attr="Ina Drever" >}}'
    (photo,) = article(read, "a.md", f"---\ntitle: T\n---\nText.\n\n{line}\n").images
    assert (photo.src, photo.alt, photo.caption, photo.credit) == ("a.jpg", "A pier", "Wick in May", "Ina Drever")


def test_details_without_a_fence_are_read(read):
    found = article(read, "a.md", "Title: Storm\nDate: 2024-05-01 10:20\nTags: pier, sea\nAuthor: Una Reid\n\nText.\n")
    assert (found.title, found.published, found.body) == ("Storm", "2024-05-01T10:20:00", "Text.")
    assert (found.tags, found.authors) == (("pier", "sea"), ("Una Reid",))


def test_photos_in_html_are_the_articles_and_stay_in_the_text(read):
    html = '<figure><img src="a.jpg" alt="A pier"><figcaption>Wick. Credit: Ina Drever</figcaption></figure>'
    found = article(read, "a.md", f"---\ntitle: T\n---\nText.\n\n{html}\n\n`<img src='no.jpg'>`\n")
    assert html in found.body
    assert [(photo.src, photo.alt, photo.credit) for photo in found.images] == [("a.jpg", "A pier", "Ina Drever")]


def test_a_date_that_may_be_two_days_is_named(read):
    (item,) = read({"a.md": "---\ntitle: T\ndate: 03/04/2024\n---\nText."})
    assert (item.article.published, item.outcome) == ("2024-04-03", "problem")
    assert "may be month first" in item.reason


def test_the_lines_of_a_page_of_mdx_that_are_program_stay_out(read):
    mdx = "---\ntitle: T\ndate: 2024-05-01\n---\nimport Chart from '../Chart.astro'\n\nThe pier.\n"
    assert article(read, "a.mdx", mdx).body == "The pier."


def test_a_bomb_of_aliases_and_tags_of_programs_are_only_text(read):
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9)
    )
    items = read(
        {"a.md": f"---\ntitle: T\n{bomb}---\nText.", "b.md": "---\ntitle: !!python/object:os.x {}\n---\nText."}
    )
    assert [item.article.body for item in items] == ["Text.", "Text."]
    assert items[0].article.title == "T"


def test_many_open_shortcodes_are_read_in_time(read):
    assert article(read, "a.md", "---\ntitle: T\n---\n" + '{{< figure src="' * 20_000).title == "T"
    assert article(read, "a.md", "---\ntitle: T\n---\n" + "{% x '" * 20_000).title == "T"


SAMPLES = Path(__file__).parents[4] / "shared" / "data" / "import" / "jekyll-18f"


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the import samples are not beside this checkout (shared/data)")
def test_the_sample_gives_every_story_it_holds():
    files = [path for path in sorted(SAMPLES.glob("*.md")) if path.name[:2] == "20"][::4]
    options = ImportOptions()
    found = [item for path in files for item in markdown_folder.read(Source(path, SAMPLES, str(path)), options)]
    items = {item.article.id: item.article for item in found if item.article}
    assert set(items) == {path.stem for path in files}
    for path in files:
        front = path.read_text("utf-8-sig").split("---")[1]
        written = re.search(r"^date: *['\"]?(\d{4}-\d\d-\d\d)", front, re.M)
        assert items[path.stem].published[:10] == (written[1] if written else path.name[:10])
        title = re.search(r"^title: *['\"]?([^\n'\">|]{3,20})", front, re.M)
        assert not title or items[path.stem].title.startswith(title[1].strip())
