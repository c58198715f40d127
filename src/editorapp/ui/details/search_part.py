"""What search engines show of the story: its title and description there, how long they are, and how they look."""

from urllib.parse import unquote, urlsplit

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from editorapp.article.draft import Draft
from editorapp.article.seo import DESCRIPTION_CHARACTERS, TITLE_PIXELS, Measure, measure_description, measure_title
from editorapp.article.seo import title_pixels as pixels_of
from editorapp.article.slug import slugify
from editorapp.ui.details.length_meter import LengthMeter
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_count
from editorapp.ui.writing.detail_binding import DetailBinding
from editorapp.ui.writing.fields import LabelledField, TextBox
from editorapp.ui.writing.open_draft import OpenDraft

_ELLIPSIS = "…"


class SearchPart(QWidget):
    """Two fields, each with its meter, and a picture of the result; an empty field shows what takes its place."""

    def __init__(self, draft: OpenDraft) -> None:
        super().__init__()
        self._draft = draft
        self._title_meter = LengthMeter(tr("Width of the title"))
        self._text_meter = LengthMeter(tr("Length of the description"))
        self.title = self._field("seo_title", tr("Search title"), tr("The headline"), 1, self._title_meter)
        self.description = self._field(
            "seo_description", tr("Search description"), tr("The standfirst"), 2, self._text_meter
        )
        self.result = SearchResult()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(13)
        for widget in (self.title, self.description, self.result):
            rows.addWidget(widget)
        draft.details_changed.connect(self.show_details)
        self.show_details()

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        for field in (self.title, self.description):
            field.box.set_theme(theme)
        for meter in (self._title_meter, self._text_meter):
            meter.set_theme(theme)
        self.result.set_theme(theme)

    def show_details(self) -> None:
        """Measure what there is."""
        details = self._draft.details()
        title, text = measure_title(details), measure_description(details)
        words = tr("{width} of {most} px", width=title.length, most=title.most)
        _show(self.title, self._title_meter, title, words, _say_title(title))
        words = tr("{length} of {most}", length=text.length, most=text.most)
        _show(self.description, self._text_meter, text, words, _say_description(text))
        self.result.show_details(details)

    def _field(self, name: str, label: str, placeholder: str, lines: int, meter: LengthMeter) -> LabelledField:
        box = TextBox(self._draft.detail_steps, placeholder, lines)
        DetailBinding(self._draft, name, box.text)
        return LabelledField(label, box, below=meter)


class SearchResult(QFrame):
    """Address, title and description as a page of results shows them, cut where such a page cuts them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search_result")
        self.setAccessibleName(tr("As among search results"))
        self._address, self._title, self._text = QLabel(), QLabel(), QLabel()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 10, 12, 11)
        rows.setSpacing(3)
        for label, role in ((self._address, "hint"), (self._title, "result"), (self._text, "muted")):
            label.setProperty("role", role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            rows.addWidget(label)

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme."""
        self._title.setFont(theme.font("card_head"))

    def show_details(self, details: Draft) -> None:
        """Show the result for these details."""
        title = details.seo_title or details.title
        text = details.seo_description or details.standfirst
        self._address.setText(_breadcrumbs(details.url, details.slug or slugify(details.title)))
        self._title.setText(_cut_title(title) or tr("No headline yet"))
        self._text.setText(_cut(text, DESCRIPTION_CHARACTERS[1]))
        self._text.setVisible(bool(text))


def _show(field: LabelledField, meter: LengthMeter, measure: Measure, words: str, hint: str) -> None:
    field.show_amount(words, is_problem=measure.verdict == "long" and not measure.falls_back)
    meter.show_measure(measure, f"{words}. {hint}")
    field.show_hint(hint)


def _say_title(measure: Measure) -> str:
    if measure.verdict == "missing":
        return tr("Without a headline there is nothing to show.")
    if measure.verdict == "long":
        if measure.falls_back:
            return tr("The headline is shown, and cut at its end.")
        return tr("Too wide by {n} px; the end is cut.", n=measure.length - measure.most)
    if measure.falls_back:
        return tr("The headline is shown.")
    return tr("A bit narrow.") if measure.verdict == "short" else tr("Good width.")


def _say_description(measure: Measure) -> str:
    if measure.verdict == "missing":
        return tr("Missing; write one, or a standfirst.")
    if measure.verdict == "long":
        if measure.falls_back:
            return tr("The standfirst is shown, and cut at its end.")
        over = measure.length - measure.most
        return tr_count("Too long by {n} character.", "Too long by {n} characters.", over)
    if measure.falls_back:
        return tr("The standfirst is shown.")
    if measure.verdict == "short":
        room = measure.least - measure.length
        return tr_count("Room for {n} character more.", "Room for {n} characters more.", room)
    return tr("Good length.")


def _cut_title(title: str) -> str:
    if pixels_of(title) <= TITLE_PIXELS[1]:
        return title
    ends = range(min(len(title), TITLE_PIXELS[1]), 0, -1)
    end = next((at for at in ends if pixels_of(title[:at] + _ELLIPSIS) <= TITLE_PIXELS[1]), 0)
    return title[:end].rstrip() + _ELLIPSIS


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + _ELLIPSIS


def _breadcrumbs(url: str, slug: str) -> str:
    try:
        address = urlsplit(url)
    except ValueError:
        return url
    parts = [part for part in unquote(address.path).split("/") if part] or [slug]
    return " › ".join(part for part in (address.netloc, *parts) if part)
