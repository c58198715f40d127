"""What counts as a read-also block, in every language newsrooms write it in, and how ours is written."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote

from editorapp.article.links import find_links
from editorapp.article.verbatim import without_notes

LABELS = (
    "READ ALSO", "ALSO READ", "READ MORE", "READ NEXT", "SEE ALSO", "RELATED", "RELATED STORY", "RELATED STORIES",
    "RELATED ARTICLE", "MORE ON THIS", "MORE ON THIS STORY", "FROM THE ARCHIVE", "EARLIER", "BACKGROUND",
    "RECOMMENDED", "DON'T MISS", "LIRE AUSSI", "À LIRE AUSSI", "A LIRE AUSSI", "LIRE ÉGALEMENT", "VOIR AUSSI",
    "SUR LE MÊME SUJET", "LESEN SIE AUCH", "LESEN SIE MEHR", "MEHR ZUM THEMA", "AUCH INTERESSANT", "SIEHE AUCH",
    "LEA TAMBIÉN", "LEE TAMBIÉN", "LEER TAMBIÉN", "LEA MÁS", "LEER MÁS", "TAMBIÉN PUEDE LEER", "VEA TAMBIÉN",
    "TE PUEDE INTERESAR", "LEIA TAMBÉM", "LEIA MAIS", "LER TAMBÉM", "VEJA TAMBÉM", "LEGGI ANCHE", "LEGGI PURE",
    "LEGGI DI PIÙ", "VEDI ANCHE", "LEES OOK", "LEES MEER", "LEES VERDER", "ZIE OOK", "CZYTAJ TAKŻE", "CZYTAJ TEŻ",
    "CZYTAJ RÓWNIEŻ", "CZYTAJ WIĘCEJ", "ZOBACZ TAKŻE", "ZOBACZ TEŻ", "PRZECZYTAJ TAKŻE", "PRZECZYTAJ TEŻ",
    "LÄS OCKSÅ", "LÆS OGSÅ", "LES OGSÅ", "LUE MYÖS", "CITEȘTE ȘI", "CITEŞTE ŞI", "CITIȚI ȘI", "ČTĚTE TAKÉ",
    "ČTĚTE TÉŽ", "PREČÍTAJTE SI AJ", "PROČITAJTE I", "PROČITAJTE JOŠ", "BERI TUDI", "OLVASSA EL", "OLVASD EL",
    "ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", "ΔΙΑΒΑΣΤΕ ΑΚΟΜΗ", "ЧИТАЙТЕ ТАКЖЕ", "ЧИТАЙТЕ ТАКОЖ", "ПРОЧЕТЕТЕ ОЩЕ", "OKU", "AYRICA OKUYUN",
    "BUNU DA OKUYUN", "BACA JUGA", "ĐỌC THÊM", "XEM THÊM", "SOMA PIA", "SOMA ZAIDI", "KARANTA KUMA", "KU KARANTA",
    "KA KUMA KARANTA", "اقرأ أيضا", "اقرأ أيضًا", "اقرأ أيضاً", "إقرأ أيضا", "اقرأ المزيد", "طالع أيضا", "شاهد أيضا",
    "بیشتر بخوانید", "یہ بھی پڑھیں", "यह भी पढ़ें", "आगे पढ़ें", "আরও পড়ুন", "อ่านเพิ่มเติม", "あわせて読みたい", "関連記事", "相关阅读", "延伸閱讀", "관련기사",
    "ЎҚИНГ",
)  # fmt: skip
"""Labels as printed; compared without case, accents of form, and the sign after them."""

_SIGNS = ":：»›>–—-"
"""What may stand between a label and its link."""
_HEAD = re.compile(rf"\s*+(?:>\s*+)?(?P<open>[*_]*+)(?P<label>[^\[\]<>*_]{{2,80}}?)(?P<rest>[\s*_{_SIGNS}]*+)\[")
_TAIL = re.compile(r"[*_\s]*+[.…]?[*_\s]*+")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])|&#?\w+;")
_MARKDOWN = re.compile(r"[\\`*\[\]]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|(?<=--)>|&(?=#?\w+;)")
"""Signs of a headline that would be read as marks; "<" and "&" cannot be escaped by a backslash."""
_ENTITIES: Mapping[str, str] = MappingProxyType({"<": "&lt;", "&": "&amp;"})
_ADDRESS: Mapping[str, str] = MappingProxyType({sign: f"%{ord(sign):02X}" for sign in " ()<>\"'`\\[]*"})
_NO_LABEL = re.compile(r"[*_\[\]<>`\\]")
_LONGEST = 3000
"""Characters; a longer block is prose (an address alone may have 2,000)."""
DEFAULT_LABEL = "READ ALSO"


@dataclass(frozen=True, slots=True)
class ReadAlso:
    """A read-also block: its label as written (without sign), and the article it names."""

    label: str
    headline: str
    url: str


def is_label(text: str, label: str = "") -> bool:
    """Whether these words alone are a read-also label, in any language known or the newsroom's own `label`."""
    folded = _fold(text)
    return bool(folded) and (folded == _fold(label) or folded in _FOLDED)


def parse_read_also(block: str, label: str = "") -> ReadAlso | None:
    """The read-also this block is, or None: a label, then one link, and nothing else. `label` is the newsroom's own.

    "See also the annex" is prose: without a link, or with words around it, a block is never one.
    """
    if len(block) > _LONGEST or "](" not in block:
        return None
    text = without_notes(block).replace("\n", " ").strip()
    head = _HEAD.match(text)
    if head is None or not (head["open"] or head["rest"].strip()) or not is_label(head["label"], label):
        return None
    links = [link for link in find_links(text) if link.kind != "image"]
    if len(links) != 1 or links[0].start != head.end() - 1 or not _TAIL.fullmatch(text, links[0].end):
        return None
    headline = " ".join(_ESCAPED.sub(_unescaped, links[0].text).split())
    return ReadAlso(head["label"].strip(), headline, links[0].url)


def format_read_also(headline: str, url: str, label: str = DEFAULT_LABEL) -> str:
    """Our form of a read-also block: `**READ ALSO:** [Headline](url)`, safe for any headline, address and label."""
    target = "".join(_ADDRESS.get(sign, sign) for sign in "".join(url.split("\n")).strip())
    target = re.sub(r"[\s\x00-\x1f\x7f]", lambda sign: quote(sign[0]), target)
    text = _MARKDOWN.sub(_escaped, " ".join(headline.split())) or target
    return f"**{_clean(label) or DEFAULT_LABEL}:** [{text}]({target})"


def _escaped(sign: re.Match[str]) -> str:
    return _ENTITIES.get(sign[0], f"\\{sign[0]}")


def _unescaped(mark: re.Match[str]) -> str:
    return mark[1] or html.unescape(mark[0])


def _clean(label: str) -> str:
    """The label without marks of Markdown and the sign after it, "" if nothing is left that a reader could read."""
    words = " ".join(_NO_LABEL.sub(" ", label).split()).rstrip(f" {_SIGNS}")
    return words if _fold(words) else ""


def _fold(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().strip(f" \t{_SIGNS}*_!").split())


_FOLDED = frozenset(_fold(label) for label in LABELS)
