"""Word documents; each is put together here from its parts."""

import zipfile

import pytest

from editorapp.archive.cleaning.phrases import load_phrases
from editorapp.archive.importers import word
from editorapp.archive.importers.records import ImportOptions, Item, Source
from editorapp.errors import FormatError, UnreadableError
from editorapp.workspace.paths import find_paths

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMES = (
    f'{W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
    for name in ("Title", "Subtitle", "heading 1", "heading 2", "Quote", "caption", "Body Text")
)
PHOTO = (
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" descr="A pier"/><a:graphic><a:graphicData><pic:pic>'
    '<pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
    "</w:drawing></w:r></w:p>"
)


@pytest.fixture(scope="module")
def phrases():
    return load_phrases(find_paths().resources / "phrases")


@pytest.fixture
def read(tmp_path, phrases):
    """Writes a document and gives its finished item."""

    def read_document(*paragraphs, name="storm.docx", core="", **parts):
        path = tmp_path / name
        path.write_bytes(b"")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for part, content in (document(paragraphs, core) | parts).items():
                package.writestr(part, content)
        return read_path(path, phrases)

    return read_document


def read_path(path, phrases):
    (found,) = word.read(Source(path, path.parent, path.name), ImportOptions())
    return found if isinstance(found, Item) else found.finish(phrases)


def document(paragraphs, core=""):
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
        'Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relations(
            ("rId1", "image", "media/image1.png"), ("rId2", "hyperlink", 'https://a.org/x" TargetMode="External'),
            ("rId3", "styles", "styles.xml"), ("rId4", "header", "header1.xml"),
        ),
        "word/document.xml": f"<w:document {NAMES}><w:body>{''.join(paragraphs)}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{STYLES}</w:styles>",
        "word/header1.xml": f"<w:hdr {W}>{p('Confidential header')}</w:hdr>",
        "word/media/image1.png": b"\x89PNG\r\n\x1a\n",
        "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"{core}</cp:coreProperties>",
    }  # fmt: skip


def relations(*rows):
    inner = "".join(f'<Relationship Id="{key}" Type="{RELATION}/{kind}" Target="{to}"/>' for key, kind, to in rows)
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


def p(text, style="", runs=""):
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>{runs}</w:p>"


CORE = "<dc:creator>Una Reid</dc:creator><dcterms:created>2024-05-01T10:00:00Z</dcterms:created>"


def test_styles_give_headline_standfirst_and_sections(read):
    item = read(p("Storm tears wall", "Title"), p("At night", "Subtitle"), p("The pier broke."), p("Later", "heading1"),
                p("More of it."), p("Said she.", "Quote"), core=CORE)  # fmt: skip
    found = item.article
    assert (found.title, found.standfirst, found.authors) == ("Storm tears wall", "At night", ("Una Reid",))
    assert found.body == "The pier broke.\n\n## Later\n\nMore of it.\n\n> Said she."
    assert (found.id, item.outcome, item.id_derived) == ("storm", "article", True)


def test_the_day_of_writing_is_only_a_guess(read):
    found = read(p("Storm", "Title"), p("The pier broke."), core=CORE).article
    assert (found.published, found.published_guessed) == ("2024-05-01T10:00:00+00:00", True)


def test_byline_and_date_below_the_headline_go_before_words_own_notes(read):
    found = read(p("Storm", "Title"), p("By Rory Baird"), p("5 March 2024"), p("The pier broke."), core=CORE).article
    assert (found.authors, found.published, found.published_guessed) == (("Rory Baird",), "2024-03-05", False)
    assert found.body == "The pier broke."


@pytest.mark.parametrize("first", [p("Storm tears wall"), p("Storm tears wall", "heading1")])
def test_without_a_title_style_the_first_line_is_the_headline(read, first):
    found = read(first, p("The pier broke.")).article
    assert (found.title, found.body) == ("Storm tears wall", "The pier broke.")


def test_without_any_headline_words_own_or_the_files_name_is_used(read):
    prose = p("The pier broke in the night.")
    assert read(prose, core="<dc:title>Storm</dc:title>").article.title == "Storm"
    item = read(prose, core="<dc:title>Microsoft Word - Document1</dc:title>", name="2024-03-05-storm-maren.docx")
    assert (item.article.title, item.article.published) == ("storm maren", "2024-03-05")
    assert "No headline; the file name was used." in item.reason


@pytest.mark.parametrize(
    "creator", ["Windows User", "Microsoft Office User", "jdoe42", "una@example.org", "python-docx"]
)
def test_names_of_computers_are_no_authors(read, creator):
    assert read(p("Storm"), p("Text."), core=f"<dc:creator>{creator}</dc:creator>").article.authors == ()


def test_bold_italics_and_links_are_kept(read):
    runs = (
        '<w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r><w:hyperlink r:id="rId2"><w:r><w:t>a link</w:t></w:r>'
        "</w:hyperlink>"
    )
    assert "**bold**" in read(p("Storm", "Title"), p("Some ", runs=runs)).article.body
    assert "[a link](https://a.org/x)" in read(p("Storm", "Title"), p("Some ", runs=runs)).article.body


def test_deletions_comments_and_headers_stay_out_and_insertions_come_in(read):
    runs = (
        "<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:ins><w:r><w:t>inserted</w:t></w:r></w:ins>"
        '<w:r><w:commentReference w:id="0"/></w:r>'
    )
    note = f'<w:comments {W}><w:comment w:id="0" w:author="X">{p("Is this true?")}</w:comment></w:comments>'
    body = read(p("Storm", "Title"), p("Some ", runs=runs), **{"word/comments.xml": note}).article.body
    assert body == "Some inserted"


def test_photos_keep_alt_and_caption_and_are_named_in_the_report(read):
    item = read(p("Storm", "Title"), p("The pier broke."), PHOTO, p("The pier in May", "caption"), p("End."), core=CORE)
    (photo,) = item.article.images
    assert (photo.src, photo.alt, photo.caption) == ("media/image1.png", "A pier", "The pier in May")
    assert item.reason == "1 photo inside the file was not imported."
    assert "base64" not in item.article.body


def test_a_document_whose_text_is_cut_keeps_its_words(read):
    whole = document((p("Storm"), p("The pier broke."), p("More")))["word/document.xml"]
    item = read(**{"word/document.xml": whole[: whole.index("More")]})
    assert "The pier broke." in item.article.body
    assert "damaged" in item.reason


def test_an_empty_document_is_a_problem(read):
    assert read(p("")).outcome == "problem"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Word had before 2007"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b"{\\rtf1 Storm}", "rich text"),
        (b"PK\x03\x04 cut", "damaged"),
        (b"", "damaged"),
        (b"Just words", "damaged"),
    ],
)
def test_what_cannot_be_opened_says_so_in_one_line(tmp_path, phrases, content, why):
    (tmp_path / "a.docx").write_bytes(content)
    with pytest.raises(FormatError, match=why):
        read_path(tmp_path / "a.docx", phrases)


def test_a_document_cut_short_is_damaged(read, tmp_path, phrases):
    read(p("Storm"), p("The pier broke."))
    whole = (tmp_path / "storm.docx").read_bytes()
    (tmp_path / "cut.docx").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FormatError, match="damaged"):
        read_path(tmp_path / "cut.docx", phrases)


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"word/document.xml": b" " * (21 << 20)}, "more than 20 MB of text"),
        ({"word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}, "declares entities"),
        ({"docProps/core.xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'}, "declares entities"),
    ],
)
def test_bombs_are_refused(read, parts, why):
    with pytest.raises(FormatError, match=why):
        read(p("Storm"), **parts)


def test_a_zip_of_something_else_is_refused(tmp_path, phrases):
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as package:
        package.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(FormatError, match="not a document of Word"):
        read_path(tmp_path / "a.docx", phrases)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnreadableError, match=r"gone\.docx"):
        word.count(Source(tmp_path / "gone.docx", tmp_path, "gone.docx"))
