"""Gives the command palette its sources."""

from collections.abc import Callable, Sequence
from pathlib import Path

from editorapp.article.suggestion import Suggestion
from editorapp.ui.window.actions import ActionSpec
from editorapp.ui.window.archive_choice import ArchiveListSource
from editorapp.ui.window.archive_questions import ArchiveQuestions
from editorapp.ui.window.look_commands import LookCommands
from editorapp.ui.window.main_window import MainWindow
from editorapp.ui.window.palette import CommandPalette
from editorapp.ui.window.palette_settings import CommandsAndSettings
from editorapp.ui.window.palette_sources import ArchiveSource, CommandSource, HeadingSource, LineSource
from editorapp.ui.writing.editor_pane import EditorPane
from editorapp.ui.writing.open_draft import OpenDraft
from editorapp.workspace.recent import RecentNames


def make_palette(
    specs: Sequence[ActionSpec],
    window: MainWindow,
    look: LookCommands,
    draft: OpenDraft,
    editor: EditorPane,
    asking: ArchiveQuestions,
    insert: Callable[[Suggestion], None],
    show_setting: Callable[[str], None],
    kept: Path,
    archives: ArchiveListSource,
) -> CommandPalette:
    """The palette of a window whose commands are connected; `kept` is the file of the commands that were run last."""
    actions = window.actions_by_id
    recent = RecentNames(kept)

    def go_to_line(number: int) -> None:
        window.focus_editor()
        editor.set_caret(draft.offset_of(draft.document.findBlockByNumber(number - 1).position()))

    def go_to(offset: int) -> None:
        window.focus_editor()
        editor.set_caret(offset)

    def count_lines() -> int:
        return draft.document.blockCount()

    articles = ArchiveSource(asking, lambda: draft.snapshot().text, insert, window)
    sources = (
        CommandsAndSettings(CommandSource(specs, actions, recent.names, recent.add), show_setting),
        HeadingSource(draft.body, go_to),
        LineSource(count_lines, go_to_line),
        articles,
        archives,
    )
    palette = CommandPalette(window, look.theme, look.icons, sources, actions["view.palette"])
    articles.arrived.connect(palette.refresh)
    archives.arrived.connect(palette.refresh)
    look.theme_changed.connect(palette.set_theme)
    return palette
