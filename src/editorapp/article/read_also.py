"""What counts as a read-also block, in every language newsrooms write it in, and how ours is written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

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

_SHAPE = re.compile(
    r"""^\s*(?:>\s*)?
    (?P<open>\*\*|__|\*|_|)(?P<label>[^\[\]*_<>\n]{2,40}?)\s*(?P<sign>[:：»›>–—-]?)\s*(?P=open)\s*(?P<late>[:：»›–—-]?)\s*
    (?P<strong>\*\*|__|)\[(?P<headline>(?:[^\[\]\n]|\\[\[\]]|\[[^\[\]\n]*\]){1,400})\]
    \((?P<url>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"[^"\n]*")?\)(?P=strong)\s*[.…]?\s*$""",
    re.VERBOSE,
)
_LONGEST = 3000
"""Characters; a longer block is prose (an address alone may have 2,000)."""


@dataclass(frozen=True, slots=True)
class ReadAlso:
    """A read-also block: its label as written (without sign), and the article it names."""

    label: str
    headline: str
    url: str


def is_label(text: str, configured: str = "") -> bool:
    """Whether these words alone are a read-also label, in any language known or as configured."""
    folded = _fold(text)
    return bool(folded) and (folded == _fold(configured) or folded in _FOLDED)


def parse_read_also(block: str, configured: str = "") -> ReadAlso | None:
    """The read-also this block is, or None: a label, then one link, and nothing else.

    "See also the annex" is prose: without a link, or with words around it, a block is never one.
    """
    if len(block) > _LONGEST or "](" not in block:
        return None
    shape = _SHAPE.match(block.replace("\n", " "))
    if shape is None or not is_label(shape["label"], configured):
        return None
    if not (shape["open"] or shape["sign"] or shape["late"]):
        return None
    headline = re.sub(r"\\([\[\]*_\\`])", r"\1", shape["headline"]).strip()
    return ReadAlso(shape["label"].strip(), headline, shape["url"])


def format_read_also(headline: str, url: str, label: str = "READ ALSO") -> str:
    """Our form of a read-also block: `**READ ALSO:** [Headline](url)`, safe for any headline and address."""
    text = re.sub(r"([\[\]\\])", r"\\\1", " ".join(headline.split()))
    target = "".join(_ESCAPES.get(sign, sign) for sign in url.strip())
    return f"**{label.strip().rstrip(':').strip()}:** [{text}]({target})"


_ESCAPES: Mapping[str, str] = MappingProxyType({sign: f"%{ord(sign):02X}" for sign in ' ()<>"\t\n\r'})


def _fold(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().strip(" :：»›>–—-*_!").split())


_FOLDED = frozenset(_fold(label) for label in LABELS)
