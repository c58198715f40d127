"""The table of commands: everything the program can be told to do, in the order of the menus."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One command. The part of `id` before the point is its menu; `icon` is a file in resources/icons or ""."""

    id: str
    text: str
    key: str = ""
    icon: str = ""
    checkable: bool = False
    first: bool = False
    """A rule stands before it in the menu."""

    @property
    def menu(self) -> str:
        """The menu it stands in, as written in the menu bar."""
        return self.id.partition(".")[0].capitalize()

    @property
    def name(self) -> str:
        """The text without the dots that promise a question."""
        return self.text.removesuffix("…")


ACTIONS = (
    ActionSpec("file.new", "New Story", "Ctrl+N", "square-pen"),
    ActionSpec("file.template", "New from Template…", "", "layout-template"),
    ActionSpec("file.open", "Open Draft…", "Ctrl+O", "folder-open"),
    ActionSpec("file.switch", "Go to Open Story…", "Ctrl+Tab", "file-clock"),
    ActionSpec("file.save", "Save", "Ctrl+S", "save", first=True),
    ActionSpec("file.save_as", "Save As…", "Ctrl+Shift+S"),
    ActionSpec("file.history", "History…", "Ctrl+Shift+Y", "history", first=True),
    ActionSpec("file.name_version", "Name This Version…"),
    ActionSpec("file.recover", "Recover Text…", "", "life-buoy"),
    ActionSpec("file.export", "Export…", "Ctrl+Shift+E", "download", first=True),
    ActionSpec("file.print", "Print or Save as PDF…", "Ctrl+P", "printer"),
    ActionSpec("file.publish", "Mark as Published…", "", "circle-check", first=True),
    ActionSpec("file.publish_update", "Update Published…", "", "refresh-cw"),
    ActionSpec("file.close", "Close Story", "Ctrl+W", "x", first=True),
    ActionSpec("file.quit", "Quit", "Ctrl+Q", "log-out"),
    ActionSpec("edit.undo", "Undo", "Ctrl+Z", "undo-2"),
    ActionSpec("edit.redo", "Redo", "Ctrl+Shift+Z", "redo-2"),
    ActionSpec("edit.cut", "Cut", "Ctrl+X", "scissors", first=True),
    ActionSpec("edit.copy", "Copy", "Ctrl+C", "copy"),
    ActionSpec("edit.paste", "Paste", "Ctrl+V", "clipboard-paste"),
    ActionSpec("edit.paste_plain", "Paste as Plain Text", "Ctrl+Shift+V"),
    ActionSpec("edit.copy_rich", "Copy Story as Rich Text", "Ctrl+Shift+C", "clipboard-copy", first=True),
    ActionSpec("edit.copy_html", "Copy Story as HTML", "", "code"),
    ActionSpec("edit.copy_md", "Copy Story as Markdown", "", "file-text"),
    ActionSpec("edit.copy_wp", "Copy Story as WordPress Blocks", "", "square"),
    ActionSpec("edit.find", "Find…", "Ctrl+F", "search", first=True),
    ActionSpec("edit.replace", "Find and Replace…", "Ctrl+H", "replace"),
    ActionSpec("edit.find_next", "Find Next", "F3", "arrow-down"),
    ActionSpec("edit.find_prev", "Find Previous", "Shift+F3", "arrow-up"),
    ActionSpec("edit.duplicate", "Duplicate Line", "Ctrl+Shift+D", first=True),
    ActionSpec("edit.line_up", "Move Line Up", "Alt+Up"),
    ActionSpec("edit.line_down", "Move Line Down", "Alt+Down"),
    ActionSpec("edit.sort", "Sort Lines"),
    ActionSpec("edit.join", "Join Lines"),
    ActionSpec("edit.go_to_line", "Go to Line…", "Ctrl+G", first=True),
    ActionSpec("edit.spelling", "Next Misspelling", "F7", "spell-check", first=True),
    ActionSpec("edit.spell_check", "Check Spelling While Typing", checkable=True),
    ActionSpec("edit.languages", "Spelling Languages…"),
    ActionSpec("edit.smart_quotes", "Smart Quotes and Dashes", checkable=True, first=True),
    ActionSpec("edit.settings", "Settings…", "Ctrl+,", "settings", first=True),
    ActionSpec("format.bold", "Bold", "Ctrl+B", "bold"),
    ActionSpec("format.italic", "Italic", "Ctrl+I", "italic"),
    ActionSpec("format.strike", "Strikethrough", "Ctrl+Shift+X", "strikethrough"),
    ActionSpec("format.code", "Inline Code", "", "code"),
    ActionSpec("format.heading", "Cycle Heading", "Ctrl+Shift+H", "heading", first=True),
    ActionSpec("format.heading_2", "Section Heading"),
    ActionSpec("format.heading_3", "Smaller Heading"),
    ActionSpec("format.heading_4", "Smallest Heading"),
    ActionSpec("format.paragraph", "Plain Paragraph", "", "pilcrow"),
    ActionSpec("format.quote", "Quote", "Ctrl+Shift+B", "quote", first=True),
    ActionSpec("format.list", "Bulleted List", "Ctrl+Shift+L", "list"),
    ActionSpec("format.olist", "Numbered List", "", "list-ordered"),
    ActionSpec("format.tasks", "Task List", "", "list-checks"),
    ActionSpec("format.table", "Align Table", "", "table", first=True),
    ActionSpec("format.para_up", "Move Paragraph Up", "Alt+Shift+Up", "arrow-up", first=True),
    ActionSpec("format.para_down", "Move Paragraph Down", "Alt+Shift+Down", "arrow-down"),
    ActionSpec("insert.best_1", "Insert Suggestion 1", "Ctrl+1", "corner-down-left"),
    ActionSpec("insert.best_2", "Insert Suggestion 2", "Ctrl+2"),
    ActionSpec("insert.best_3", "Insert Suggestion 3", "Ctrl+3"),
    ActionSpec("insert.best_4", "Insert Suggestion 4", "Ctrl+4"),
    ActionSpec("insert.best_5", "Insert Suggestion 5", "Ctrl+5"),
    ActionSpec("insert.search", "READ ALSO from Archive Search…", "Ctrl+Shift+F", "newspaper"),
    ActionSpec("insert.link", "Link…", "Ctrl+L", "link", first=True),
    ActionSpec("insert.image", "Image…", "Ctrl+Shift+I", "image"),
    ActionSpec("insert.image_details", "Image Details…"),
    ActionSpec("insert.footnote", "Footnote", "", "superscript"),
    ActionSpec("insert.table", "Table", "", "table"),
    ActionSpec("insert.snippet", "Snippet…", "Ctrl+J", "braces"),
    ActionSpec("insert.tk", "TK", "Ctrl+T", "pen-line", first=True),
    ActionSpec("insert.note", "Private Note", "Ctrl+Shift+N", "sticky-note"),
    ActionSpec("view.palette", "Command Palette…", "Ctrl+Shift+P", "command"),
    ActionSpec("view.preview", "Preview", "Ctrl+R", "columns-2", checkable=True, first=True),
    ActionSpec("view.split", "Split View", checkable=True),
    ActionSpec("view.editor_only", "Editor Only", checkable=True),
    ActionSpec("view.preview_only", "Preview Only", checkable=True),
    ActionSpec("view.sync", "Scroll Together", checkable=True),
    ActionSpec("view.page_theme", "Page Theme…"),
    ActionSpec("view.page_width", "Page Width"),
    ActionSpec("view.panel", "Side Panel", "F9", "panel-right", checkable=True, first=True),
    ActionSpec("view.read_also", "Read Also", "Alt+1", "newspaper"),
    ActionSpec("view.story", "Story", "Alt+2", "file-text"),
    ActionSpec("view.front_matter", "Front Matter…"),
    ActionSpec("view.checks", "Checks", "Alt+3", "list-checks"),
    ActionSpec("view.outline", "Outline", "Alt+4", "list"),
    ActionSpec("view.next_check", "Next Problem", "F8", "triangle-alert"),
    ActionSpec("view.statistics", "Statistics…"),
    ActionSpec("view.next_pane", "Next Pane", "F6", first=True),
    ActionSpec("view.prev_pane", "Previous Pane", "Shift+F6"),
    ActionSpec("view.focus", "Focus Mode", "F11", "focus", checkable=True, first=True),
    ActionSpec("view.typewriter", "Typewriter Scrolling", checkable=True),
    ActionSpec("view.dim", "Dim Other Paragraphs", checkable=True),
    ActionSpec("view.full_screen", "Full Screen", "Shift+F11", checkable=True),
    ActionSpec("view.bigger", "Larger Text", "Ctrl+=", first=True),
    ActionSpec("view.smaller", "Smaller Text", "Ctrl+-"),
    ActionSpec("view.normal", "Normal Text", "Ctrl+0"),
    ActionSpec("view.theme", "Light or Dark", "", "moon", first=True),
    ActionSpec("archive.import", "Import Archive…", "", "import"),
    ActionSpec("archive.update", "Update Archive", "F5", "refresh-cw"),
    ActionSpec("archive.switch", "Switch Archive…", "", "archive", first=True),
    ActionSpec("archive.new", "New Archive…", "", "plus"),
    ActionSpec("archive.open", "Open Archive Folder…", "", "folder-open"),
    ActionSpec("archive.details", "Archive Details…", "", "info", first=True),
    ActionSpec("archive.orphans", "Orphans…"),
    ActionSpec("archive.verify", "Verify Archive", "", "circle-check", first=True),
    ActionSpec("archive.rebuild", "Rebuild Index…", "", "database"),
    ActionSpec("archive.compact", "Compact Archive"),
    ActionSpec("archive.export", "Export Archive…", "", "download"),
    ActionSpec("archive.rename", "Rename Archive…", "", "pen-line", first=True),
    ActionSpec("archive.delete", "Delete Archive…", "", "x"),
    ActionSpec("archive.restart", "Restart Suggestions", "", "rotate-ccw", first=True),
    ActionSpec("archive.starter", "Install Starter Archive…", "", "book-open"),
    ActionSpec("help.guide", "User Guide", "", "book-open"),
    ActionSpec("help.welcome", "Welcome"),
    ActionSpec("help.keys", "Keyboard Shortcuts", "F1", "keyboard"),
    ActionSpec("help.logs", "Show Log Folder", "", "folder", first=True),
    ActionSpec("help.about", "About Read Also", "", "info"),
)
