"""Checks of the links: their form, where they lead, and who put them there."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

from editorapp.article.article import WITHHELD
from editorapp.article.edits import TextEdit
from editorapp.article.finding import Fix
from editorapp.article.links import Link, canonical_url, is_safe_url
from editorapp.article.words import plain_text
from editorapp.publish.checks.facts import Target
from editorapp.publish.checks.story import MOST_OF_ONE, Problem, Story

_TAKE_OUT = "Take the link out"
_LOCAL = re.compile(r"file:|[A-Za-z]:[\\/]|\\\\|~/|/(?:home|Users|tmp|var|mnt|media|Volumes)/", re.IGNORECASE)
_BARE_HOST = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}(?:[/?#]\S*)?", re.IGNORECASE)
_WEB = re.compile(r"https?:", re.IGNORECASE)
_SLASHES = re.compile(r"(https?):?/*(?=\w)", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_SAYS_NOTHING = re.compile(
    r"(?:click |tap )?here|click this link|this|link|this (?:link|page|article|story|post)|read more|learn more|more"
    r"|(?:cliquez )?ici|hier(?: klicken)?|aquí|haga clic aquí|qui|clicca qui|aqui|clique aqui|klik hier",
    re.IGNORECASE,
)
_TROUBLES: Mapping[str, str] = MappingProxyType(
    {
        "empty": "Link has no address",
        "kind": "Link is of a kind no page may have",
        "space": "Link address has a space",
        "mail": "Mail address is not whole",
        "part": "Link address is not whole",
    }
)
_MAIL = re.compile(r"mailto:[^@\s]+@[^@\s]+\.\w+", re.IGNORECASE)
_FILE_ENDINGS = re.compile(r"[^/]+\.(?:md|html?|pdf|jpe?g|png|docx?|txt)", re.IGNORECASE)


def well_formed(story: Story) -> Iterator[Problem]:
    """Every link has an address that a browser can open."""
    for link in story.links:
        if _LOCAL.match(link.url):
            continue
        trouble = _trouble(link.url.strip())
        if trouble:
            better = _mended(link)
            fix = Fix(f"Use {better}", (_with_address(story, link, better),)) if better else _taken_out(story, link)
            yield Problem(_TROUBLES[trouble], _shown(link), (link.start, link.end), "", fix, link.url)


def local_files(story: Story) -> Iterator[Problem]:
    """No link and no photo leads to a file of this computer; photos beside the draft go along."""
    for link in story.links:
        if _LOCAL.match(link.url):
            text = "Link leads to a file on this computer"
            yield Problem(text, _shown(link), (link.start, link.end), "", _taken_out(story, link), link.url)
    lead = story.draft.lead_image
    if lead and _is_bare(story, lead.src):
        yield Problem("Lead photo lies outside the story’s folder", lead.src, detail="image")
    for link in story.image_links:
        if _is_bare(story, link.url):
            text = "Photo lies outside the story’s folder"
            yield Problem(text, link.url, (link.start, link.end), subject=link.url)


def link_text(story: Story) -> Iterator[Problem]:
    """Links say where they lead."""
    for link in story.links:
        words = " ".join(plain_text(link.text).split()).strip(" .:>»→")
        if link.kind != "autolink" and (not words or _SAYS_NOTHING.fullmatch(words)):
            if not words and _holds_photo(story, link):
                continue
            text = f"“{words}” says nothing of where it leads" if words else "Link has no words"
            yield Problem(text, "The headline would.", (link.start, link.end), subject=link.url)


def withdrawn(story: Story) -> Iterator[Problem]:
    """No link leads to a story that was killed, withdrawn or is not out yet."""
    for link, target in _targets(story):
        if target.status in WITHHELD and target.status != "superseded":
            text = f"Link leads to a story that is {target.status}"
            hint = f"“{target.title}”"
            yield Problem(text, hint, (link.start, link.end), "", _taken_out(story, link), target.canonical)


def superseded(story: Story) -> Iterator[Problem]:
    """No link leads to a story that a newer one replaces."""
    for link, target in _targets(story):
        if target.status == "superseded":
            hint = f"“{target.title}”"
            yield Problem(
                "Link leads to a story that was replaced", hint, (link.start, link.end), subject=target.canonical
            )


def unknown(story: Story) -> Iterator[Problem]:
    """Links to our own site lead to stories that are in the archive."""
    known = {target.canonical for target in story.facts.targets}
    own = canonical_url(story.draft.url)
    for link in story.links:
        canonical = canonical_url(link.url)
        host, _, path = canonical.partition("/")
        if host in story.facts.hosts and path.count("/") + bool(path) > 1 and canonical not in (*known, own):
            yield Problem(
                "No story of the archive is at this address",
                _shown(link),
                (link.start, link.end),
                subject=canonical,
            )


def spam(story: Story) -> Iterator[Problem]:
    """No link was put in by a stranger who sells pills or casinos."""
    for link in story.links:
        if story.is_spam(link.text, link.url):
            yield Problem(
                "Link looks like spam",
                _shown(link),
                (link.start, link.end),
                "",
                _taken_out(story, link),
                link.url,
            )


def _targets(story: Story) -> Iterator[tuple[Link, Target]]:
    known = {target.canonical: target for target in story.facts.targets}
    for link in story.links[: MOST_OF_ONE * MOST_OF_ONE]:
        if target := known.get(canonical_url(link.url)):
            yield link, target


def _trouble(url: str) -> str:
    """Which trouble an address has, "" if none."""
    if not url or url in ("#", "http://", "https://"):
        return "empty"
    if not is_safe_url(url):
        return "kind"
    if re.search(r"\s", url):
        return "space"
    if url.lower().startswith("mailto:"):
        return "" if _MAIL.match(url) else "mail"
    if _WEB.match(url) or url.lower().startswith("www."):
        return "" if _has_host(url) else "part"
    if _SLASHES.match(url) and url[:5].lower().startswith(("http/", "https")):
        return "part"
    if url.startswith(("/", "#", "?", ".")) or _SCHEME.match(url):
        return ""
    return "part" if _BARE_HOST.fullmatch(url) and not _FILE_ENDINGS.fullmatch(url) else ""


def _has_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        return bool(parts.scheme) and bool(re.fullmatch(r"[^\s.,]+(?:\.[^\s.,]+)+\.?|localhost|\[.+\]", host))
    except ValueError:
        return False


def _mended(link: Link) -> str:
    """The address it was meant to be, "" if that cannot be told."""
    url = link.url.strip()
    if re.search(r"\s", url):
        url = re.sub(r"\s+", "%20", url)
    if not _SCHEME.match(url) and _BARE_HOST.fullmatch(url):
        url = f"https://{url}"
    else:
        url = _SLASHES.sub(lambda found: f"{found[1].lower()}://", url, count=1)
    return url if url != link.url and not _trouble(url) else ""


def _with_address(story: Story, link: Link, address: str) -> TextEdit:
    """The edit that gives a link another address; a reference's own line stays for the others."""
    written = story.body[link.start : link.end]
    at = written.rfind(link.url, len(link.text) if link.kind != "autolink" else 0)
    if at < 0:
        return TextEdit(link.start, link.end, f"[{link.text}]({address})")
    return TextEdit(link.start + at, link.start + at + len(link.url), address)


def _taken_out(story: Story, link: Link) -> Fix:
    return Fix(_TAKE_OUT, (story.without_link(link),))


def _is_bare(story: Story, src: str) -> bool:
    """Whether a photo is named by a place on this computer that no reader and no export has.

    "/photos/pier.jpg" is a place on the story's own site as soon as its address is known.
    """
    if _LOCAL.match(src) or src.startswith("../"):
        return True
    return src.startswith("/") and not src.startswith("//") and not _WEB.match(story.draft.url)


def _holds_photo(story: Story, link: Link) -> bool:
    """Whether a photo leads there, in Markdown or in HTML."""
    if any(link.start <= image.start < link.end for image in story.image_links):
        return True
    return "<img" in story.body[link.start : link.end].lower()


def _shown(link: Link) -> str:
    words = " ".join(plain_text(link.text).split())
    return f"“{words}”: {link.url}" if words and words != link.url else link.url
