"""What stands above a story's text on the page: section, headline, standfirst, byline, date and lead photo."""

import html
import re
from collections.abc import Sequence
from datetime import datetime
from urllib.parse import unquote

from editorapp.article.article import Image
from editorapp.article.captions import split_caption
from editorapp.article.draft import Draft
from editorapp.article.links import find_links
from editorapp.render.sanitize import sanitize

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip

_EXTENDED = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:|$)")
"""The form of ISO 8601 with its signs; HTML and schema.org know no other."""


def page_head(draft: Draft) -> str:
    """The story's head and lead photo as safe HTML; what the draft does not say is left out, "" if it says nothing."""
    return "\n".join(part for part in (story_header(draft), lead_figure(draft)) if part)


def story_header(draft: Draft) -> str:
    """Section, headline, standfirst, byline and date as safe HTML, or ""."""
    rows = (
        _row("p", "section", draft.section),
        _row("h1", "headline", draft.title),
        _row("p", "standfirst", draft.standfirst),
        _byline(draft),
    )
    filled = "\n".join(row for row in rows if row)
    return sanitize(f'<header class="story-head">\n{filled}\n</header>') if filled else ""


def lead_figure(draft: Draft) -> str:
    """The lead photo with caption and credit as safe HTML; "" if there is none or the body shows it already."""
    image = draft.lead_image
    if image is None or _shows(draft.body, image.src):
        return ""
    caption, credit = _caption(image)
    parts = [html.escape(caption)] if caption else []
    if credit:
        parts.append(f'<span class="credit">{html.escape(f"Credit: {credit}")}</span>')
    figcaption = f"<figcaption>{' '.join(parts)}</figcaption>" if parts else ""
    photo = f'<img alt="{html.escape(image.alt)}" src="{html.escape(image.src)}">'
    return sanitize(f'<figure class="lead">{photo}{figcaption}</figure>')


def parse_date(written: str) -> datetime | None:
    """The moment (ISO 8601, a date alone is midnight) or None; without an offset it stays without one."""
    text = written.strip()
    try:
        return datetime.fromisoformat(text) if _EXTENDED.match(text) else None
    except ValueError:
        return None


def is_english(lang: str) -> bool:
    """Whether words of ours (month names, "and") may stand in a story of this language ("": not said, so English)."""
    return lang.lower().replace("_", "-").split("-")[0] in ("", "en")


def _row(tag: str, name: str, text: str) -> str:
    return f'<{tag} class="{name}">{html.escape(text)}</{tag}>' if text else ""


def _byline(draft: Draft) -> str:
    names = _row("span", "author", _listed(draft.authors, draft.lang))
    place = _row("span", "dateline", draft.dateline)
    whence = ", ".join(part for part in (place, _date(draft)) if part)
    parts = [part for part in (names, whence) if part]
    return f'<p class="byline">{" · ".join(parts)}</p>' if parts else ""


def _listed(names: Sequence[str], lang: str) -> str:
    if len(names) < 2 or not is_english(lang):
        return ", ".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _date(draft: Draft) -> str:
    """The date in English words; in other languages, or when it is no date, as written."""
    moment = parse_date(draft.date)
    if moment is None:
        return html.escape(draft.date)
    words = (
        f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}" if is_english(draft.lang) else f"{moment:%Y-%m-%d}"
    )
    return f'<time datetime="{html.escape(draft.date.strip())}">{words}</time>'


def _caption(image: Image) -> tuple[str, str]:
    """(caption, credit); a credit written into the caption counts where none is given by itself."""
    caption, inner = split_caption(image.caption)
    if image.credit:
        return (caption if inner in ("", image.credit) else image.caption), split_caption(image.credit)[
            1
        ] or image.credit
    return caption, inner


def _shows(body: str, src: str) -> bool:
    photos = (link.url for link in find_links(body) if link.kind == "image")
    return any(_same_file(photo) == _same_file(src) for photo in photos)


def _same_file(src: str) -> str:
    return unquote(src).removeprefix("./")
