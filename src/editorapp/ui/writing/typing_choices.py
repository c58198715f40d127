"""What a writer has chosen for keys in the text, as one value."""

from dataclasses import dataclass, field

from editorapp.article.editing.typography import Typography
from editorapp.article.quotation_marks import STYLES, marks_of
from editorapp.workspace.settings import Settings


@dataclass(frozen=True, slots=True)
class TypingChoices:
    """Enter ends paragraphs; signs come in pairs; straight marks become the language's. Each can be off."""

    paragraphs: bool = True
    pairs: bool = True
    smart: bool = True
    typography: Typography = field(default_factory=Typography)


def typing_choices(settings: Settings, lang: str) -> TypingChoices:
    """The choices in the settings, for a story in this language (BCP 47, "" where it does not say)."""
    style = settings.text("write.quotes")
    marks = STYLES.get(style) or marks_of(lang)
    return TypingChoices(
        settings.switch("write.enter_paragraph"),
        settings.switch("write.pairs"),
        settings.switch("write.smart_quotes"),
        Typography(marks, settings.switch("write.french_spaces")),
    )
