"""A file's format is found by its name and first bytes; a person need not know what their CMS writes."""

import zipfile

import pytest

from editorapp.archive.importers.detection import format_of, package_of

WXR = '<?xml version="1.0"?>\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
RSS = '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>'
NITF = '<?xml version="1.0"?><nitf><head/><body/></nitf>'
PAGE = "<!DOCTYPE html><html><head><title>Storm</title></head><body><p>Text</p></body></html>"
GHOST = '{"db":[{"meta":{"exported_on":1},"data":{"posts":[]}}]}'
NINJS = '{"uri":"http://x.example/1","pubstatus":"usable","headline":"Storm"}'

CASES = [
    ("export.xml", WXR, "wordpress"),
    ("export.xml", f"\ufeff\n\n{WXR}", "wordpress"),
    ("feed.xml", RSS, "feed"),
    ("feed", '<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
    ("old.rdf", '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', "feed"),
    ("feed.json", '{"version": "https://jsonfeed.org/version/1.1", "items": []}', "jsonfeed"),
    ("story.xml", NITF, "newsml"),
    ("story.xml", '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">', "newsml"),
    ("page.html", PAGE, "html"),
    ("page", PAGE, "html"),
    ("page.html", f"<?xml version='1.0'?>{PAGE}", "html"),
    ("page.html", '<html><pre>&lt;rss version="2.0"&gt;</pre></html>', "html"),
    ("about-feeds.html", f"{PAGE}<rss>", "html"),
    ("page.mht", "From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n", "mhtml"),
    ("post.html", '<html><article class="h-entry"><section data-field="body">', "medium"),
    ("ghost.json", GHOST, "ghost"),
    ("posts.json", '{"posts": [{"url": "u", "data": {"title": "t", "published_at": "2018"}}]}', "ghost"),
    ("late.json", '{"db": [{"meta": {"version": "5"}, "data": {"settings": []', "ghost"),
    ("item.json", NINJS, "ninjs"),
    ("items.json", f"[{NINJS}]", "ninjs"),
    ("a.jsonl", '{"title": "Storm", "body": "Text"}', "jsonl"),
    ("a.json", '{"title": "Storm", "body": "Text"}\n', "jsonl"),
    ("a.csv", "title,body\nStorm,<p>Text</p>\n", "csv"),
    ("dump", "title;body\nStorm;Text\n", "csv"),
    ("story.md", "---\ntitle: Storm\n---\nText", "markdown"),
    ("story.txt", "Storm\n\nText", "text"),
    ("story.txt", "---\ntitle: Storm\n---\nText", "markdown"),
    ("photo.jpg", "\xff\xd8\xff", ""),
    ("style.css", "p { margin: 0 }", ""),
    ("empty.bin", "", ""),
]


@pytest.mark.parametrize(("name", "text", "expected"), CASES)
def test_each_format_is_known(tmp_path, name, text, expected):
    (tmp_path / name).write_text(text, "utf-8")
    assert format_of(tmp_path / name) == expected


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_other_encodings_are_looked_through(tmp_path, encoding):
    (tmp_path / "export.xml").write_bytes(WXR.encode(encoding))
    assert format_of(tmp_path / "export.xml") == "wordpress"


def test_a_word_document_is_told_from_other_zip_archives(tmp_path):
    for name, member in (("story.docx", "word/document.xml"), ("export.zip", "posts/a.html")):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr(member, "x")
    assert [format_of(tmp_path / name) for name in ("story.docx", "export.zip")] == ["docx", "zip"]


def test_a_substack_export_is_one_package(tmp_path):
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts.csv").write_text("post_id,title\n")
    assert package_of(tmp_path) == "substack"


def test_a_medium_export_is_one_package(tmp_path):
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "a.html").write_text('<article class="h-entry">')
    assert package_of(tmp_path) == "medium"


def test_a_folder_of_pages_is_no_package(tmp_path):
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "a.html").write_text(PAGE)
    assert package_of(tmp_path) == ""
