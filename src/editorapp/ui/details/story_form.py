"""The Story tab: every detail of the draft as a labelled field."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editorapp.article.language_names import LANGUAGE_NAMES, language_code, language_name
from editorapp.ui.details.choice_box import ChoiceBox
from editorapp.ui.details.completions import Completions
from editorapp.ui.details.date_hint import DateHint, kept_date
from editorapp.ui.details.lead_image import LeadImageField, TakeImage
from editorapp.ui.details.search_part import SearchPart
from editorapp.ui.details.slug_guard import SlugGuard
from editorapp.ui.details.source_part import SourcePart
from editorapp.ui.details.tags_field import TagsField
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.writing.detail_binding import DetailBinding
from editorapp.ui.writing.fields import LabelledField, TextBox, small_button
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workers.protocol import VocabularyListed

MOST_CHARACTERS: Mapping[str, int] = MappingProxyType({"title": 110, "standfirst": 160})
"""Lengths that fit: schema.org asks for headlines of at most 110; wires cut abstracts at 160."""

_SPACING = 13
_PAIR_GAP = 12
_DATES = ("date", "embargo")


class StoryForm(QScrollArea):
    """Edits the draft's details; each change is a step of the draft's undo stack."""

    def __init__(
        self,
        draft: OpenDraft,
        theme: Theme,
        icons: Icons,
        own_name: Callable[[], str] = str,
        take_image: TakeImage | None = None,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        """`own_name` is the writer's name for the byline; `take_image` puts a chosen photo beside the draft."""
        super().__init__()
        self._draft = draft
        self._own_name, self._now = own_name, now
        self.fields: dict[str, LabelledField] = {}
        self._make_special(draft, theme, icons, take_image)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(self._build())
        self.dates = [DateHint(draft, name, self.fields[name], self._box(name).text, now) for name in _DATES]
        self.slug = SlugGuard(draft, self.fields["slug"], self._box("slug").text, self.from_headline)
        self._authors = Completions(self._box("authors").text, self._box("authors"), several=True)
        draft.details_changed.connect(self._check)
        self.offer(VocabularyListed(0))
        self.set_theme(theme)
        self._check()

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme; icons follow `Icons.set_theme`."""
        for field in self.fields.values():
            field.box.set_theme(theme)
        for part in (self.tags, self.image, self.search, self.source):
            part.set_theme(theme)
        self.from_headline.setFont(theme.font("hint"))

    def focus_field(self, name: str) -> None:
        """Go to the field of this detail, such as `image_credit`. An unknown name is a KeyError."""
        field = self.fields[name]
        field.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(field)

    def open_source(self) -> None:
        """Unfold the source of the front matter, and go there."""
        self.source.open()
        # It gets its height once the layout has seen it.
        QTimer.singleShot(0, lambda: self.ensureWidgetVisible(self.source, 0, self.viewport().height()))

    def offer(self, words: VocabularyListed) -> None:
        """What the newsroom's own stories are filed under."""
        self._section.offer(words.sections)
        self.tags.offer(words.tags)
        own = self._own_name().strip()
        self._authors.offer([*([own] if own else []), *(name for name in words.authors if name != own)])
        used = [language_name(code) for code in words.languages]
        self._language.offer(list(dict.fromkeys([*used, *LANGUAGE_NAMES.values()])))

    def _make_special(self, draft: OpenDraft, theme: Theme, icons: Icons, take_image: TakeImage | None) -> None:
        self.tags = TagsField(draft, theme, icons)
        self.image = LeadImageField(draft, theme, take_image)
        self.search = SearchPart(draft)
        self.source = SourcePart(draft, icons)
        self._section = ChoiceBox(draft.detail_steps, icons, tr("Sections of the archive"))
        self._language = ChoiceBox(draft.detail_steps, icons, tr("Languages"))
        self.from_headline = small_button(tr("From headline"))

    def _build(self) -> QWidget:
        form = QWidget()
        rows = QVBoxLayout(form)
        rows.setContentsMargins(16, 14, 16, 16)
        rows.setSpacing(_SPACING)
        rows.addWidget(self._text("title", tr("Headline"), least_lines=2))
        rows.addWidget(self._text("standfirst", tr("Standfirst"), least_lines=2))
        byline = self._text("authors", tr("Byline"), tr("Name, name"))
        _add_pair(rows, byline, self._text("dateline", tr("Dateline"), tr("PLACE, date")))
        section = self._bound("section", tr("Section"), self._section)
        _add_pair(rows, section, self._text("slug", tr("Slug"), action=self.from_headline))
        rows.addWidget(LabelledField(tr("Tags"), self.tags))
        _add_title(rows, tr("Lead image"))
        rows.addWidget(self.image)
        rows.addWidget(self._text("image_alt", tr("Alt text"), tr("What the photo shows")))
        rows.addWidget(self._text("image_caption", tr("Caption")))
        rows.addWidget(self._text("image_credit", tr("Credit"), tr("Photographer / agency")))
        _add_title(rows, tr("Publishing"))
        rows.addWidget(self._date("embargo", tr("Embargo until"), tr("None")))
        rows.addWidget(self._date("date", tr("Date"), tr("2026-11-24, or 24 Nov 6pm")))
        rows.addWidget(self._bound("lang", tr("Language"), self._language, language_name, language_code))
        rows.addWidget(self._text("url", tr("Web address"), "https://"))
        _add_title(rows, tr("Search engines"))
        rows.addWidget(self.search)
        self.fields |= {"seo_title": self.search.title, "seo_description": self.search.description}
        rows.addWidget(_rule())
        rows.addWidget(self.source)
        rows.addStretch(1)
        return form

    def _text(
        self, name: str, label: str, placeholder: str = "", least_lines: int = 1, action: QWidget | None = None
    ) -> LabelledField:
        return self._bound(name, label, TextBox(self._draft.detail_steps, placeholder, least_lines), action=action)

    def _date(self, name: str, label: str, placeholder: str) -> LabelledField:
        box = TextBox(self._draft.detail_steps, placeholder)
        return self._bound(name, label, box, kept=lambda text: kept_date(text, self._now().date()))

    def _bound(
        self,
        name: str,
        label: str,
        box: TextBox,
        shown: Callable[[str], str] = str,
        kept: Callable[[str], str] = str,
        action: QWidget | None = None,
    ) -> LabelledField:
        field = LabelledField(label, box, action=action)
        DetailBinding(self._draft, name, box.text, shown, kept)
        self.fields[name] = field
        return field

    def _box(self, name: str) -> TextBox:
        box = self.fields[name].box
        assert isinstance(box, TextBox)
        return box

    def _check(self) -> None:
        """Counts, and what a field would have to say."""
        detail = self._draft.detail
        for name, most in MOST_CHARACTERS.items():
            self.fields[name].show_count(len(detail(name)), most)
        image = self._draft.details().lead_image
        missing = tr("Needed before you can publish") if image and not image.credit else ""
        self.fields["image_credit"].show_problem(missing)


def _add_pair(rows: QVBoxLayout, left: LabelledField, right: LabelledField) -> None:
    row = QHBoxLayout()
    row.setSpacing(_PAIR_GAP)
    for field in (left, right):
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    rows.addLayout(row)


def _add_title(rows: QVBoxLayout, text: str) -> None:
    label = QLabel(text)
    label.setProperty("role", "strong")  # a font that is set gets lost when a scroll area finds its place (Qt 6.11)
    rows.addWidget(_rule())
    rows.addWidget(label)


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    return rule
