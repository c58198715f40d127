"""WordPress exports: who is in, with which details, and why others are not."""

import pickle

import pytest

from editorapp.archive.cleaning.phrases import load_phrases
from editorapp.archive.importers import wordpress
from editorapp.archive.importers.records import ImportOptions, Item, Source
from editorapp.archive.importers.wordpress_post import WordPressPost
from editorapp.errors import FormatError
from editorapp.workspace.paths import find_paths

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!-- made by WordPress; an <item> in a comment is none: <item></item> -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Paper</title><link>https://www.paper.org</link><language>en-GB</language>
<wp:base_site_url>https://network.org/</wp:base_site_url><wp:base_blog_url>https://www.paper.org/</wp:base_blog_url>
<wp:author><wp:author_id>2</wp:author_id><wp:author_login><![CDATA[ana]]></wp:author_login>
<wp:author_email>ana@paper.org</wp:author_email><wp:author_display_name><![CDATA[Ana Ruiz]]></wp:author_display_name>
</wp:author>
<wp:category><wp:term_id>7</wp:term_id><wp:cat_name><![CDATA[Harbour &amp; Sea]]></wp:cat_name></wp:category>
"""
TAIL = "</channel>\n</rss>\n"
DETAILS = {
    "title": "Pier opens", "link": "https://www.paper.org/2024/05/pier-opens/", "dc:creator": "ana",
    "content:encoded": "The pier opened.", "excerpt:encoded": "", "wp:post_id": "41",
    "wp:post_date": "2024-05-03 14:30:00", "wp:post_date_gmt": "2024-05-03 12:30:00", "wp:post_name": "pier-opens",
    "wp:status": "publish", "wp:post_type": "post", "wp:post_password": "",
}  # fmt: skip


def item(rest: str = "", **changed: str) -> str:
    """One item; `changed` names fields with "_" for ":" where they have a prefix, None leaves one out."""
    names = {name.replace(":", "_"): name for name in DETAILS}
    fields = DETAILS | {names[key]: value for key, value in changed.items()}
    texts = (f"<{name}><![CDATA[{text}]]></{name}>" for name, text in fields.items() if text is not None)
    return f"<item>{''.join(texts)}{rest}</item>\n"


def label(domain: str, nicename: str, name: str) -> str:
    return f'<category domain="{domain}" nicename="{nicename}"><![CDATA[{name}]]></category>'


def meta(**values: str) -> str:
    pairs = (
        (f"<wp:meta_key>{key}</wp:meta_key>", f"<wp:meta_value>{text}</wp:meta_value>") for key, text in values.items()
    )
    return "".join(f"<wp:postmeta>{key}{value}</wp:postmeta>" for key, value in pairs)


@pytest.fixture
def read(tmp_path):
    def run(*items: str, include: str = "", whole: str = "") -> list:
        path = tmp_path / "export.xml"
        path.write_text(whole or HEAD + "".join(items) + TAIL, "utf-8")
        found = wordpress.read(Source(path, tmp_path, "export.xml"), ImportOptions(frozenset(include.split())))
        return [one for one in found if not (isinstance(one, Item) and one.outcome == "nothing")]

    return run


@pytest.fixture
def article(read):
    def run(*args: str, before: str = "", **changed: str):
        (found,) = read(before, item(*args, **changed))
        return found.article

    return run


def test_a_post_has_all_its_details(read):
    (post,) = read(item(label("category", "news", "News") + label("post_tag", "pier", "Pier")))
    article = post.article
    assert (article.id, post.key, post.position) == ("paper.org-41", "wordpress:paper.org:41", "item 1")
    assert (article.title, article.authors, article.section, article.tags) == (
        "Pier opens",
        ("Ana Ruiz",),
        "News",
        ("Pier",),
    )
    assert (article.url, article.lang, article.status) == ("https://www.paper.org/2024/05/pier-opens/", "en-GB", "")
    assert article.source == post.source == "export.xml"


def test_a_post_is_finished_in_another_process(read):
    (post,) = read(item(content_encoded='One\n\nhttps://paper.org/a-b/\n\n[caption]<img src="a.jpg"> By sea[/caption]'))
    done = pickle.loads(pickle.dumps(post)).finish(load_phrases(find_paths().resources / "phrases"))
    assert done.article.body.startswith(
        "One\n\n![](https://www.paper.org/2024/05/pier-opens/a.jpg)\n\n/// caption\nBy sea"
    )
    assert [edge.url for edge in done.article.edges] == ["https://paper.org/a-b/"]


@pytest.mark.parametrize(
    ("local", "utc", "feed", "date"),
    [
        ("2024-05-03 14:30:00", "2024-05-03 12:30:00", "", "2024-05-03T14:30:00+02:00"),
        ("2024-05-03 14:30:00", "2024-05-03 09:00:00", "", "2024-05-03T14:30:00+05:30"),
        ("2024-05-03 14:30:00", "0000-00-00 00:00:00", "Fri, 03 May 2024 18:30:00 +0000", "2024-05-03T14:30:00-04:00"),
        ("2024-05-03 14:30:00", "0000-00-00 00:00:00", "Mon, 30 Nov -0001 00:00:00 +0000", "2024-05-03T14:30:00"),
        ("2024-05-03 14:30:00", "0000-00-00 00:00:00", "Thu, 01 Jan 1970 00:00:00 +0000", "2024-05-03T14:30:00"),
        ("0000-00-00 00:00:00", "2024-05-03 12:30:00", "", "2024-05-03T12:30:00+00:00"),
        ("2024-05-03 14:30:00", "2019-01-01 00:00:07", "", "2019-01-01T00:00:07+00:00"),
        ("", "", "Fri, 03 May 2024 12:30:00 +0000", "2024-05-03T12:30:00+00:00"),
        ("soon", "", "", ""),
    ],
)
def test_the_date_is_the_sites_time_with_its_offset(article, local, utc, feed, date):
    found = article(f"<pubDate>{feed}</pubDate>", wp_post_date=local, wp_post_date_gmt=utc)
    assert found.published == date
    assert bool(found.problems) is not bool(date)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Sea &amp; sand", "Sea & sand"),
        ("Sea &amp;amp; sand &amp;#8211; now", "Sea & sand – now"),
        ("The <em>last</em> ferry", "The last ferry"),
        ("How to write &lt;b&gt;", "How to write <b>"),
        ("5 < 6", "5 < 6"),
    ],
)
def test_a_headline_is_plain_text(article, written, title):
    assert article(title=written).title == title


def test_co_authors_are_named_as_they_sign(article):
    labels = (
        label("author", "cap-ana", "ana")
        + label("author", "cap-li-wei", "li-wei")
        + label("author", "cap-bo", "Bo Dahl")
    )
    guest = item(meta(**{"cap-display_name": "Li Wei"}), wp_post_type="guest-author", wp_post_name="cap-li-wei")
    assert article(labels, before=guest).authors == ("Ana Ruiz", "Li Wei", "Bo Dahl")


def test_an_address_is_no_byline(article):
    assert article(dc_creator="rory@paper.org").authors == ("rory",)


def test_the_section_is_the_first_true_category_and_the_others_are_tags(article):
    labels = label("category", "uncategorized", "Uncategorized") + label("category", "news", "News")
    found = article(
        labels + label("category", "sea", "Sea") + label("post_tag", "pier", "Pier") + label("topic", "t", "Trade")
    )
    assert (found.section, found.tags) == ("News", ("Pier", "Sea", "Trade"))


def test_the_primary_category_wins(article):
    labels = label("category", "news", "News") + label("category", "harbour", "Harbour &amp; Sea")
    assert article(labels + meta(_yoast_wpseo_primary_category="7")).section == "Harbour & Sea"


def test_categories_of_old_exports_have_no_domain(article):
    assert article("<category><![CDATA[News]]></category>").section == "News"


def test_the_standfirst_is_the_excerpt_else_what_search_engines_get(article):
    metas = meta(_yoast_wpseo_metadesc="For engines")
    assert article(metas, excerpt_encoded="<p>In &amp; out</p>").standfirst == "In & out"
    assert article(metas).standfirst == "For engines"
    assert article(meta(_yoast_wpseo_metadesc="%%title%% read more")).standfirst == ""


@pytest.mark.parametrize("link", ["https://www.paper.org/?p=41", "https://www.paper.org/?page_id=4", ""])
def test_a_link_that_is_only_a_number_is_no_address(article, link):
    assert article(link=link).url == ""


def test_a_link_without_a_host_is_the_sites(article):
    assert article(link="/2024/pier.html").url == "https://www.paper.org/2024/pier.html"


def test_the_lead_photo_may_stand_after_its_post_and_keeps_its_credit(read):
    words = meta(_wp_attachment_image_alt="A pier", _media_credit="Jane Doe/AP")
    photo = item(
        f"<wp:attachment_url>https://paper.org/p.jpg</wp:attachment_url>{words}",
        wp_post_id="90", wp_post_type="attachment", wp_status="inherit", excerpt_encoded="By the sea",
    )  # fmt: skip
    (post,) = read(item(meta(_thumbnail_id="90")), photo)
    (image,) = post.article.images
    assert (image.src, image.alt, image.caption, image.credit) == (
        "https://paper.org/p.jpg",
        "A pier",
        "By the sea",
        "Jane Doe/AP",
    )


def test_a_post_without_its_photo_in_the_file_has_none(article):
    assert article(meta(_thumbnail_id="90")).images == ()


@pytest.mark.parametrize(
    ("changed", "include", "reason"),
    [
        ({"wp_status": "draft"}, "", "a draft"),
        ({"wp_status": "pending"}, "pages", "a draft waiting for review"),
        ({"wp_status": "future"}, "", "scheduled, not yet published"),
        ({"wp_status": "private"}, "", "a private post"),
        ({"wp_status": "trash"}, "drafts pages", "in the trash"),
        ({"wp_status": "auto-draft"}, "drafts", "an empty draft"),
        ({"wp_status": "inherit", "wp_post_type": "revision"}, "drafts pages", "an earlier version"),
        ({"wp_post_password": "x"}, "drafts pages", "protected with a password"),
        ({"wp_post_type": "page"}, "drafts", "a page"),
        ({"wp_post_type": "recipe"}, "", "not a post: its type is “recipe”"),
        ({"wp_post_type": "wp_template"}, "drafts pages", "part of the site, not a post (wp_template)"),
    ],
)
def test_what_is_left_out_is_said_with_its_reason(read, changed, include, reason):
    (found,) = read(item(**changed), include=include)
    assert (found.outcome, found.position, found.reason) == ("skipped", "item 1", f"{reason}: “Pier opens”")


@pytest.mark.parametrize("changed", [{"wp_status": "draft"}, {"wp_status": "future"}, {"wp_status": "private"}])
def test_drafts_come_in_when_asked_for(read, changed):
    (found,) = read(item(**changed), include="drafts")
    assert found.article.status == changed["wp_status"]


def test_pages_come_in_when_asked_for(read):
    assert isinstance(read(item(wp_post_type="page"), include="pages")[0], WordPressPost)


@pytest.mark.parametrize("kind", ["news", "story", "article"])
def test_a_newsrooms_own_kind_of_story_is_taken(read, kind):
    assert isinstance(read(item(wp_post_type=kind))[0], WordPressPost)


@pytest.mark.parametrize("kind", ["attachment", "nav_menu_item"])
def test_photos_and_menus_need_no_line(read, kind):
    assert read(item(wp_post_type=kind, wp_status="inherit")) == []


def test_comments_and_their_addresses_are_never_read(read):
    comment = "<wp:comment><wp:comment_author_email>reader@mail.org</wp:comment_author_email></wp:comment>"
    (post,) = read(item(comment))
    assert "reader@mail.org" not in repr(post)


def test_prefixes_and_versions_of_the_format_do_not_matter(read):
    whole = (
        (HEAD + item() + TAIL)
        .replace("wp:", "w:")
        .replace(":wp=", ":w=")
        .replace("content:", "c:")
        .replace(":content=", ":c=")
    )
    (post,) = read(whole=whole.replace("export/1.2/", "export/1.0/"))
    assert (post.article.id, post.content) == ("paper.org-41", "The pier opened.")


def test_a_post_that_is_twice_in_the_file_comes_in_once(read):
    first, second = read(item(), item())
    assert isinstance(first, WordPressPost)
    assert second.reason == "The post with the number 41 is in this file twice; the first one was taken."


def test_two_posts_with_one_number_both_come_in(read):
    _, second = read(item(), item(title="Other", link="https://www.paper.org/other/", wp_post_name="other"))
    assert (second.article.id, second.key, second.id_derived) == ("paper.org-41-other", "", True)
    assert "another post's too" in second.article.problems[0]


def test_a_post_without_a_number_is_named_by_its_slug(read):
    (post,) = read(item(wp_post_id=None))
    assert (post.article.id, post.id_derived, post.key) == ("paper.org-pier-opens", True, "")


def test_a_number_of_a_test_machine_names_nobody(read):
    (post,) = read(whole=(HEAD + item() + TAIL).replace("www.paper.org", "localhost"))
    assert (post.article.id, post.id_derived, post.key) == ("localhost-41", True, "")


def test_the_same_post_in_another_export_has_the_same_digest(read):
    first, again = read(item())[0], read(item(wp_post_id="7"), item(meta(post_views="99")))[1]
    assert first.digest == again.digest
    assert first.digest != read(item(content_encoded="Changed."))[0].digest


def test_an_item_with_neither_headline_nor_text_is_a_problem(read):
    (found,) = read(item(title="", content_encoded=""))
    assert (found.outcome, found.reason) == ("problem", "No headline and no text; left out.")


def test_a_reusable_block_and_footnotes_are_put_in(read):
    block = item(wp_post_type="wp_block", wp_post_id="8", content_encoded="<p>Again</p>")
    notes = meta(footnotes='[{"content":"A note","id":"x"}]')
    found = read(item(notes, content_encoded='<!-- wp:block {"ref":8} /--><!-- wp:footnotes /-->'), block)
    assert found[0].content == "<p>Again</p><ol><li>A note</li></ol>"


def test_a_feed_is_no_export(read):
    with pytest.raises(FormatError, match="not a WordPress export"):
        read(whole="<rss><channel><item><title>x</title></item></channel></rss>")


def test_the_count_is_that_of_the_items(tmp_path):
    path = tmp_path / "a.xml"
    path.write_text(HEAD + item() * 40_000 + TAIL, "utf-8")
    assert wordpress.count(Source(path, tmp_path, "a.xml")) == 40_000 + 2  # two words of the head's comment
