"""The Story tab: every detail of the draft as a labelled field."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editorapp.article.slug import slugify
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.writing.detail_binding import DetailBinding
from editorapp.ui.writing.fields import LabelledField, TextBox, small_button
from editorapp.ui.writing.lead_image import LeadImageField
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.ui.writing.tags_field import TagsField

MOST_CHARACTERS: Mapping[str, int] = MappingProxyType(
    {"title": 110, "standfirst": 160, "seo_title": 60, "seo_description": 155}
)
"""Lengths that fit: schema.org asks for headlines of at most 110; search engines cut titles and descriptions there."""

_SPACING = 13
_PAIR_GAP = 12
_NO_DATE = "Not a date. Write 2026-11-21 or 2026-11-21 18:00."
_NO_CREDIT = "Needed before you can publish"


class StoryForm(QScrollArea):
    """Edits the draft's details; each change is a step of the draft's undo stack."""

    def __init__(self, draft: OpenDraft, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.fields: dict[str, LabelledField] = {}
        self.tags = TagsField(draft, theme, icons)
        self.image = LeadImageField(draft, theme)
        self.from_headline = small_button("From headline")
        self.from_headline.setToolTip("Make the slug from the headline")
        self.from_headline.clicked.connect(self._make_slug)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(self._build())
        draft.details_changed.connect(self._check)
        self.set_theme(theme)
        self._check()

    def set_theme(self, theme: Theme) -> None:
        """Wear this theme; icons follow `Icons.set_theme`."""
        for field in self.fields.values():
            field.box.set_theme(theme)
        self.tags.set_theme(theme)
        self.image.set_theme(theme)
        self.from_headline.setFont(theme.font("hint"))

    def focus_field(self, name: str) -> None:
        """Go to the field of this detail, such as `image_credit`. An unknown name is a KeyError."""
        field = self.fields[name]
        field.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(field)

    def _build(self) -> QWidget:
        form = QWidget()
        rows = QVBoxLayout(form)
        rows.setContentsMargins(16, 14, 16, 16)
        rows.setSpacing(_SPACING)
        rows.addWidget(self._text("title", "Headline", least_lines=2))
        rows.addWidget(self._text("standfirst", "Standfirst", least_lines=2))
        rows.addLayout(
            _pair(
                self._text("authors", "Byline", "Names, with commas"), self._text("dateline", "Dateline", "PLACE, date")
            )
        )
        slug = self._text("slug", "Slug", action=self.from_headline)
        rows.addLayout(_pair(self._text("section", "Section"), slug))
        rows.addWidget(LabelledField("Tags", self.tags))
        rows.addWidget(_rule())
        rows.addWidget(_title("Lead image"))
        rows.addWidget(self.image)
        rows.addWidget(self._text("image_alt", "Alt text", "What the photo shows"))
        rows.addWidget(self._text("image_caption", "Caption"))
        rows.addWidget(self._text("image_credit", "Credit", "Photographer / agency"))
        rows.addWidget(_rule())
        rows.addLayout(_pair(self._text("date", "Date", "2026-11-21"), self._text("embargo", "Embargo until", "None")))
        rows.addWidget(_rule())
        rows.addWidget(_title("Search engines"))
        rows.addWidget(self._text("seo_title", "Title", "The headline", hint="Only if it differs from the headline."))
        rows.addWidget(self._text("seo_description", "Description", "The standfirst", least_lines=2))
        rows.addStretch(1)
        return form

    def _text(
        self,
        name: str,
        label: str,
        placeholder: str = "",
        least_lines: int = 1,
        hint: str = "",
        action: QWidget | None = None,
    ) -> LabelledField:
        box = TextBox(self._draft.detail_steps, placeholder, least_lines)
        field = LabelledField(label, box, hint, action)
        DetailBinding(self._draft, name, box.text)
        self.fields[name] = field
        return field

    def _make_slug(self) -> None:
        self._draft.set_detail("slug", slugify(self._draft.detail("title")))

    def _check(self) -> None:
        """Counts, and what a field would have to say."""
        detail = self._draft.detail
        for name, most in MOST_CHARACTERS.items():
            self.fields[name].show_count(len(detail(name)), most)
        for name in ("date", "embargo"):
            self.fields[name].show_problem("" if _is_date(detail(name)) else _NO_DATE)
        image = self._draft.details().lead_image
        self.fields["image_credit"].show_problem(_NO_CREDIT if image and not image.credit else "")
        self.from_headline.setEnabled(bool(detail("title")))


def _is_date(text: str) -> bool:
    if not text:
        return True
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _pair(left: LabelledField, right: LabelledField) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(_PAIR_GAP)
    for field in (left, right):
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    return rule


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "strong")  # a font that is set gets lost when a scroll area finds its place (Qt 6.11)
    return label
