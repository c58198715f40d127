"""Tables as WordPress's table block."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from editorapp.publish.block_comments import block
from editorapp.publish.html_writer import inside, open_tag, written

_ALIGNED = re.compile(r"text-align:\s*(left|center|right)")
_PARTS = ("thead", "tbody", "tfoot")
_SPANS = ("colspan", "rowspan")


def table_block(table: HtmlElement, caption: str = "") -> Iterator[str]:
    """The block; a table with more than rows in it (columns, a caption of its own, tables) stays HTML."""
    if any(el.tag in ("col", "colgroup", "caption", "table") for el in table.iterdescendants()):
        yield block("html", written(table))
        if caption:
            yield block("paragraph", f"<p>{caption}</p>")
        return
    parts = "".join(_part(name, rows) for name in _PARTS if (rows := _rows(table, name)))
    below = f'<figcaption class="wp-element-caption">{caption}</figcaption>' if caption else ""
    content = f'<figure class="wp-block-table"><table>{parts}</table>{below}</figure>'
    yield block("table", content, {"hasFixedLayout": False})


def _rows(table: HtmlElement, part: str) -> list[HtmlElement]:
    rows = [row for section in table.iterchildren(part) for row in section.iterchildren("tr")]
    return [*rows, *table.iterchildren("tr")] if part == "tbody" else rows


def _part(name: str, rows: list[HtmlElement]) -> str:
    lines = (f"<tr>{''.join(_cell(cell) for cell in row.iterchildren('td', 'th'))}</tr>" for row in rows)
    return f"<{name}>{''.join(lines)}</{name}>"


def _cell(cell: HtmlElement) -> str:
    shown = []
    if aligned := _ALIGNED.search(cell.get("style") or ""):
        shown += [("class", f"has-text-align-{aligned[1]}"), ("data-align", aligned[1])]
    if cell.tag == "th" and (scope := cell.get("scope")):
        shown.append(("scope", scope))
    shown += [(name, value) for name in _SPANS if (value := cell.get(name)) and value.isdigit() and value != "1"]
    return f"{open_tag(cell.tag, shown)}{inside(cell).strip()}</{cell.tag}>"
