"""The commands that only show, hide and move between the parts of the window."""

from collections.abc import Callable, Mapping

from editorapp.ui.window.main_window import MainWindow
from editorapp.ui.window.panes import Mode


def view_commands(window: MainWindow) -> Mapping[str, Callable[[], None]]:
    """What the window can do by itself, by the id of the command.

    A pane asked for in focus mode is shown outside it.
    """
    panes = window.panes

    def toggle(show: Callable[[bool], None], is_shown: bool) -> None:
        show(window.is_focus_mode or not is_shown)
        window.set_focus_mode(False)

    def set_mode(mode: Mode) -> None:
        window.set_focus_mode(False)
        panes.set_mode(mode)

    return {
        "view.preview": lambda: toggle(panes.show_preview, panes.is_preview_shown),
        "view.panel": lambda: toggle(panes.show_panel, panes.is_panel_shown),
        "view.read_also": lambda: window.show_page("read_also"),
        "view.story": lambda: window.show_page("story"),
        "view.outline": lambda: window.show_page("outline"),
        "view.split": lambda: set_mode("split"),
        "view.editor_only": lambda: set_mode("editor"),
        "view.preview_only": lambda: set_mode("preview"),
        "view.next_pane": lambda: window.focus_neighbour(1),
        "view.prev_pane": lambda: window.focus_neighbour(-1),
        "view.focus": lambda: window.set_focus_mode(not window.is_focus_mode),
        "view.full_screen": lambda: window.set_full_screen(not window.isFullScreen()),
    }
