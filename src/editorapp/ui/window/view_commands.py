"""The commands that only show, hide and move between the parts of the window."""

from collections.abc import Callable, Mapping

from editorapp.ui.window.main_window import MainWindow


def view_commands(window: MainWindow) -> Mapping[str, Callable[[], None]]:
    """What the window can do by itself, by the id of the command."""

    def toggle_preview() -> None:
        window.set_focus_mode(False)
        window.panes.show_preview(not window.panes.is_preview_shown)

    def toggle_panel() -> None:
        window.set_focus_mode(False)
        window.panes.show_panel(not window.panes.is_panel_shown)

    return {
        "view.palette": window.open_palette,
        "view.preview": toggle_preview,
        "view.panel": toggle_panel,
        "view.read_also": lambda: window.show_page("read_also"),
        "view.story": lambda: window.show_page("story"),
        "view.next_pane": lambda: window.focus_neighbour(1),
        "view.prev_pane": lambda: window.focus_neighbour(-1),
        "view.focus": lambda: window.set_focus_mode(not window.is_focus_mode),
    }
