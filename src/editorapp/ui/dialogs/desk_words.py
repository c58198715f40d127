"""What a desk profile holds, in a line that people read."""

from collections.abc import Mapping

from editorapp.ui.kit.words import tr, tr_count
from editorapp.workspace.desk_profile import DeskProfile, Part


def desk_words(desk: DeskProfile, counts: Mapping[Part, int]) -> str:
    """What this profile brings, "" where there is none or it cannot be looked into."""
    if desk.folder is None or desk.is_away:
        return ""
    parts = [tr_count("{n} setting", "{n} settings", len(desk.values))] if desk.values else []
    parts += [said for part, n in counts.items() if n and (said := part_words(part, n))]
    if not parts:
        return ""
    return tr("“{desk}” brings {parts}.", desk=desk.name, parts=", ".join(parts))


def part_words(part: Part, n: int) -> str:
    """How many files of one part there are."""
    if part == "checks":
        return tr_count("{n} check profile", "{n} check profiles", n)
    if part == "preview":
        return tr_count("{n} page theme", "{n} page themes", n)
    if part == "templates":
        return tr_count("{n} template", "{n} templates", n)
    if part == "snippets":
        return tr_count("{n} snippet", "{n} snippets", n)
    return tr_count("{n} dictionary", "{n} dictionaries", n)
