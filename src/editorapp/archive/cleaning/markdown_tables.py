"""Tables of a page: those that hold figures or facts as Markdown tables; the rest only lay out the page."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from lxml.html import HtmlElement

from editorapp.archive.cleaning.inline_marks import in_a_cell
from editorapp.archive.cleaning.inline_writer import InlineWriter

_NO_CELL_CONTENT = frozenset(
    ("table", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "iframe", "video", "dl")
)
_PARTS = frozenset(("thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup", "col"))
_LONGEST_CELL = 1_000
"""Characters; a longer one is a column of the page."""
_WIDEST = 50
_ALIGNED = re.compile(r"text-align:\s*(left|right|center)")
_RULES: Mapping[str, str] = MappingProxyType({"left": ":---", "right": "---:", "center": ":---:"})


def is_layout(table: HtmlElement) -> bool:
    """Whether the table only says where things stand on the page."""
    rows = table_rows(table)
    cells = [cell for row in rows for cell in row]
    if len(cells) < 2 or max(len(row) for row in rows) > _WIDEST:
        return True
    if table.get("role") == "presentation" or _has_stray_text(table):
        return True
    for cell in cells:
        if any(el.tag in _NO_CELL_CONTENT for el in cell.iter()):
            return True
        if sum(len(text) for text in cell.itertext()) > _LONGEST_CELL:
            return True
    return False


def table_rows(table: HtmlElement) -> list[list[HtmlElement]]:
    """The cells of each row that has any, those of a table within a cell not among them."""
    rows: list[list[HtmlElement]] = []
    for part in table:
        for row in part if part.tag in ("thead", "tbody", "tfoot") else (part,):
            cells = [cell for cell in row if cell.tag in ("td", "th")] if row.tag == "tr" else []
            if cells:
                rows.append(cells)
    return rows


def written_table(table: HtmlElement, inline: InlineWriter) -> str:
    """The table in Markdown, without its caption; "" for one without a word."""
    rows = table_rows(table)
    inline.in_table = True
    texts = [_row(cells, inline) for cells in rows]
    inline.in_table = False
    if not any(text for row in texts for text in row):
        return ""
    width = max(len(row) for row in texts)
    has_head = all(cell.tag == "th" for cell in rows[0]) or rows[0][0].xpath("boolean(ancestor::thead)")
    head = texts.pop(0) if has_head else []
    lines = [head, [_RULES.get(_alignment(cell), "---") for cell in rows[0]], *(row for row in texts if any(row))]
    lines[1] += ["---"] * (width - len(lines[1]))
    return "\n".join("| " + " | ".join(line + [""] * (width - len(line))) + " |" for line in lines)


def _has_stray_text(table: HtmlElement) -> bool:
    """Whether words stand between the cells."""
    for el in table.iter("table", "thead", "tbody", "tfoot", "tr"):
        if (el.text or "").strip() or any((child.tail or "").strip() for child in el):
            return True
        if any(child.tag not in _PARTS for child in el):
            return True
    return False


def _row(cells: list[HtmlElement], inline: InlineWriter) -> list[str]:
    texts: list[str] = []
    for cell in cells:
        texts.append(in_a_cell(inline.content(cell)))
        texts += [""] * (_span(cell) - 1)
    return texts[:_WIDEST]


def _span(cell: HtmlElement) -> int:
    span = cell.get("colspan", "")
    return min(int(span), _WIDEST) if span.isascii() and span.isdigit() and int(span) else 1


def _alignment(cell: HtmlElement) -> str:
    found = _ALIGNED.search(cell.get("style", ""))
    return found[1] if found else cell.get("align", "").lower()
