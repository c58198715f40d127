"""The table of settings: everything that can be set, one row each (ADR 4)."""

import difflib
from collections.abc import Mapping
from types import MappingProxyType

from editorapp.errors import UsageError
from editorapp.workspace.setting import A_PATH, Setting

SETTINGS: tuple[Setting, ...] = (
    Setting("author.name", "Writing", "Your name", "The byline of a new story.", "text", "",
            rule="one line of at most 200 characters", own_only=True),
    Setting("write.enter_paragraph", "Writing", "Enter starts a paragraph",
            "Enter writes a blank line and Backspace takes it away. Off: one line end.", "switch", True),
    Setting("write.pairs", "Writing", "Close brackets and quotes",
            "An opening sign brings its closing one, or goes around the selection.", "switch", True),
    Setting("write.smart_quotes", "Writing", "Smart quotes and dashes",
            "Straight quotes, hyphens and dots become typographic ones while you type.", "switch", True),
    Setting(
        "write.quotes", "Writing", "Quotation marks", "Those that straight quotes become.", "choice", "language",
        choices=(("language", "By the story’s language"), ("english", "“English”"), ("french", "«\u202fFrench\u202f»"),
                 ("guillemets", "«Spanish»"), ("german", "„German“"), ("polish", "„Polish”"),
                 ("swedish", "”Swedish”"), ("danish", "»Danish«")),
    ),
    Setting("write.french_spaces", "Writing", "French spaces",
            "No-break spaces before ; : ! ? where the marks are French.", "switch", True),
    Setting("write.typewriter", "Writing", "Typewriter scrolling", "Keep the line being written at one height.",
            "switch", False),
    Setting("write.dim", "Writing", "Dim other paragraphs", "Show only the paragraph being written in full colour.",
            "switch", False),
    Setting("write.goal", "Writing", "Session goal", "Words to write from start to quit; 0 for no goal.",
            "number", 0, least=0, most=100_000),
    Setting(
        "suggest.closeness", "Read also", "How close a story must be", "Lower shows more, looser matches.", "choice",
        "all",
        choices=(("all", "All matches"), ("related", "Related and closer"), ("close", "Close and closer")),
    ),
    Setting(
        "suggest.age", "Read also", "Age of stories", "Older stories stay in search.", "choice", "any",
        choices=(("any", "Any date"), ("month", "Past month"), ("year", "Past year"),
                 ("three_years", "Past three years")),
    ),
    Setting(
        "write.read_also_label", "Read also", "Label of the block", "Written in front of the headline.", "text",
        "READ ALSO", pattern=r"(?=.*\S)[^\x00-\x1f\x7f*\[\]:<>\\]{1,40}",
        rule="1 to 40 characters without * [ ] : < > \\",
    ),
    Setting(
        "suggest.limit", "Read also", "Most suggestions", "How many related articles are listed.", "number", 10,
        least=1, most=50,
    ),
    Setting("archive.folder", "Read also", "Archive", "Its folder. Empty: the starter archive.", "folder", "",
            pattern=A_PATH, rule="the path of a folder", own_only=True),
    Setting(
        "checks.profile", "Checks", "Check profile",
        "Which checks block, and what is too long: web, wire, or your own.", "text", "web",
        pattern=r"[^\x00-\x1f\x7f/\\]{0,80}", rule="the name of a profile", names="checks",
    ),
    Setting("history.minutes", "Saving", "Minutes between versions", "While you write. Every save keeps one, too.",
            "number", 5, least=1, most=60, own_only=True),
    Setting("history.days", "Saving", "Days that versions are kept", "The newest twenty of a story stay longer.",
            "number", 90, least=1, most=3650, own_only=True),
    Setting("history.megabytes", "Saving", "Megabytes for versions", "Beyond it, older ones are thinned out.",
            "number", 200, least=1, most=100_000, own_only=True),
    Setting(
        "spelling.on", "Spelling", "Check spelling", "Mark words that are misspelt while you write.", "switch", True,
    ),
    Setting(
        "spelling.languages", "Spelling", "Languages", "Empty: the language of each story.", "text", "",
        pattern=r"[^\x00-\x1f\x7f]{0,1000}", rule="codes such as en_GB, with commas",
    ),
    Setting(
        "spelling.newsroom_words", "Spelling", "Newsroom’s words",
        "A file with a word on each line. Empty: words.txt in the archive.", "file", "",
        pattern=A_PATH, rule="the path of a file", own_only=True,
    ),
    Setting("preview.theme", "Preview", "Page theme", "The CSS file that the page wears, without its ending.", "text",
            "newsroom", names="preview"),
    Setting("preview.themes", "Preview", "The desk’s page themes", "A folder of CSS files, beside your own.", "folder",
            "", pattern=A_PATH, rule="the path of a folder", own_only=True),
    Setting("preview.light_dark", "Preview", "Page colours", "Of the page alone.", "choice", "window",
            choices=(("window", "As the window"), ("light", "Light"), ("dark", "Dark"))),
    Setting("preview.width", "Preview", "Page width", "Of the text on the page.", "choice", "column",
            choices=(("phone", "Phone"), ("column", "Column"), ("wide", "Wide"))),
    Setting("preview.sync", "Preview", "Scroll together", "Text and page show the same place.", "switch", True),
    Setting(
        "export.format", "Export", "Format", "The one that is proposed.", "choice", "last",
        choices=(("last", "The one used last"), ("html-page", "Web page"), ("html", "HTML"),
                 ("wordpress-blocks", "WordPress blocks"), ("wordpress-classic", "WordPress classic"),
                 ("wxr", "WordPress import"), ("ghost", "Ghost import"), ("markdown", "Markdown"),
                 ("hugo", "Hugo bundle"), ("jekyll", "Jekyll post"), ("docx", "Word"), ("pdf", "PDF"),
                 ("text", "Plain text"), ("ninjs", "ninjs 2.1"), ("jsonl", "JSON lines")),
    ),
    Setting("export.photos", "Export", "Include photo files", "In a zip archive, where a format has photos.",
            "switch", False),
    Setting("export.paper", "Export", "Paper", "Of prints and PDFs.", "choice", "country",
            choices=(("country", "As usual in your country"), ("a4", "A4"), ("letter", "Letter"))),
    Setting(
        "look.theme", "Appearance", "Theme", "Light for paper, dark for ink.", "choice", "system",
        choices=(("system", "As the system"), ("paper", "Light"), ("ink", "Dark")),
    ),
    Setting(
        "look.language", "Appearance", "Language", "Of menus and messages, from the next start.", "choice", "system",
        choices=(("system", "As the system"), ("en", "English"), ("fr", "Français")), restart=True,
    ),
    Setting("look.text_size", "Appearance", "Text size", "Of the story, in pixels.", "number", 18, least=15, most=26),
    Setting("look.scale", "Appearance", "Interface size", "Of all texts and controls, in per cent.",
            "number", 100, least=100, most=200),
    Setting("look.preview", "Appearance", "Preview", "Show the story as published beside the text.", "switch", True),
    Setting("look.panel", "Appearance", "Side panel", "Show related articles beside the text.", "switch", True),
    Setting("look.preview_only", "Appearance", "Preview only", "Show the story as published instead of the text.",
            "switch", False),
    Setting("desk.folder", "Desk", "Desk profile", "The folder your newsroom has handed to you. Empty: none.",
            "folder", "", pattern=A_PATH, rule="the path of a folder", own_only=True),
)  # fmt: skip
"""Every setting there is, in the order in which it is shown."""

GROUPS = ("Writing", "Read also", "Checks", "Saving", "Spelling", "Preview", "Export", "Appearance", "Desk")
"""The pages of the dialog, in its order."""

_BY_ID: Mapping[str, Setting] = MappingProxyType({setting.id: setting for setting in SETTINGS})
_MOST_NEAR = 3


def find_setting(setting_id: str) -> Setting | None:
    """The row of this id, None where there is none."""
    return _BY_ID.get(setting_id)


def setting_of(setting_id: str) -> Setting:
    """The row of this id. Raises UsageError, which names the nearest ids."""
    setting = find_setting(setting_id)
    if setting is None:
        near = nearest_ids(setting_id)
        hint = f"Did you mean {' or '.join(near)}?" if near else "See “editorapp settings list”."
        raise UsageError(f"There is no setting “{setting_id}”.", hint)
    return setting


def nearest_ids(setting_id: str) -> list[str]:
    """The ids that are most like this one, the nearest first: those it is a part of, then by the whole and its end."""
    typed = setting_id.strip().lower()
    near = [setting.id for setting in SETTINGS if typed and typed in setting.id]
    lasts = {setting.id.rpartition(".")[2]: setting.id for setting in reversed(SETTINGS)}
    near += difflib.get_close_matches(typed, _BY_ID, _MOST_NEAR, 0.6)
    near += [lasts[last] for last in difflib.get_close_matches(typed.rpartition(".")[2], lasts, _MOST_NEAR, 0.7)]
    return list(dict.fromkeys(near))[:_MOST_NEAR]


def may_be(key: str) -> bool:
    """Whether an unknown key can stand in a file beside the known ones: a name is a value or a table, not both."""
    return not any(known.startswith(f"{key}.") or key.startswith(f"{known}.") for known in _BY_ID)
