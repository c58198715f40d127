"""The lists of an import's report, as rows to look at and as files to keep."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from editorapp.ui.dialogs.row_painter import Row
from editorapp.ui.kit.words import tr, tr_message
from editorapp.workers.protocol import Imported, ReportLine
from editorapp.workspace.paths import kind_of, shown

_WARNING, _NOTE = ("triangle-alert", "warn"), ("info", "text3")
_PROBLEM, _LEFT_OUT, _GONE = "problem", "left out", "vanished"
"""What a line of the report is, in its row's key and in a list that is kept."""
_VANISHED = "No longer in its source; kept"
RULES: Mapping[str, str] = MappingProxyType(
    {
        "advertisement": "Advertisement",
        "author-box": "About the author",
        "call-to-action": "Call to join, follow or subscribe",
        "caption": "Photo credit standing alone",
        "comment-form": "Comment form",
        "copyright": "Copyright line",
        "manuscript-mark": "Mark of the manuscript",
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
"""What the importers' rules take out, by the rules' names; a test holds them to all there are."""
_SHOW = "Show"


def lines_by_key(
    problem: Sequence[ReportLine] = (), left_out: Sequence[ReportLine] = (), vanished: Sequence[ReportLine] = ()
) -> dict[str, ReportLine]:
    """Lines of a report by the keys of their rows, "problem 0" and so on."""
    groups = ((_PROBLEM, problem), (_LEFT_OUT, left_out), (_GONE, vanished))
    return {f"{kind} {number}": line for kind, group in groups for number, line in enumerate(group)}


def report_rows(lines: Mapping[str, ReportLine], roots: Sequence[Path] = ()) -> list[Row]:
    """A row for each, with its place below; `roots` are the sources, which places are told from."""
    return [_report_row(key, line, roots) for key, line in lines.items()]


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


def rule_in_words(rule: str) -> str:
    """What a rule of the importers takes out, for people; a rule that is not known here under its own name."""
    return tr(RULES[rule]) if rule in RULES else rule.replace("-", " ").replace("_", " ").capitalize()


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
    return " · ".join(part for part in (shown(name) if line.source else "", tr_message(line.position)) if part)


def report_list(lines: Mapping[str, ReportLine]) -> str:
    """One a line: what it is, source, place, reason, parted by tabs."""
    cells = [(_kind_of(key), line.source, line.position, _reason(key, line)) for key, line in lines.items()]
    return _table(("what", "source", "place", "reason"), cells)


def removed_list(report: Imported) -> str:
    """Every piece of boilerplate taken out, one a line: rule, article, headline, first words, parted by tabs."""
    lines = [(line.rule, line.id, line.title, line.text) for line in report.removed]
    return _table(("rule", "article", "headline", "text"), lines)


def _report_row(key: str, line: ReportLine, roots: Sequence[Path]) -> Row:
    reason = tr_message(line.reason) or (tr(_VANISHED) if _kind_of(key) == _GONE else "")
    place = place_of(line, roots)
    action = tr(_SHOW) if Path(line.source).is_absolute() else ""  # whether it is still there is seen when it is wanted
    words = reason[:1].upper() + reason[1:].removesuffix(".")
    icon = _WARNING if _kind_of(key) == _PROBLEM else _NOTE
    return Row(key, words, place, tip=f"{reason}\n{place}", icon=icon, action=action)


def _reason(key: str, line: ReportLine) -> str:
    return line.reason or (_VANISHED if _kind_of(key) == _GONE else "")


def _kind_of(key: str) -> str:
    return key.rpartition(" ")[0]


def _table(head: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """Cells hold neither tabs nor line ends, or a spreadsheet would part them wrongly."""
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in (head, *lines))
