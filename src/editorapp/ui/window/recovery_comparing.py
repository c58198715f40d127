"""Shows what a recovered text has that its file has not, and the other way round."""

from collections.abc import Callable
from functools import partial

from editorapp.article.comparison import Comparison, compare
from editorapp.errors import ReadAlsoError
from editorapp.ui.dialogs.comparison_dialog import ComparisonDialog
from editorapp.ui.dialogs.questions import Choice
from editorapp.ui.dialogs.recovered_text import RecoveredText, say_moment
from editorapp.ui.dialogs.recovery_dialog import RecoveryDialog
from editorapp.ui.kit.background import Background
from editorapp.ui.kit.notices import Notices
from editorapp.ui.kit.words import tr
from editorapp.ui.window.window_dialogs import WindowDialogs
from editorapp.workspace.paths import shown


class RecoveryComparing:
    """Compares beside the window: long texts take a moment."""

    def __init__(self, background: Background, dialogs: WindowDialogs, notices: Notices) -> None:
        self._background = background
        self._dialogs = dialogs
        self._notices = notices

    def compare(self, text: RecoveredText, over: RecoveryDialog, then: Callable[[str], None]) -> None:
        """Show it over `over`, and call `then` with "open" or "copy" if the person wants that."""
        before = text.on_disk.text if text.on_disk else ""
        self._background.run(
            partial(compare, before, text.file.text), partial(self._show, text, over, then), self._fail
        )

    def _show(self, text: RecoveredText, over: RecoveryDialog, then: Callable[[str], None], found: object) -> None:
        if not isinstance(found, Comparison) or text not in over.texts:
            return
        choices = [Choice("", tr("Back")), Choice("copy", tr("Open as a Copy"))]
        if not text.is_damaged:
            choices.append(Choice("open", tr("Open"), "primary"))
        dialogs = self._dialogs
        dialog = ComparisonDialog(text.title, _subtitle(text), found, choices, dialogs.theme, dialogs.icons, over)
        dialog.chosen.connect(then)
        dialogs.open(dialog)

    def _fail(self, error: ReadAlsoError) -> None:
        self._notices.show_error(error)


def _subtitle(text: RecoveredText) -> str:
    """Which is compared with which."""
    if text.path is not None and text.on_disk is not None:
        name = shown(text.path.name)
        if text.kept_at is None:
            return tr("The text that was kept, compared with {file}", file=name)
        return tr("Kept {when}, compared with {file}", when=say_moment(text.kept_at), file=name)
    return text.facts
