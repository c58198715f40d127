"""The story as a Word document: its details, its styles by Word's own names, its text."""

import datetime as dt
import io
import zipfile

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from editorapp.article.draft import Draft
from editorapp.errors import ReadAlsoError
from editorapp.publish.dates import day_of, moment_of
from editorapp.publish.details import byline, xml_safe
from editorapp.publish.handover import Handover, HandoverFile
from editorapp.publish.local_photos import is_on_the_web
from editorapp.publish.metadata import language
from editorapp.publish.options import ExportOptions
from editorapp.publish.story_tree import story_tree
from editorapp.publish.word.blocks import BlockWriter
from editorapp.render.page import is_english

_DAY = (1980, 1, 1, 0, 0, 0)
"""The first that an archive can name: the same story makes the same file."""
_TEXT_FONT, _HEAD_FONT = "Georgia", "Arial"
_INK, _SOFT, _ACCENT = RGBColor(0x1E, 0x1C, 0x19), RGBColor(0x55, 0x51, 0x4A), RGBColor(0x0B, 0x5F, 0x6E)
_LONGEST_PROPERTY = 255


def write_word(draft: Draft, options: ExportOptions) -> Handover:
    """The document with the photos of the draft's folder in it; of others it names what they show."""
    document = Document()
    _set_styles(document, draft)
    _set_properties(document, draft, options)
    notes: list[str] = []

    def photo(src: str) -> bytes | None:
        if is_on_the_web(src):
            notes.append(f"The photo “{src}” is not in the document: it is on the web, and nothing is fetched.")
            return None
        if problem := options.photos.problem(src):
            notes.append(problem)
            return None
        try:
            return options.photos.read(src)
        except ReadAlsoError as error:
            notes.append(error.what)
            return None

    writer = BlockWriter(document, photo)
    _write_head(writer, draft, options)
    writer.write(story_tree(draft, options))
    return Handover((HandoverFile("story.docx", _packed(document)),), tuple(dict.fromkeys(notes)))


def _write_head(writer: BlockWriter, draft: Draft, options: ExportOptions) -> None:
    date = _date(draft, options)
    names = byline(draft)
    by = f"By {names}" if names and is_english(draft.lang) else names
    for words, style in ((draft.title, "Title"), (by, "Byline"), (date, "Byline"), (draft.standfirst, "Subtitle")):
        if words:
            writer.paragraph(" ".join(words.split()), style)


def _date(draft: Draft, options: ExportOptions) -> str:
    moment, day = moment_of(draft.date, options.located), day_of(draft.date)
    return moment.isoformat(" ", "minutes") if moment else day.isoformat() if day else draft.date


def _set_properties(document: WordDocument, draft: Draft, options: ExportOptions) -> None:
    told = document.core_properties
    told.title, told.author, told.last_modified_by, told.comments = (
        _fit(draft.title),
        _fit("; ".join(draft.authors)),
        "",
        "",
    )
    told.keywords, told.category = _fit(", ".join(draft.tags)), _fit(draft.section)
    told.language, told.identifier = language(draft), _fit(draft.url)
    moment = moment_of(draft.date, options.located)
    for name in ("created", "modified", "revision"):
        for element in told._element.findall(f".//{{*}}{name}"):
            told._element.remove(element)
    if moment is not None:
        told.created = moment.astimezone(dt.UTC).replace(tzinfo=None)


def _fit(text: str) -> str:
    return xml_safe(text)[:_LONGEST_PROPERTY]


def _set_styles(document: WordDocument, draft: Draft) -> None:
    """The house style, on Word's own styles; ours are added."""
    styles = document.styles
    for name, size, font, color in (
        ("Normal", 11, _TEXT_FONT, _INK), ("Title", 24, _TEXT_FONT, _INK), ("Subtitle", 13, _TEXT_FONT, _SOFT),
        ("Heading 1", 16, _TEXT_FONT, _INK), ("Heading 2", 14, _TEXT_FONT, _INK), ("Heading 3", 12, _TEXT_FONT, _INK),
        ("Caption", 9, _HEAD_FONT, _SOFT),
    ):  # fmt: skip
        style = styles[name]
        style.font.size, style.font.name, style.font.color.rgb = Pt(size), font, color
        if (fonts := style.element.rPr.rFonts) is not None:
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{theme}"), None)
    for name in ("Byline", "Read Also", "footnote text"):
        made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = styles["Normal"]
        made.font.size = Pt({"Byline": 10, "Read Also": 11}.get(name, 9))
    reference = styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
    reference.font.superscript = True
    link = styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = _ACCENT, True
    if code := language(draft):
        lang = OxmlElement("w:lang")
        lang.set(qn("w:val"), code)
        styles["Normal"].element.get_or_add_rPr().append(lang)


def _packed(document: WordDocument) -> bytes:
    """The document's file, the same each time it is made."""
    made, packed = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            info = zipfile.ZipInfo(entry.filename, _DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(entry))
    return packed.getvalue()
