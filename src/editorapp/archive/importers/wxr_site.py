"""The site that a WordPress export comes from: its address, language, authors and categories."""

import io
import re
from urllib.parse import urljoin, urlsplit

from lxml import etree

from editorapp.archive.importers.wxr_fields import FieldReader, Fields, plain, text_in

_SAYS_SOMETHING = re.compile(rb"<[A-Za-z]")
_ROOT = re.compile(rb"<(?:\w+:)?(?:rss|RDF)\b[^<>]*>")
_CHANNEL = re.compile(rb"<(?:\w+:)?channel\b[^<>]*>")
_LANGUAGE = re.compile(r"^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$")
_UNREADABLE_LINK = re.compile(r"[?&](?:p|page_id|attachment_id|post_type|preview|preview_id|draft)=", re.I)
_MOST_AUTHORS = 200_000


class Site:
    """What the head of an export says; several exports in one file replace each other's address."""

    def __init__(self) -> None:
        self.address = ""
        self.lang = ""
        self._authors: dict[str, str] = {}
        self._categories: dict[str, str] = {}

    @property
    def host(self) -> str:
        """Host and folder of the site without "www.", "" where the export names none: "example.com/blog"."""
        host = host_of(self.address)
        return host + urlsplit(self.address).path.rstrip("/") if host else ""

    def learn(self, head: bytes, reader: FieldReader) -> None:
        """Take in what stands around the items."""
        if not _SAYS_SOMETHING.search(head):
            return
        root = next(iter(_ROOT.findall(head[:65536])), b"<rss>")
        inner = _CHANNEL.split(head)[-1].rpartition(root)[2]
        events = etree.iterparse(
            io.BytesIO(root + b"<channel>" + inner + b"</channel></rss>"), events=("end",), recover=True,
            huge_tree=True, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        )  # fmt: skip
        found: dict[str, str] = {}
        try:
            for _, element in events:
                parent = element.getparent()
                if parent is None or parent.getparent() is None or parent.getparent().getparent() is not None:
                    continue
                if len(element):
                    self._take(reader.read(element))
                else:
                    found.setdefault(reader.name(element), text_in(element))
                while (previous := element.getprevious()) is not None:
                    parent.remove(previous)
        except etree.XMLSyntaxError:
            pass  # what came before is known
        self._describe(found)

    def name_of(self, login: str) -> str:
        """How this author signs, from the login; an e-mail address is never shown whole."""
        login = plain(login)
        known = self._authors.get(login.casefold(), "") or login
        return known.partition("@")[0] if "@" in known else known

    def add_author(self, login: str, name: str) -> None:
        """A guest author, who has no account."""
        if login and name and len(self._authors) < _MOST_AUTHORS:
            self._authors[login.casefold()] = name

    def category_of_id(self, number: str) -> str:
        """The name of the category with this number, "" if there is none."""
        return self._categories.get(number, "")

    def page_of(self, link: str) -> str:
        """The address of a post, "" for one that only names its number: that is a draft's, or no longer true."""
        try:
            address = urljoin(self.address, link) if link else ""
            urlsplit(address)
        except ValueError:
            return ""
        return address if address.startswith(("http://", "https://")) and not _UNREADABLE_LINK.search(address) else ""

    def _describe(self, found: dict[str, str]) -> None:
        address = found.get("wp:base_blog_url") or found.get("link") or found.get("wp:base_site_url") or ""
        if address.startswith(("http://", "https://")):
            self.address = address
        if _LANGUAGE.match(lang := found.get("language", "")):
            self.lang = lang

    def _take(self, fields: Fields) -> None:
        login = fields.text("wp:author_login")
        if login:
            names = (fields.text("wp:author_first_name"), fields.text("wp:author_last_name"))
            whole = plain(" ".join(name for name in names if name))
            shown = plain(fields.text("wp:author_display_name"))
            self.add_author(login, whole if "@" in shown or shown in ("", login) else shown)
        if fields.text("wp:cat_name"):
            self._categories[fields.text("wp:term_id")] = plain(fields.text("wp:cat_name"))


def host_of(address: str) -> str:
    """The host of a page without "www.", "" if it names none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
