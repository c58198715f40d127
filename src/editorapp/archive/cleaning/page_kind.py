"""Whether a saved page holds a story at all: front pages, lists of stories, forms and error pages are left out."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from editorapp.archive.cleaning.page_details import PageDetails

ERROR_PAGE = "An error page, not an article."
LOGIN_PAGE = "A login page, not an article."
SEARCH_PAGE = "Search results, not an article."
FRONT_PAGE = "A front page, not an article."
LIST_PAGE = "A list of stories, not an article."
MAYBE_LIST = "This may be a list of stories, not an article."

_ERROR = re.compile(
    r"\b404\b|\b(?:page|seite|página|pagina|article) (?:not found|introuvable|non trouvée|nicht gefunden|no encontrada"
    r"|não encontrada|non trovata|niet gevonden)\b|\bnot found\b|\bnie znaleziono\b|\bredirect notice\b|^just a moment"
    r"|\baccess denied\b|\battention required\b",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"\b(?:log|sign) ?(?:in|on)\b|\bregister\b|\banmelde|\bconnexion\b|iniciar sesi"
    r"|\bentrar\b|\baccedi\b|\binloggen\b|zaloguj",
    re.IGNORECASE,
)
_SEARCH_PATH = re.compile(r"^/(?:search|suche|recherche|buscar|busca|cerca|zoeken|szukaj)(?:/|$)", re.IGNORECASE)
_SEARCH_QUERY = re.compile(r"(?:^|&)(?:s|q|query|search)=", re.IGNORECASE)
_FRONT_PATH = re.compile(r"^/?(?:index\.\w{3,5}|home(?:\.\w{3,5})?|[a-z]{2}(?:-[a-z]{2})?)?/?$", re.IGNORECASE)
_LIST_PATH = re.compile(
    r"^/(?:.{1,40}/)?(?:category|categories|tags?|topics?|authors?|kategorie|categoria|rubrik)/", re.IGNORECASE
)
_STORY_CLASSES = frozenset(
    ("single", "single-post", "singular", "post-template-default", "single-format-standard", "article-page")
)
_LIST_CLASSES = frozenset(("author", "category", "date", "post-type-archive", "tag", "tax"))
"""What WordPress gives the body of such pages besides "archive", as it gives "single" to a story's."""
_FRONT_CLASSES = frozenset(("front-page", "home", "is-home", "page-home"))
_SHORT = 1500
_FORM_ONLY = 600
_HARDLY_ANY = 100
_MANY = 6


@dataclass(frozen=True, slots=True)
class PageKind:
    """`reason` says why a page is left out, "" if it is not; `doubt` says what speaks against a story."""

    reason: str = ""
    doubt: str = ""


def kind_of(root: HtmlElement, details: PageDetails, chars: int) -> PageKind:
    """What the page is; its main text has `chars` characters. In doubt it is a story."""
    body = root.find("body")
    classes = frozenset(((body.get("class") or "") if body is not None else "").lower().split())
    story = details.is_story or _says_story(root) or bool(classes & _STORY_CLASSES)
    place = _by_address(details.url)
    if reason := _by_classes(classes):
        return PageKind(reason)
    if classes & _FRONT_CLASSES and (not story or place == FRONT_PAGE):
        return PageKind(FRONT_PAGE)
    if story:
        return PageKind()
    if chars < _SHORT and _ERROR.search(details.title):
        return PageKind(ERROR_PAGE)
    # Many a story's page has a form to log in beside it.
    asks = root.find(".//input[@type='password']") is not None
    if asks and (chars < _HARDLY_ANY or (chars < _FORM_ONLY and _LOGIN.search(details.title))):
        return PageKind(LOGIN_PAGE)
    if place or details.is_list:
        return PageKind(place or LIST_PAGE)
    if _teasers(root) >= _MANY and chars < _SHORT:
        return PageKind(LIST_PAGE) if chars < _FORM_ONLY else PageKind(doubt=MAYBE_LIST)
    return PageKind()


def _by_classes(classes: frozenset[str]) -> str:
    """What the body's classes say, as WordPress gives them; an archive calls itself an article in other places."""
    if "error404" in classes:
        return ERROR_PAGE
    if classes & {"search-no-results", "search-results"}:
        return SEARCH_PAGE
    return LIST_PAGE if "archive" in classes and classes & _LIST_CLASSES and not classes & _STORY_CLASSES else ""


def _by_address(url: str) -> str:
    """What the address says."""
    if not url:
        return ""
    parts = urlsplit(url)
    if _SEARCH_PATH.match(parts.path) or (not parts.path.strip("/") and _SEARCH_QUERY.search(parts.query)):
        return SEARCH_PAGE
    if not parts.query and _FRONT_PATH.match(parts.path):
        return FRONT_PAGE
    return LIST_PAGE if _LIST_PATH.match(parts.path) else ""


def _says_story(root: HtmlElement) -> bool:
    for meta in root.iter("meta"):
        name, content = (meta.get("property") or meta.get("name") or "").lower(), (meta.get("content") or "").lower()
        if name == "article:published_time" or (name == "og:type" and content in ("article", "blog", "news")):
            return True
    return any("articlebody" in (el.get("itemprop") or "").lower() for el in root.iter("article", "div", "section"))


def _teasers(root: HtmlElement) -> int:
    """Headings that are nothing but a link to somewhere, within an element for one story each."""
    count = 0
    for article in root.iter("article", "li"):
        heading = next((el for el in article.iter("h1", "h2", "h3", "h4")), None)
        if heading is not None and (heading.find(".//a[@href]") is not None or heading.getparent().tag == "a"):
            count += article.tag == "article"
    return count
