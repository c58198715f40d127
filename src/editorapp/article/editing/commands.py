"""Every command on the text that needs nothing but the text and what is selected, by its id in the menus."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from editorapp.article.editing.footnotes import footnote
from editorapp.article.editing.formatting import Formatting
from editorapp.article.editing.headings import cycle_heading, set_heading
from editorapp.article.editing.linking import to_come, toggle_link
from editorapp.article.editing.listing import toggle_list
from editorapp.article.editing.moving import duplicate, move_lines, move_paragraphs
from editorapp.article.editing.private_notes import toggle_note
from editorapp.article.editing.quoting import toggle_quote
from editorapp.article.editing.signs import toggle
from editorapp.article.editing.sorting import join_lines, sort_lines
from editorapp.article.editing.tables import align_table, insert_table

Command = Callable[[str, int, int], Formatting]
"""The text, and where the selection starts and ends in it."""

COMMANDS: Mapping[str, Command] = MappingProxyType(
    {
        "format.bold": partial(toggle, kind="strong"),
        "format.italic": partial(toggle, kind="emphasis"),
        "format.strike": partial(toggle, kind="strike"),
        "format.code": partial(toggle, kind="code"),
        "format.heading": cycle_heading,
        "format.heading_2": partial(set_heading, level=2),
        "format.heading_3": partial(set_heading, level=3),
        "format.heading_4": partial(set_heading, level=4),
        "format.paragraph": partial(set_heading, level=0),
        "format.quote": toggle_quote,
        "format.list": partial(toggle_list, kind="bullets"),
        "format.olist": partial(toggle_list, kind="numbers"),
        "format.tasks": partial(toggle_list, kind="tasks"),
        "format.para_up": partial(move_paragraphs, down=False),
        "format.para_down": partial(move_paragraphs, down=True),
        "format.table": align_table,
        "edit.duplicate": duplicate,
        "edit.line_up": partial(move_lines, down=False),
        "edit.line_down": partial(move_lines, down=True),
        "edit.sort": sort_lines,
        "edit.join": join_lines,
        "insert.link": toggle_link,
        "insert.tk": to_come,
        "insert.note": toggle_note,
        "insert.footnote": footnote,
        "insert.table": insert_table,
    }
)
"""What each command does to the text and the selection."""
