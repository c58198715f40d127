"""Asks what becomes of what an import has read so far, when it is cancelled."""

from PySide6.QtWidgets import QWidget

from editorapp.ui.dialogs.questions import Choice, Question
from editorapp.ui.kit.icons import Icons
from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr, tr_count


def cancel_question(added: int, theme: Theme, icons: Icons, parent: QWidget) -> Question:
    """The answer is "keep", "remove" or "go" (on), which is the default and what closing means.

    `added` is how many articles are new in the archive by now.
    """
    if added:
        title = tr_count("Keep the article read so far?", "Keep the {n} articles read so far?", added)
        text = tr("If you keep them and import again later, the import goes on from there. Nothing is added twice.")
        choices = [Choice("keep", tr("Keep")), Choice("remove", tr("Remove")), Choice("go", tr("Go On"), "primary")]
    else:
        title, text = tr("Stop here?"), tr("Nothing has been added to the archive yet.")
        choices = [Choice("keep", tr("Stop")), Choice("go", tr("Go On"), "primary")]
    return Question(title, text, choices, "go", theme, icons, parent, cancel="go")
