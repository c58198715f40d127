"""The lists of an import's report, as rows to look at and as files to keep."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from editorapp.ui.dialogs.row_painter import Row
from editorapp.workers.protocol import Imported, RemovedLine, ReportLine
from editorapp.workspace.paths import kind_of, shown

_WARNING, _NOTE = ("triangle-alert", "warn"), ("info", "text3")
_VANISHED = "No longer in its source; kept"
_RULES: Mapping[str, str] = MappingProxyType(
    {
        "advertisement": "Advertisement",
        "author-box": "About the author",
        "call-to-action": "Call to join, follow or subscribe",
        "caption": "Photo credit standing alone",
        "comment-form": "Comment form",
        "copyright": "Copyright line",
        "navigation": "Links to the next and the previous story",
        "newsletter": "Newsletter box",
        "page-part": "Part of the page, not of the story",
        "player": "Player of sound or video",
        "poll": "Poll",
        "read-also": "Read-also, kept as a link between articles",
        "related": "Related stories, kept as links between articles",
        "share-bar": "Share buttons",
        "shortcode": "Shortcode of a plug-in",
        "spam": "Spam",
        "spam-link": "Spam link; its words stay",
        "structural": "Part of the page, not of the story",
        "tag-list": "List of tags",
    }
)
"""What the importers' rules take out."""
_SHOW = "Show"


def problem_rows(problems: Sequence[ReportLine], roots: Sequence[Path] = ()) -> list[Row]:
    """A row for each, with its place below; `roots` are the sources, which places are told from."""
    return [_report_row(f"problem {number}", line, _WARNING, roots) for number, line in enumerate(problems)]


def report_rows(report: Imported, roots: Sequence[Path]) -> list[Row]:
    """Problems first, then what was left out or has vanished."""
    rows = problem_rows(report.problems, roots)
    rows += [_report_row(f"skipped {number}", line, _NOTE, roots) for number, line in enumerate(report.skipped)]
    rows += [_report_row(f"vanished {number}", line, _NOTE, roots) for number, line in enumerate(report.vanished)]
    return rows


def removed_rows(report: Imported) -> list[Row]:
    """A row for each piece of boilerplate: its first words, and below the rule and the article's headline."""
    return [
        Row(
            f"removed {number}",
            line.text or rule_in_words(line.rule),
            " · ".join(part for part in (rule_in_words(line.rule), line.title or line.id) if part),
            tip=f"{line.text}\n{line.title}".strip(),
        )
        for number, line in enumerate(report.removed)
    ]


def line_of(report: Imported, key: str) -> ReportLine | RemovedLine | None:
    """The line of the report whose row has this key."""
    kind, _, number = key.partition(" ")
    groups: Mapping[str, Sequence[ReportLine | RemovedLine]] = {
        "problem": report.problems,
        "skipped": report.skipped,
        "vanished": report.vanished,
        "removed": report.removed,
    }
    return groups[kind][int(number)] if kind in groups else None


def rule_in_words(rule: str) -> str:
    """What a rule of the importers takes out, for people; a rule that is not known here under its own name."""
    return _RULES.get(rule) or rule.replace("-", " ").replace("_", " ").capitalize()


def file_of(line: ReportLine) -> Path | None:
    """The file or folder that a line is about, the zip archive it lies in, or None if neither is there any more."""
    path = Path(line.source)
    if not path.is_absolute():
        return None
    return next((place for place in (path, *path.parents[:-1]) if kind_of(place)), None)


def place_of(line: ReportLine, roots: Sequence[Path] = ()) -> str:
    """Where in the sources a line of the report is about: "2014-03/harbour-fete.html · line 12"."""
    path = Path(line.source)
    inside = next((path.relative_to(root) for root in roots if path.is_relative_to(root)), None)
    name = path if inside is None else inside if inside.parts else Path(path.name)
    return " · ".join(part for part in (shown(name) if line.source else "", line.position) if part)


def report_list(report: Imported) -> str:
    """Every problem and everything left out, one a line: what it is, source, place, reason, parted by tabs."""
    groups = (("problem", report.problems), ("left out", report.skipped), ("vanished", report.vanished))
    lines = [(kind, line.source, line.position, line.reason) for kind, group in groups for line in group]
    return _table(("what", "source", "place", "reason"), lines)


def removed_list(report: Imported) -> str:
    """Every piece of boilerplate taken out, one a line: rule, article, headline, first words, parted by tabs."""
    lines = [(line.rule, line.id, line.title, line.text) for line in report.removed]
    return _table(("rule", "article", "headline", "text"), lines)


def _report_row(key: str, line: ReportLine, icon: tuple[str, str], roots: Sequence[Path]) -> Row:
    reason = line.reason or (_VANISHED if key.startswith("vanished") else "")
    place = place_of(line, roots)
    action = _SHOW if Path(line.source).is_absolute() else ""  # whether it is still there is seen when it is wanted
    words = reason[:1].upper() + reason[1:].removesuffix(".")
    return Row(key, words, place, tip=f"{reason}\n{place}", icon=icon, action=action)


def _table(head: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """Cells hold neither tabs nor line ends, or a spreadsheet would part them wrongly."""
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in (head, *lines))
