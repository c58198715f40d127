"""A page of the guide for QTextBrowser, which knows only a part of HTML and CSS."""

import re

from editorapp.ui.kit.theme import Theme

_TABLE_MARGINS = 'style="margin-top: 4px; margin-bottom: 16px"'
_LIGHT_PICTURE = re.compile(r'(<img\b[^<>]*\bsrc="[^"<>]*)-paper\.')
"""A picture's two files differ in this; the pages name the light one."""
_PICTURE = re.compile(r"<(?:p|figure)>\s*(<img\b[^<>]*>)\s*</(?:p|figure)>")
"""One by itself; the leading of words would leave a gap below it, and a figure is glued to the paragraph above."""
_KEY = re.compile(r"<td>(<code>[^<>]{1,34}</code>)</td>")
"""What is typed is read in one piece."""
_PRE = re.compile(r"<pre><code[^>]*>(.*?)\n?</code></pre>", re.DOTALL)
_STYLE = """
body {{ color: {text}; font-family: '{ui}'; font-size: {body}px; }}
p, li {{ line-height: 140%; }}
p {{ margin: 0 0 {gap}px 0; }}
p.picture {{ line-height: 100%; margin: 4px 0 {gap}px 0; }}
strong {{ font-weight: 600; }}
ul, ol {{ margin: 0 0 {gap}px 0; }}
li {{ margin: 0 0 4px 0; }}
a {{ color: {accent}; text-decoration: none; }}
h1 {{ font-family: '{write}'; font-size: {h1}px; font-weight: 700; margin: 0 0 {gap}px 0; }}
h2 {{ font-size: {h2}px; font-weight: 600; margin: {above}px 0 {gap}px 0; }}
h3, h4 {{ font-size: {h3}px; font-weight: 600; margin: {between}px 0 8px 0; }}
code, pre {{ font-family: '{mono}'; font-size: {code}px; }}
code {{ background-color: {panel}; }}
pre {{ white-space: pre-wrap; }}
td.key {{ white-space: nowrap; }}
td.pre {{ background-color: {panel}; padding: 10px 14px; }}
table.grid {{ border-collapse: collapse; }}
table.grid th {{ color: {text2}; font-weight: 600; text-align: left; border-bottom: 1px solid {edge}; }}
table.grid td {{ border-bottom: 1px solid {line}; }}
table.grid th, table.grid td {{ padding: 6px 14px 6px 0; }}
"""
_SIZES = (("body", 14), ("gap", 12), ("h1", 28), ("h2", 20), ("h3", 15), ("code", 13), ("above", 30), ("between", 20))
"""Pixels in an interface of the normal size."""


def dressed(html: str, theme: Theme) -> str:
    """The whole page in the look and with the pictures of this theme."""
    body = html.replace("<table>", f'<table class="grid" width="100%" cellspacing="0" {_TABLE_MARGINS}>')
    body = _PICTURE.sub(r'<p class="picture">\1</p>', body)
    body = _KEY.sub(r'<td class="key">\1</td>', body)
    body = _PRE.sub(lambda found: _boxed(found[1]), body)
    if theme.name == "ink":
        body = _LIGHT_PICTURE.sub(r"\1-ink.", body)
    sizes = {name: theme.px(pixels) for name, pixels in _SIZES}
    style = _STYLE.format(**theme.colors, **theme.families, **sizes)
    return f"<html><head><style>{style}</style></head><body>{body}</body></html>"


def _boxed(code: str) -> str:
    """Code on a ground of its own: Qt knows no padding but that of cells."""
    return (
        f'<table width="100%" cellspacing="0" {_TABLE_MARGINS}><tr><td class="pre"><pre>{code}</pre></td></tr></table>'
    )
