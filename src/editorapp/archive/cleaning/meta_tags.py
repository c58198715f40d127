"""The meta tags of a page, whatever attribute names them."""

from lxml.html import HtmlElement

from editorapp.archive.cleaning.json_ld import words


class MetaTags:
    """The page's meta tags by any of the names they are given, in small letters."""

    def __init__(self, root: HtmlElement) -> None:
        self._values: dict[str, list[str]] = {}
        for el in root.iter("meta"):
            content = words(el.get("content") or el.get("value"))
            for key in ("property", "name", "itemprop", "http-equiv"):
                for name in (el.get(key) or "").lower().split():
                    if content:
                        self._values.setdefault(name, []).append(content)

    def first(self, *names: str) -> str:
        """The first value of the first of these names that has one."""
        return next((self._values[name][0] for name in names if name in self._values), "")

    def all(self, name: str) -> list[str]:
        """Every value of this name."""
        return self._values.get(name, [])
