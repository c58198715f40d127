"""The page for QTextBrowser, which knows only a part of HTML and CSS: boxes become tables, colours plain values."""

import re
from collections.abc import Sequence
from html import escape

from editorapp.ui.kit.theme import Theme
from editorapp.ui.kit.words import tr
from editorapp.ui.reading.page_look import MISSING_CREDIT
from editorapp.ui.reading.page_view import PageBlock

_READ_ALSO = re.compile(r'<p class="read-also">(.*?)</p>', re.DOTALL)
_FIGURE = re.compile(r"<figure(?: class=\"lead\")?>(.*?)</figure>", re.DOTALL)
_CAPTION = re.compile(r"<figcaption>(.*?)</figcaption>", re.DOTALL)
_LEADING_TAGS = re.compile(r"(?:\s*<(?!a\b|img\b|br\b|hr\b)[^<>]*>)*")
_PHOTO = re.compile(r'<img\b|class="(?:remote-image|placeholder)"')
_QUOTE = re.compile(r"(</?)blockquote\b[^>]*>")
_REMOTE = re.compile(r'<span class="remote-image">(.*?)</span>')
_SECTION = re.compile(r'(<p class="section">)(.*?)(</p>)', re.DOTALL)

_STYLE = """
body {{ color: {text}; font-family: '{write}'; font-size: 16px; }}
p, li, dd, dt {{ line-height: 118%; margin: 0 0 12px 0; }}
a {{ color: {accent}; }}
h1 {{ font-size: 27px; font-weight: 700; line-height: 92%; margin: 0 0 8px 0; }}
h2 {{ font-size: 19px; font-weight: 700; margin: 20px 0 8px 0; }}
h3 {{ font-size: 17px; font-weight: 700; margin: 18px 0 8px 0; }}
h4, h5, h6 {{ font-size: 16px; font-weight: 700; margin: 16px 0 8px 0; }}
.section {{ color: {accent}; font-family: '{ui}'; font-size: 11px; font-weight: 600; margin-bottom: 6px; }}
.standfirst {{ color: {text2}; font-size: 17px; line-height: 108%; margin-bottom: 10px; }}
.byline, .caption, .placeholder {{ color: {text2}; font-family: '{ui}'; font-size: 12px; }}
.missing {{ color: {warn}; }}
.author {{ color: {text}; font-weight: 600; }}
.label {{ color: {accent}; font-family: '{ui}'; font-size: 11px; font-weight: 600; }}
.headline-link a {{ font-weight: 600; text-decoration: none; }}
.quote {{ color: {text2}; font-style: italic; }}
th {{ font-weight: 600; text-align: left; }}
pre, code {{ font-family: '{mono}'; font-size: 13px; background-color: {panel}; }}
.footnotes, .footnotes p {{ color: {text2}; font-size: 14px; }}
"""


def text_page(blocks: Sequence[PageBlock], theme: Theme) -> str:
    """The whole page; block number n carries the anchor `block-n`."""
    body = "".join(_with_anchor(_block(block.html, theme), f"block-{n}") for n, block in enumerate(blocks))
    return f"<html><head><style>{_style(theme)}</style></head><body>{body}</body></html>"


def _with_anchor(html: str, name: str) -> str:
    """The anchor stands right before the first word or photo: Qt forgets one that has no text in its paragraph."""
    start = _LEADING_TAGS.match(html)
    at = start.end() if start else 0
    return f'{html[:at]}<a name="{name}"></a>{html[at:]}'


def _style(theme: Theme) -> str:
    return _STYLE.format(**theme.colors, **theme.families)


def _block(html: str, theme: Theme) -> str:
    html = _READ_ALSO.sub(lambda found: _bar(_read_also(found[1]), theme.colors["accent"]), html)
    html = html.replace("<table>", '<table cellspacing="0" cellpadding="4" width="100%">')
    html = _FIGURE.sub(lambda found: _figure(found[1]), html)
    html = _SECTION.sub(lambda found: f"{found[1]}{found[2].upper()}{found[3]}", html)
    html = _REMOTE.sub(r'<span class="placeholder">\1</span>', html)
    return _QUOTE.sub(lambda found: _quote(found[1], theme.colors["line"]), html)


def _read_also(inner: str) -> str:
    label = inner.replace("<strong>", '<span class="label">', 1).replace("</strong>", "</span><br>", 1)
    return f'<span class="headline-link">{label}</span>'


def _bar(inner: str, color: str) -> str:
    """A box with a bar on its left."""
    return f"{_bar_open(color)}{inner}</td></tr></table>"


def _bar_open(color: str) -> str:
    return (
        '<table cellspacing="0" cellpadding="0" width="100%" style="margin-top: 12px; margin-bottom: 14px"><tr>'
        f'<td width="3" bgcolor="{color}"></td><td style="padding: 4px 0 4px 14px">'
    )


def _quote(opening: str, color: str) -> str:
    return f'{_bar_open(color)}<div class="quote">' if opening == "<" else "</div></td></tr></table>"


def _figure(inner: str) -> str:
    """Qt would glue a figure to the paragraph before it; a table stands by itself."""
    found = _CAPTION.search(inner)
    caption = found[1] if found else ""
    if _PHOTO.search(inner) and 'class="credit"' not in inner:
        caption += f' <span class="missing">{escape(tr(MISSING_CREDIT))}</span>'
    rows = f"<tr><td>{_CAPTION.sub('', inner)}</td></tr>"
    if caption:
        rows += f'<tr><td class="caption" style="padding-top: 6px">{caption}</td></tr>'
    margins = "margin-top: 10px; margin-bottom: 14px"
    return f'<table cellspacing="0" cellpadding="0" width="100%" style="{margins}">{rows}</table>'
