"""Asks what becomes of what an import has read so far, when it is cancelled."""

from PySide6.QtWidgets import QWidget

from editorapp.ui.dialogs.import_words import counted
from editorapp.ui.dialogs.questions import Choice, Question
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme


def cancel_question(added: int, theme: Theme, icons: Icons, parent: QWidget) -> Question:
    """The answer is "keep", "remove" or "go" (on), which is the default and what closing means.

    `added` is how many articles are new in the archive by now.
    """
    if added:
        one = added == 1
        title = f"Keep the {'article' if one else counted(added, 'article')} read so far?"
        text = "If you keep them and import again later, the import goes on from there. Nothing is added twice."
        choices = [Choice("keep", "Keep"), Choice("remove", "Remove"), Choice("go", "Go On", "primary")]
    else:
        title, text = "Stop here?", "Nothing has been added to the archive yet."
        choices = [Choice("keep", "Stop"), Choice("go", "Go On", "primary")]
    return Question(title, text, choices, "go", theme, icons, parent, cancel="go")
