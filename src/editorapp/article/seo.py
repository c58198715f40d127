"""How a story shows among search results: how wide its title is, how long its description, what of both is good."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from editorapp.article.draft import Draft

Verdict = Literal["missing", "short", "good", "long"]

TITLE_PIXELS = (400, 600)
"""Widths that suit a results page, which cuts titles at 600 px (Yoast SEO, PageTitleWidthAssessment)."""
DESCRIPTION_CHARACTERS = (121, 156)
"""Lengths that suit a results page (Yoast SEO, MetaDescriptionLengthAssessment)."""

_TITLE_SIZE = 20
"""Pixels of the Arial that titles are measured in."""
_EM = 1000
_AVERAGE = 556
_FULL_WIDTH = 1000
_ADVANCES: Mapping[int, str] = MappingProxyType(
    {
        191: "'",
        222: "ijlįĵĺļł‘’‚‛ΐίιϊіј",
        260: "|¦",
        278: " !,./:;I[\\]ft\u00a0·ÌÍÎÏìíîïĨĩĪīĬĭĮİıţŧț·ΙΪІЇї",
        299: "ľ",
        317: "ť",
        333: "()-`r¡¨¯²³´¸¹ŕŗř“”„‹›",
        334: "{}ŀ",
        350: "•",
        355: '"',
        368: "ºªгѓ",
        389: "*τ",
        400: "°",
        440: "ĳζέεкќ",
        458: "зт",
        469: "^",
        482: "ς",
        500: "JcksvxyzçýÿćĉċčĴķĸśŝşšŷźżžșγκλνЈсухѕў",
        515: "эєчь",
        530: "вχ¶",
        545: "ЃГпяΰυϋύΓнџ",
        556: "#$0123456789?L_abdeghnopqu¢£¤¥§«µ»àáâãäåèéêëðñòóôõöùúûüþāăąđēĕėęěĝğġģĥħĹĻĽĿŁńņňŋōŏőũūŭůűų–†‡€"
        "ήηθοόаеорѐёђћδийѝ",
        575: "ρбцβμάα",
        584: "+<=>~¬±×÷ЌКдл",
        611: "FTZ¿ßøŢŤŦŹŻŽȚΖΤТŉЗσΣъ",
        645: "ЎУďφΞБЛЬ",
        667: "&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞĀĂĄĒĔĖĘĚĶŚŜŞŠŶŸȘΆΑΒΕΚΡΥΧΫЀЁЅАВЕРХЧΔΛжД",
        690: "мπ",
        722: "CDHNRUwÇÐÑÙÚÛÜĆĈĊČĎĐĤĦŃŅŇŔŖŘŨŪŬŮŰŲŵΗΝΠНСЯŊψЄЍЏИЙПЭы",
        737: "©®ĲЦ",
        755: "ΩюΏФ",
        778: "GOQÒÓÔÕÖØĜĞĠĢŌŎŐΘΟОΌωώΈ",
        800: "ЪΦш",
        825: "MmΜМњфщ¼½¾ΨΉ",
        860: "ЋΎЂ",
        889: "%æЫ",
        920: "љШЖЩ",
        944: "WŴœ",
        1000: "ÆŒ—―…™‰ЊЮ@Љ",
    }
)
"""Thousandths of an em. Read from Nimbus Sans Regular, which has the advance widths of Helvetica, as Arial has; those
of Greek and Cyrillic, where the three differ by a few, are rounded."""
_ADVANCE: Mapping[str, int] = MappingProxyType({sign: width for width, signs in _ADVANCES.items() for sign in signs})


@dataclass(frozen=True, slots=True)
class Measure:
    """A length against the range that is good; `falls_back`: the field is empty, another text takes its place."""

    length: int
    least: int
    most: int
    falls_back: bool = False

    @property
    def verdict(self) -> Verdict:
        """Whether the length suits."""
        if not self.length:
            return "missing"
        if self.length < self.least:
            return "short"
        return "good" if self.length <= self.most else "long"


def title_pixels(text: str) -> int:
    """The width of this title in pixels of 20 px Arial, as search engines measure it; good to about a pixel a word."""
    return round(sum(map(_advance, text)) * _TITLE_SIZE / _EM)


def measure_title(draft: Draft) -> Measure:
    """The width of the title that a results page shows: the headline, unless there is one for search engines."""
    return Measure(title_pixels(draft.seo_title or draft.title), *TITLE_PIXELS, falls_back=not draft.seo_title)


def measure_description(draft: Draft) -> Measure:
    """The length of the description that a results page shows: the standfirst, unless there is one of its own."""
    text = draft.seo_description or draft.standfirst
    return Measure(len(text), *DESCRIPTION_CHARACTERS, falls_back=not draft.seo_description)


def _advance(sign: str) -> int:
    width = _ADVANCE.get(sign)
    if width is not None:
        return width
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Cf", "Mn"):
        return 0
    return _FULL_WIDTH if unicodedata.east_asian_width(sign) in "WF" else _AVERAGE
