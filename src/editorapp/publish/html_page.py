"""The story as a web page that needs no other file: its details for search and sharing, a small style, the text."""

import html

from editorapp.article.draft import Draft
from editorapp.publish.details import web_address
from editorapp.publish.html_fragment import lead_of, text_of
from editorapp.publish.metadata import absolute_url, description, is_right_to_left, json_ld, language, social_tags
from editorapp.publish.options import ExportOptions
from editorapp.render.page import story_header

_STYLE = """\
:root { color-scheme: light dark;
  --text: #1e1c19; --soft: #55514a; --page: #fdfcf9; --line: #e5e1d8; --accent: #0b5f6e; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e3dc; --soft: #b1b0ab; --page: #17191b; --line: #2d3235; --accent: #7cc8d3; }
}
body { margin: 0; padding: 2.5rem 1.25rem; background: var(--page); color: var(--text);
  font: 1.125rem/1.65 "Source Serif 4", Georgia, "Times New Roman", serif; }
article { max-width: 40rem; margin: 0 auto; overflow-wrap: break-word; }
a { color: var(--accent); }
h1, h2, h3, h4 { line-height: 1.25; }
.section { margin: 0; color: var(--accent); font: 600 .75rem/1.4 Inter, system-ui, sans-serif;
  letter-spacing: .06em; text-transform: uppercase; }
.headline { margin: .4rem 0; font-size: 2rem; line-height: 1.2; }
.standfirst { margin: 0 0 .8rem; color: var(--soft); font-size: 1.2rem; line-height: 1.4; }
.byline, figcaption, .footnotes { color: var(--soft); font: .875rem/1.5 Inter, system-ui, sans-serif; }
.author { color: var(--text); font-weight: 600; }
figure { margin: 1.5rem 0; }
img { max-width: 100%; height: auto; }
blockquote { margin: 1.5rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft); }
.read-also { margin: 1.5rem 0; padding: .3rem 0 .3rem 1rem; border-left: 3px solid var(--accent); }
.read-also strong { display: block; color: var(--accent); font: 600 .75rem/1.6 Inter, system-ui, sans-serif; }
.read-also a { font-weight: 600; text-decoration: none; }
table { border-collapse: collapse; }
th, td { padding: .35rem .75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
pre { overflow-x: auto; white-space: pre-wrap; font-size: .875rem; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
"""


def write_html_page(draft: Draft, options: ExportOptions) -> bytes:
    """A complete HTML5 document as UTF-8; what the draft does not say is left out (`lang=""`: not known)."""
    lang = language(draft)
    direction = ' dir="rtl"' if is_right_to_left(draft) else ""
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{lang}"{direction}>',
        "<head>",
        *_head(draft, options),
        "</head>",
        "<body>",
        '<article itemscope itemtype="https://schema.org/NewsArticle">',
        *_content(draft, options),
        "</article>",
        "</body>",
        "</html>",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _content(draft: Draft, options: ExportOptions) -> list[str]:
    """Head, lead photo and text; a photo that the page's data cannot name is a part of the text for machines too."""
    opening, lead = '<div itemprop="articleBody">', lead_of(draft)
    before = (story_header(draft), lead, opening)
    inside = (story_header(draft), opening, lead)
    is_named = draft.lead_image is None or web_address(draft, draft.lead_image.src)
    return [part for part in (*(before if is_named else inside), text_of(draft, options), "</div>") if part]


def _head(draft: Draft, options: ExportOptions) -> list[str]:
    canonical, data = absolute_url(draft.url), json_ld(draft, options.located)
    named = (("description", description(draft)), ("author", ", ".join(draft.authors)))
    return [
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{html.escape(draft.seo_title or draft.title or draft.slug or 'Untitled')}</title>",
        *(_meta("name", name, content) for name, content in named if content),
        *([f'<link rel="canonical" href="{html.escape(canonical)}">'] if canonical else []),
        *(_meta(*row) for row in social_tags(draft, options.located)),
        *([f'<script type="application/ld+json">\n{data}\n</script>'] if data else []),
        f"<style>\n{_STYLE}</style>",
    ]


def _meta(attribute: str, name: str, content: str) -> str:
    return f'<meta {attribute}="{name}" content="{html.escape(content)}">'
