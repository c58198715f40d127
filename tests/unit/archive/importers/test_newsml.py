"""Items of NewsML-G2 and NewsML 1 become stories, photos of a message go to them, the rest is skipped with reasons."""

from pathlib import Path

import pytest

from editorapp.archive.cleaning.phrases import load_phrases
from editorapp.archive.cleaning.story import HtmlStory
from editorapp.archive.importers import newsml
from editorapp.archive.importers.records import Found, ImportOptions, Item, Source
from editorapp.errors import FormatError
from editorapp.workspace.paths import find_paths

NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
META = (
    "<itemMeta><itemClass qcode='ninat:text'/><firstCreated>2024-03-05T10:00:00+01:00</firstCreated>"
    "<versionCreated>2024-03-05T12:00:00+01:00</versionCreated><pubStatus qcode='stat:usable'/></itemMeta>"
)
XHTML = (
    "<inlineXML contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'>"
    "<head><title>t</title></head>"
    "<body><p>Es <b>regnet</b>.</p></body></html></inlineXML>"
)
ABOUT = (
    "<headline role='hld:subHeadline'>Sub</headline><headline role='hld:main'>Regen</headline>"
    "<by>Von Anna Ott, dpa</by>"
    "<subject qcode='medtop:20000151'><name xml:lang='en'>flood</name><name xml:lang='de'>Flut</name></subject>"
    "<subject qcode='medtop:17000000'><name xml:lang='de'>Wetter</name></subject><subject qcode='medtop:20000001'/>"
    "<keyword>Elbe</keyword><description role='drol:summary'>Was der Regen tat.</description>"
)
PICTURE = (
    "<newsItem guid='PIC'><itemMeta><itemClass qcode='ninat:picture'/></itemMeta><contentMeta>"
    "<creator><name>Ali Musa</name></creator><creditline>AFP</creditline>"
    "<description role='drol:caption'>The bridge.</description></contentMeta><contentSet>"
    "<remoteContent href='https://i.example/s.jpg' contenttype='image/jpeg' width='80'/>"
    "<remoteContent href='https://i.example/l.jpg' contenttype='image/jpeg' width='900'/></contentSet></newsItem>"
)
NEWSML_1 = """<?xml version="1.0"?><!DOCTYPE NewsML PUBLIC "-//IPTC//DTD NewsML 1.2//EN" "NewsML_1.2.dtd"><NewsML>
<NewsItem xml:lang="es"><Identification><NewsIdentifier><ProviderId>a.example</ProviderId><DateId>20240305</DateId>
<NewsItemId>77</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId>
<PublicIdentifier>urn:newsml:a.example:20240305:77:1</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20240305T100000+01:00</FirstCreated><ThisRevisionCreated>20240305T120000+0100
</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Lluvia</HeadLine>
<ByLine>Por Ana Gil y Luis Sanz</ByLine></NewsLines><DescriptiveMetadata><Language FormalName="es"/>
<Property FormalName="Keyword" Value="Madrid"/></DescriptiveMetadata>
<NewsComponent><Role FormalName="Main"/><ContentItem>
<DataContent><nitf><body><body.content><p>Llueve.</p></body.content></body></nitf></DataContent></ContentItem>
</NewsComponent><NewsComponent><Role FormalName="Photo"/><NewsLines>
<CreditLine>EFE</CreditLine><ByLine>Pepe Ruiz</ByLine></NewsLines>
<NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent><p>El puente.</p></DataContent></ContentItem>
</NewsComponent><NewsComponent><Role FormalName="Thumbnail"/><ContentItem Href="s.jpg"><MediaType FormalName="Photo"/>
</ContentItem></NewsComponent><NewsComponent><Role FormalName="HighRes"/><ContentItem Href="l.jpg">
<MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsComponent></NewsComponent></NewsItem></NewsML>"""


def item(guid: str = "N1", *, meta: str = META, about: str = ABOUT, content: str = XHTML) -> str:
    return (
        f"<newsItem guid='{guid}' xml:lang='de'>{meta}<contentMeta>{about}</contentMeta>"
        f"<contentSet>{content}</contentSet></newsItem>"
    )


def message(*items: str) -> str:
    return f"<newsMessage {NAR}><itemSet>{''.join(items)}</itemSet></newsMessage>"


def read(tmp_path: Path, data: str | bytes) -> list[Found]:
    path = tmp_path / "news.xml"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(newsml.read(Source(path, tmp_path, "news.xml"), ImportOptions()))


def story(tmp_path: Path, *items: str) -> HtmlStory:
    (found,) = (each for each in read(tmp_path, message(*items)) if isinstance(each, HtmlStory))
    return found


def titles(found: list[Found]) -> list[str]:
    return [each.article.title for each in found if isinstance(each, HtmlStory)]


def reasons(found: list[Found]) -> list[str]:
    return [each.reason for each in found if isinstance(each, Item)]


def test_an_item_has_every_field(tmp_path: Path) -> None:
    found = story(tmp_path, item())
    assert (found.article.id, found.key, found.article.title) == ("N1", "newsml:N1", "Regen")
    assert found.article.published == "2024-03-05T10:00:00+01:00"
    assert found.article.modified == "2024-03-05T12:00:00+01:00"
    assert (found.article.authors, found.article.section) == (("Anna Ott",), "Wetter")
    assert (found.article.tags, found.article.lang) == (("Flut", "Elbe"), "de")
    assert (found.article.standfirst, found.article.problems) == ("Was der Regen tat.", ())
    assert found.html == "<p>Es <b>regnet</b>.</p>"


def test_a_single_item_is_a_file_too(tmp_path: Path) -> None:
    assert titles(read(tmp_path, item().replace("<newsItem", f"<newsItem {NAR}"))) == ["Regen"]


def test_a_prefix_before_the_elements_makes_no_difference(tmp_path: Path) -> None:
    inside = "<n:contentMeta><n:headline>Regen</n:headline></n:contentMeta>"
    data = f'<n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/" guid="N1">{inside}</n:newsItem>'
    assert titles(read(tmp_path, data)) == ["Regen"]


def test_the_day_the_content_was_made_goes_before_that_of_the_item(tmp_path: Path) -> None:
    found = story(tmp_path, item(about=f"<contentCreated>2024-03-04T08:00:00+01:00</contentCreated>{ABOUT}"))
    assert found.article.published == "2024-03-04T08:00:00+01:00"


def test_a_creator_is_the_author_where_there_is_no_byline(tmp_path: Path) -> None:
    about = "<creator><name>Jane Doe</name></creator><headline>H</headline>"
    assert story(tmp_path, item(about=about)).article.authors == ("Jane Doe",)


@pytest.mark.parametrize(
    ("content", "html"),
    [
        ("<inlineData contenttype='text/plain'>One.\n\nTwo.</inlineData>", "<p>One.</p><p>Two.</p>"),
        ("<inlineData contenttype='text/plain' encoding='encd:base64'>T25lLg==</inlineData>", "<p>One.</p>"),
        ("<inlineData contenttype='text/html'>&lt;p&gt;One.&lt;/p&gt;</inlineData>", "<p>One.</p>"),
        ("<inlineXML>&lt;p&gt;One.&lt;/p&gt;</inlineXML>", "<p>One.</p>"),
        ("<inlineXML><nitf><body><body.content><p>One.</p></body.content></body></nitf></inlineXML>", "<p>One.</p>"),
        (f"<inlineData contenttype='text/plain'>Plain.</inlineData>{XHTML}", "<p>Es <b>regnet</b>.</p>"),
        ("<inlineXML><sports-content><score>1:0</score></sports-content></inlineXML>", ""),
        ("<inlineData contenttype='image/jpeg' encoding='base64'>/9j/</inlineData>", ""),
    ],
)
def test_the_text_is_read_in_every_form(tmp_path: Path, content: str, html: str) -> None:
    assert story(tmp_path, item(content=content)).html.replace("\n", "") == html


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("qcode='stat:canceled'", "canceled by its agency"),
        ("qcode='stat:withheld'", "withheld by its agency"),
        ("uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'", "canceled by its agency"),
    ],
)
def test_what_was_withdrawn_is_skipped(tmp_path: Path, status: str, reason: str) -> None:
    assert reasons(read(tmp_path, message(item(meta=META.replace("qcode='stat:usable'", status))))) == [reason]


@pytest.mark.parametrize(("date", "status"), [("2999-01-01T00:00:00Z", "embargoed"), ("2001-01-01T00:00:00Z", "")])
def test_an_embargo_holds_until_its_time(tmp_path: Path, date: str, status: str) -> None:
    meta = META.replace("</itemMeta>", f"<embargoed>{date}</embargoed></itemMeta>")
    assert story(tmp_path, item(meta=meta)).article.status == status


@pytest.mark.parametrize(
    ("element", "reason"),
    [
        ("packageItem", "a package: it only names other items"),
        ("planningItem", "a plan of coverage, no story"),
        ("conceptItem", "a concept, no story"),
        ("knowledgeItem", "a list of concepts, no story"),
        ("catalogItem", "a list of vocabularies, no story"),
    ],
)
def test_other_kinds_of_items_are_skipped(tmp_path: Path, element: str, reason: str) -> None:
    assert reasons(read(tmp_path, f"<{element} {NAR} guid='X'/>")) == [reason]


@pytest.mark.parametrize("kind", ["picture", "video", "audio", "graphic"])
def test_media_without_text_are_skipped(tmp_path: Path, kind: str) -> None:
    assert reasons(read(tmp_path, message(item(meta=META.replace("text", kind), content="")))) == [f"a {kind}, no text"]


def test_a_photo_goes_to_the_story_beside_it_in_a_package(tmp_path: Path) -> None:
    group = "<group><itemRef residref='N1'/><itemRef residref='PIC'/><itemRef residref='VID'/></group>"
    package = f"<packageItem><groupSet>{group}</groupSet></packageItem>"
    video = item("VID", meta=META.replace("text", "video"), content="")
    (image,) = story(tmp_path, item(), PICTURE, video, package).article.images
    assert (image.src, image.caption, image.credit) == ("https://i.example/l.jpg", "The bridge.", "Ali Musa/AFP")


def test_a_photo_goes_to_the_story_that_names_it(tmp_path: Path) -> None:
    meta = META.replace("</itemMeta>", "<link rel='irel:seeAlso' residref='PIC'/></itemMeta>")
    assert [image.src for image in story(tmp_path, item(meta=meta), PICTURE).article.images] == [
        "https://i.example/l.jpg"
    ]


def test_without_a_headline_the_slug_line_is_used_and_told(tmp_path: Path) -> None:
    found = story(tmp_path, item(about="<slugline>RAIN-OSLO</slugline>")).article
    assert (found.title, found.problems) == ("RAIN-OSLO", ("No headline; the slug line was used.",))


def test_newsml_1_has_every_field(tmp_path: Path) -> None:
    (found,) = read(tmp_path, NEWSML_1)
    assert isinstance(found, HtmlStory)
    assert (found.article.id, found.article.title) == ("urn:newsml:a.example:20240305:77", "Lluvia")
    assert found.article.published == "2024-03-05T10:00:00+01:00"
    assert found.article.modified == "2024-03-05T12:00:00+01:00"
    assert (found.article.authors, found.article.tags) == (("Ana Gil", "Luis Sanz"), ("Madrid",))
    assert (found.html, found.article.lang, found.article.problems) == ("<p>Llueve.</p>", "es", ())


def test_a_photo_of_newsml_1_has_caption_and_credit_in_its_largest_size(tmp_path: Path) -> None:
    (found,) = read(tmp_path, NEWSML_1)
    assert isinstance(found, HtmlStory)
    (image,) = found.article.images
    assert (image.src, image.caption, image.credit) == ("l.jpg", "El puente.", "Pepe Ruiz/EFE")


def test_a_cancelled_item_of_newsml_1_is_skipped(tmp_path: Path) -> None:
    assert reasons(read(tmp_path, NEWSML_1.replace('"Usable"', '"Canceled"'))) == ["canceled by its agency"]


def test_an_item_is_finished_into_an_article(tmp_path: Path) -> None:
    finished = story(tmp_path, item()).finish(load_phrases(find_paths().resources / "phrases"))
    assert finished.outcome == "article"
    assert finished.article is not None
    assert finished.article.body.strip() == "Es **regnet**."


def test_each_broken_item_costs_only_itself(tmp_path: Path) -> None:
    broken = item("B").replace("</contentMeta>", "").replace("</newsItem>", "")
    found = read(tmp_path, message(*(item(f"G{n}") for n in range(4)), broken, *(item(f"G{n}") for n in range(4, 8))))
    assert [each.article.id for each in found if isinstance(each, HtmlStory)] == [f"G{n}" for n in range(8)]
    assert reasons(found) == ["Its end is missing; left out."]


def test_a_bare_ampersand_is_repaired_and_told(tmp_path: Path) -> None:
    found = story(tmp_path, item(about="<headline>Marks & Spencer</headline>")).article
    assert found.title == "Marks & Spencer"
    assert found.problems == ("Not well-formed XML; read as far as possible.",)


def test_of_a_truncated_message_what_came_before_is_kept(tmp_path: Path) -> None:
    whole = message(item("A"), "\n", item("B"))
    found = read(tmp_path, whole[:-200])
    assert titles(found) == ["Regen"]
    assert reasons(found) == ["The file ends early at line 2, within this item; what came before was read."]


@pytest.mark.parametrize("entity", ['<!ENTITY a "aaaa">', '<!ENTITY a SYSTEM "file:///etc/passwd">'])
def test_declared_entities_are_refused(tmp_path: Path, entity: str) -> None:
    with pytest.raises(FormatError, match="declares entities"):
        read(tmp_path, f"<!DOCTYPE newsItem [{entity}]>{item(about='<headline>&a;</headline>')}")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>'
    data = declared + message(item(about="<headline>Café</headline>"))
    assert titles(read(tmp_path, data.encode(encoding))) == ["Café"]


@pytest.mark.parametrize("data", ["", "hello", "<contentMeta><headline>H</headline></contentMeta>", "\x00"])
def test_what_holds_no_item_is_refused(tmp_path: Path, data: str) -> None:
    with pytest.raises(FormatError):
        read(tmp_path, data)


def test_a_message_without_items_has_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, message()) == []


def test_the_count_is_that_of_the_items(tmp_path: Path) -> None:
    read(tmp_path, message(item("A"), PICTURE))
    assert newsml.count(Source(tmp_path / "news.xml", tmp_path, "news.xml")) == 2
