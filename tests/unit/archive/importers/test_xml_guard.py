"""XML as others write it: cleaned on the way to the parser, and refused where it could do harm."""

import pytest
from lxml import etree

from editorapp.archive.importers.xml_guard import open_guarded
from editorapp.errors import FormatError, UnreadableError

DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


@pytest.fixture
def guarded(tmp_path):
    def read(data: bytes) -> tuple[str, tuple[str, ...]]:
        path = tmp_path / "export.xml"
        path.write_bytes(data)
        with open_guarded(path) as file:
            cleaned = b"".join(iter(lambda: file.read(1 << 20), b""))
            return etree.tostring(etree.fromstring(cleaned), encoding="unicode"), tuple(file.notes)

    return read


def test_a_clean_file_passes_without_a_note(guarded):
    assert guarded(DECLARATION + "<rss><a>é</a></rss>".encode()) == ("<rss><a>é</a></rss>", ())


def test_control_bytes_go_and_are_counted(guarded):
    text, notes = guarded(DECLARATION + b"<rss><a>x\x00y\x0bz</a></rss>")
    assert text == "<rss><a>xy z</a></rss>"
    assert notes == ("2 control characters were taken out.",)


@pytest.mark.parametrize(
    "junk", [b"\n\n  ", b"<br />\n<b>Warning</b>: in x.php<br />\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"]
)
def test_junk_before_the_declaration_is_skipped(guarded, junk):
    assert guarded(junk + DECLARATION + b"<rss>x</rss>")[0] == "<rss>x</rss>"


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_read(guarded, codec):
    assert guarded("<?xml version='1.0' encoding='UTF-16'?><rss>é\x01€</rss>".encode(codec))[0] == "<rss>é€</rss>"


def test_bytes_that_are_not_utf8_are_read_as_windows_1252(guarded):
    text, notes = guarded(DECLARATION + "<rss>café — “x”</rss>".encode("cp1252"))
    assert text == "<rss>café — “x”</rss>"
    assert "Windows-1252" in notes[0]


def test_a_stray_byte_beside_utf8_costs_only_itself(guarded):
    assert guarded(DECLARATION + b"<rss>caf\xe9 \xc3\xa9t\xc3\xa9</rss>")[0] == "<rss>café été</rss>"


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("ISO-8859-1", "cp1252"),
        ("ISO-8859-1", "utf-8"),
        ("windows-1251", "utf-8"),
        ("UTF-16", "utf-8"),
        ("nonsense", "utf-8"),
    ],
)
def test_a_declared_encoding_is_not_believed_against_the_bytes(guarded, declared, written):
    data = f'<?xml version="1.0" encoding="{declared}"?><rss>déjà vu</rss>'.encode(written)
    assert guarded(data)[0] == "<rss>déjà vu</rss>"


@pytest.mark.parametrize(("codec", "text"), [("windows-1251", "Привет"), ("gb2312", "中文"), ("shift_jis", "日本語")])
def test_other_encodings_are_decoded(guarded, codec, text):
    assert text in guarded(f'<?xml version="1.0" encoding="{codec}"?><rss>{text}</rss>'.encode(codec))[0]


def test_named_entities_become_characters_outside_cdata_only(guarded):
    text, _ = guarded(DECLARATION + b"<rss>A&nbsp;B &eacute; &amp; &foo;<![CDATA[&nbsp;]]>&copy;</rss>")
    assert text == "<rss>A\u00a0B é &amp; &amp;foo;&amp;nbsp;©</rss>"


def test_references_to_no_character_go(guarded):
    assert guarded(DECLARATION + b"<rss>a&#0;b&#x1F;c&#8217;</rss>")[0] == "<rss>abc’</rss>"


def test_noncharacters_and_half_pairs_are_replaced(guarded):
    assert guarded(DECLARATION + b"<rss>\xef\xbf\xbf \xed\xa0\xbd\xed\xb8\x80</rss>")[0] == "<rss>\ufffd 😀</rss>"


@pytest.mark.parametrize(
    "subset", [b'<!ENTITY lol "x"><!ENTITY lol2 "&lol;&lol;">', b'<!ENTITY % lol SYSTEM "file:///etc/passwd">']
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_a_file_that_declares_entities_is_refused_by_name(guarded, subset, codec):
    data = b"<?xml version='1.0'?><!DOCTYPE r [" + subset + b"]><rss/>"
    with pytest.raises(FormatError, match=r"declares entities of its own \(“lol”\); refused"):
        guarded(data.decode().encode(codec))


def test_a_definition_inside_the_document_type_is_refused(guarded):
    with pytest.raises(FormatError, match="document type definition inside"):
        guarded(DECLARATION + b"<!DOCTYPE r [<!ELEMENT r ANY>]><r/>")


def test_a_plain_document_type_is_dropped_with_a_note(guarded):
    text, notes = guarded(DECLARATION + b'<!-- c --><!DOCTYPE nitf PUBLIC "-//x" "http://a/[b]">\n<nitf/>')
    assert (text, notes) == ("<nitf/>", ("The document type (DOCTYPE) was dropped.",))


@pytest.mark.parametrize("data", [b"", b"just words", bytes(range(256))])
def test_what_is_no_xml_is_said_to_be_none(guarded, data):
    with pytest.raises(FormatError, match="not an XML file"):
        guarded(data)


def test_a_missing_file_is_unreadable(tmp_path):
    with pytest.raises(UnreadableError):
        open_guarded(tmp_path / "gone.xml")


def test_line_numbers_are_those_of_the_file(tmp_path):
    path = tmp_path / "a.xml"
    path.write_bytes(b"\n\n" + DECLARATION + b"<!-- a\nb -->\n<rss>\n<a></b></rss>")
    with open_guarded(path) as file, pytest.raises(etree.XMLSyntaxError) as caught:
        etree.parse(file)
    assert caught.value.lineno == path.read_bytes()[: path.read_bytes().index(b"</b>")].count(b"\n") + 1


def test_entities_and_characters_across_block_borders_are_whole(tmp_path):
    path = tmp_path / "long.xml"
    path.write_bytes(b"<rss>" + "é&nbsp;<![CDATA[&nbsp;]]>".encode() * 150_000 + b"</rss>")
    with open_guarded(path) as file:
        text = etree.parse(file, etree.XMLParser(huge_tree=True)).getroot().text
    assert text == "é\u00a0&nbsp;" * 150_000
