"""WordPress shortcodes: those of a fixed list become HTML, links between articles or nothing; others stay text."""

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from editorapp.archive.importers.photo_html import figure_of, figures_of, with_credit
from editorapp.archive.importers.records import Removed
from editorapp.archive.importers.wxr_photos import Photo
from editorapp.article.article import Edge, Image

_NAMED = (
    "caption", "wp_caption", "gallery", "embed", "youtube", "vimeo", "video", "audio", "playlist", "wpvideo", "tweet",
    "twitter", "instagram", "facebook", "soundcloud", "dailymotion", "ted", "spotify", "iframe", "media-credit",
    "irp", "related", "related_post", "related_posts", "related-posts", "related_article", "related_articles",
    "read_also", "readalso", "also_read", "see_also", "read_more", "internal_link", "wp_related_posts",
    "jetpack-related-posts", "jetpack_related_posts", "jetpack_subscription_form", "mc4wp_form", "contact-form",
    "contact-form-7", "contact-field", "gravityform", "wpforms", "ninja_form", "newsletter_form", "newsletter",
    "toc", "ez-toc", "adrotate", "adinserter", "the_ad", "the_ad_group", "quads", "sharethis", "addtoany", "ssba",
    "social_warfare", "rev_slider", "layerslider", "recent_posts", "recent-posts", "display-posts", "display-post",
    "table", "poll", "yop_poll", "slideshow", "polldaddy", "crowdsignal",
    "pullquote", "blockquote", "dropcap", "highlight", "column", "row", "columns", "one_half", "one_half_last",
    "one_third", "one_third_last", "two_third", "two_third_last", "one_fourth", "three_fourth", "intro", "lead", "box",
)  # fmt: skip
_BUILDERS = r"(?:vc|et_pb|fusion|su|av|tdc|tdb|td_block|mk|kc|elementor)[_-][\w-]{1,60}"
"""The prefixes of page builders, whose names are no words of a language."""
_NAME = "|".join((_BUILDERS, *sorted(map(re.escape, _NAMED), key=len, reverse=True)))
_TAG = re.compile(
    rf"(?P<open>\[?)\[(?P<end>/?)(?P<name>{_NAME})"
    r"(?=[\s\]/=])(?P<words>[^\[\]]{0,4000}?)(?P<alone>/?)\](?P<close>\]?)"
)
_WORD = re.compile(
    r"([\w-]+)\s*=\s*\"([^\"]*)\"|([\w-]+)\s*=\s*'([^']*)'|([\w-]+)\s*=\s*([^\s\"']+)|\"([^\"]*)\"|'([^']*)'|([^\s\"']+)"
)
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "″": '"'})
_ADDRESS = re.compile(r"https?://[^\s<>\"'\[\]]+")
_KEPT = re.compile(r"<(/?)(pre|code|script|style|textarea)\b", re.I)
_PHOTO = re.compile(r"(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*</a>)?", re.I)
_IMAGE_NUMBER = re.compile(r"(?:wp-image-|attachment_)(\d{1,18})")
_DROPPED = frozenset(_NAMED[_NAMED.index("wp_related_posts") : _NAMED.index("pullquote")])
_LISTS = frozenset(_NAMED[_NAMED.index("irp") : _NAMED.index("wp_related_posts")])
_PAIRED = frozenset(_NAMED[_NAMED.index("pullquote") :])
"""Words that are shortcodes only where they are opened and closed."""
_INLINE = frozenset(
    {"dropcap", "highlight", "su_highlight", "su_dropcap", "fusion_highlight", "fusion_dropcap", "su_tooltip"}
)
_DEEPEST = 50


@dataclass(frozen=True, slots=True)
class Tag:
    """The words of a shortcode: named ones, and those without a name in order."""

    name: str
    named: Mapping[str, str]
    rest: tuple[str, ...]

    def word(self, *names: str) -> str:
        """The first of these that says something."""
        return next((value for name in names if (value := self.named.get(name, "").strip())), "")


@dataclass(slots=True)
class Expansion:
    """What one body's shortcodes need to know, and what became of them: edges, and what was taken out."""

    photos: Mapping[int, Image]
    uploads: Sequence[int] = ()
    id_stem: str = ""
    edges: list[Edge] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)


@dataclass(slots=True)
class _Frame:
    tag: Tag
    parts: list[str]


def expand(text: str, known: Expansion) -> str:
    """The text with the shortcodes we know as HTML; code and scripts are left alone."""
    if "[" not in text:
        return text
    return "".join(part if is_kept else _expanded(part, known) for part, is_kept in _apart(text))


def photos_of(known: Sequence[Photo]) -> Mapping[int, Image]:
    """The photos by number."""
    return {photo.number: photo.image for photo in known}


def _apart(text: str) -> Iterator[tuple[str, bool]]:
    at, start, name = 0, 0, ""
    for tag in _KEPT.finditer(text):
        if not name and not tag[1]:
            start, name = tag.start(), tag[2].lower()
        elif name and tag[1] and tag[2].lower() == name:
            yield text[at:start], False
            yield text[start : tag.end()], True
            at, name = tag.end(), ""
    yield text[at:], False


def _expanded(text: str, known: Expansion) -> str:
    tags = list(_TAG.finditer(text))
    if not tags:
        return text
    closing: dict[str, int] = {}
    for tag in tags:
        if tag["end"]:
            closing[tag["name"]] = tag.start()
    stack = [_Frame(Tag("", {}, ()), [])]
    at = 0
    for tag in tags:
        stack[-1].parts.append(text[at : tag.start()])
        at = tag.end()
        if tag["open"] and tag["close"]:  # [[gallery]] is how one writes about [gallery]
            stack[-1].parts.append(tag.group()[1:-1])
            continue
        stack[-1].parts.append(tag["open"])
        _take(tag, stack, closing.get(tag["name"], -1) > tag.start(), known)
        stack[-1].parts.append(tag["close"])
    stack[-1].parts.append(text[at:])
    return "".join("".join(frame.parts) for frame in stack)


def _take(tag: re.Match[str], stack: list[_Frame], closes: bool, known: Expansion) -> None:
    """One opening or closing tag: a frame opens, ends with its content written, or the tag is written at once."""
    name = tag["name"]
    if tag["end"]:
        depth = next((n for n in range(len(stack) - 1, 0, -1) if stack[n].tag.name == name), 0)
        if not depth:
            stack[-1].parts.append(tag.group() if name in _PAIRED else "")
            return
        inner = "".join("".join(frame.parts) for frame in stack[depth:])
        frame = stack[depth]
        del stack[depth:]
        stack[-1].parts.append(_written(frame.tag, inner, known, tag.group()))
        return
    words = _tag_of(name, tag["words"])
    if closes and not tag["alone"] and len(stack) < _DEEPEST:
        stack.append(_Frame(words, []))
    elif name in _PAIRED:
        stack[-1].parts.append(tag.group().removeprefix(tag["open"]).removesuffix(tag["close"]) + tag["close"])
    else:
        stack[-1].parts.append(_written(words, "", known, tag.group()))


def _tag_of(name: str, text: str) -> Tag:
    text = html.unescape(text) if "&" in text else text
    named: dict[str, str] = {}
    rest: list[str] = []
    for match in _WORD.finditer(text.translate(_QUOTES)):
        a, b, c, d, e, f, *loose = match.groups()
        if key := a or c or e:
            named.setdefault(key.lower(), b or d or f or "")
        elif word := next(filter(None, loose), ""):
            rest.append(word.strip("=/"))
    return Tag(name, named, tuple(word for word in rest if word))


def _written(tag: Tag, inner: str, known: Expansion, source: str) -> str:
    """What stands for a shortcode and its content."""
    name = tag.name
    if name in _DROPPED:
        known.removed.append(Removed("shortcode", source[:80]))
        return inner
    if name in _LISTS:
        return _related(tag, inner, known, source)
    if name in _INLINE:
        return inner
    if writer := _WRITERS.get(name):
        written = writer(tag, inner, known)
        if not written and not tag.named and not tag.rest and not inner and name != "gallery":
            return source  # [video], a word
        if not written:
            known.removed.append(Removed("shortcode", source[:80]))
        return f"\n\n{written}\n\n" if written else ""
    return f"\n\n{inner}\n\n"


def _caption(tag: Tag, inner: str, known: Expansion) -> str:
    photo = _PHOTO.search(inner)
    words = tag.word("caption") or (inner[: photo.start()] + inner[photo.end() :] if photo else inner)
    if photo is None:
        return f"{inner}\n\n{tag.word('caption')}"
    number = _IMAGE_NUMBER.search(tag.word("id") + photo.group())
    image = known.photos.get(int(number[1])) if number else None
    return figure_of(photo.group(), with_credit(words.strip(), image))


def _credited(tag: Tag, inner: str, _known: Expansion) -> str:
    name = html.escape(tag.word("name"), quote=False)
    return figure_of(inner.strip(), f"Credit: {name}") if name and _PHOTO.fullmatch(inner.strip()) else inner


def _gallery(tag: Tag, _inner: str, known: Expansion) -> str:
    listed = [int(word) for word in re.findall(r"\d{1,18}", tag.word("ids", "include"))]
    return figures_of(known.photos, listed or known.uploads)


def _address(form: str = "") -> Callable[[Tag, str, Expansion], str]:
    """Writes the address that a tag names in any of the usual ways; `form` makes one of a video's id."""

    def write(tag: Tag, inner: str, _known: Expansion) -> str:
        said = (tag.word("url", "src", "mp4", "m4v", "webm", "ogv", "mp3", "m4a", "ogg", "wav", "link", "href", "id"),
                *tag.rest, re.sub(r"<[^<>]*>", "", inner).strip())  # fmt: skip
        for word in filter(None, said):
            if address := _ADDRESS.search(html.unescape(word)):
                return f"<p>{html.escape(address.group(), quote=False)}</p>"
            if form and re.fullmatch(r"[\w-]{5,40}", word):
                return f"<p>{form.format(word)}</p>"
        return inner.strip()

    return write


def _heading(tag: Tag, inner: str, _known: Expansion) -> str:
    words = inner.strip() or html.escape(tag.word("text", "title", "heading"), quote=False)
    return words if words.startswith("<h") else f"<h2>{words}</h2>" if words else ""


def _quote(_tag: Tag, inner: str, _known: Expansion) -> str:
    return f"<blockquote>\n\n{inner.strip()}\n\n</blockquote>" if inner.strip() else ""


def _image(tag: Tag, inner: str, known: Expansion) -> str:
    if "<img" in inner:
        return inner
    number = tag.word("image", "image_id", "attachment")
    if number.isascii() and number.isdigit():
        return figures_of(known.photos, [int(number)])
    src = tag.word("src", "url", "image", "source") or inner.strip()
    if not src.startswith(("https://", "http://")):
        return ""
    return figure_of(f'<img src="{html.escape(src)}" alt="{html.escape(tag.word("alt"))}">', "")


def _nothing(_tag: Tag, _inner: str, _known: Expansion) -> str:
    return ""


def _related(tag: Tag, inner: str, known: Expansion, source: str) -> str:
    """A box with another article: an edge to it, nothing in the text."""
    before = len(known.edges)
    headline = html.unescape(tag.word("name", "title", "text", "headline") or re.sub(r"<[^<>]*>", "", inner)).strip()
    numbers = re.findall(r"\d{1,18}", tag.word("posts", "id", "ids", "post_id", "post", "post_ids"))
    for number in numbers[:20]:
        target = f"{known.id_stem}-{number}" if known.id_stem else None
        known.edges.append(Edge("read-also", headline if len(numbers) == 1 else "", "", "", target))
    if not numbers:
        said = " ".join((tag.word("url", "link", "href"), *tag.rest, inner))
        known.edges.extend(Edge("read-also", headline, address) for address in _ADDRESS.findall(said)[:20])
    if len(known.edges) == before and not tag.named and not tag.rest and "related" not in tag.name:
        return source + inner
    known.removed.append(Removed("read-also", headline or source[:80]))
    return ""


_VIDEO = "https://www.youtube.com/watch?v={}"
_WRITERS: Mapping[str, Callable[[Tag, str, Expansion], str]] = MappingProxyType(
    {
        **dict.fromkeys(("caption", "wp_caption"), _caption),
        **dict.fromkeys(("gallery", "vc_gallery", "vc_images_carousel", "et_pb_gallery", "av_gallery"), _gallery),
        **dict.fromkeys(("youtube", "su_youtube", "su_youtube_advanced", "fusion_youtube"), _address(_VIDEO)),
        **dict.fromkeys(("vimeo", "su_vimeo", "fusion_vimeo"), _address("https://vimeo.com/{}")),
        **dict.fromkeys(("tweet", "twitter"), _address("https://twitter.com/i/status/{}")),
        **dict.fromkeys(("wpvideo",), _address("https://videopress.com/v/{}")),
        **dict.fromkeys(("dailymotion", "su_dailymotion"), _address("https://www.dailymotion.com/video/{}")),
        **dict.fromkeys(
            ("embed", "video", "audio", "instagram", "facebook", "soundcloud", "ted", "spotify", "iframe", "vc_video",
             "et_pb_video", "et_pb_audio", "av_video", "su_video", "su_audio", "fusion_video", "fusion_audio",
             "fusion_soundcloud", "td_block_video_youtube", "mk_video"),
            _address(),
        ),
        **dict.fromkeys(("vc_custom_heading", "su_heading", "fusion_title", "av_heading", "mk_fancy_title"), _heading),
        **dict.fromkeys(("pullquote", "blockquote", "su_quote", "su_pullquote", "mk_blockquote"), _quote),
        **dict.fromkeys(
            ("vc_single_image", "et_pb_image", "av_image", "fusion_imageframe", "mk_image", "su_image"), _image
        ),
        **dict.fromkeys(("vc_raw_html", "vc_raw_js", "vc_empty_space", "vc_separator", "playlist"), _nothing),
        "media-credit": _credited,
    }
)  # fmt: skip
