"""Shortcodes and tags of site generators for photos, videos and posts, as Markdown; any other stays as written."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from editorapp.article.verbatim import without_verbatim

_QUOTED = r"\"[^\"]{0,4000}\"|'[^']{0,4000}'|`[^`]{0,4000}`"
_TAG = re.compile(
    rf"\{{\{{[<%][ \t]*(?P<hugo>/?[\w./-]+)(?P<hugo_words>(?:{_QUOTED}|[^\"'`{{}}<>])*?)\s*/?[%>]\}}\}}"
    rf"|\{{%-?\s*(?P<liquid>[\w.-]+)(?P<liquid_words>(?:{_QUOTED}|[^\"'`{{}}%])*?)\s*-?%\}}"
)
_COMMENT = re.compile(r"\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}", re.DOTALL)
_RAW = re.compile(r"\{%-?\s*(?:raw|endraw|verbatim|endverbatim)\s*-?%\}")
_WORD = re.compile(r"(?:([\w-]+)\s*=\s*)?(?:\"([^\"]*)\"|'([^']*)'|`([^`]*)`|([^\s,\"'`=]+))")
_INCLUDES = frozenset({"include", "include_cached", "include_relative", "render"})
_ENDING = re.compile(r"(?:\.(?:html|liquid|njk|md))$")
_SOURCES = ("src", "image_path", "url", "image", "path", "file", "link")
_CAPTIONS = ("caption", "description", "title")
_CREDITS = ("attr", "credit", "credits", "attribution", "photographer", "source", "by")
_TEMPLATE = re.compile(r"\{\{[\s\S]*?\}\}|\{%")


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands in a tag: `name="value"` pairs, and the values without a name in order."""

    named: Mapping[str, str]
    rest: tuple[str, ...]

    def first(self, *names: str) -> str:
        """The value under the first of these names that has one."""
        return next((value for name in names if (value := self.named.get(name, "").strip())), "")


def without_shortcodes(body: str) -> str:
    """The body with photos, videos and posts in Markdown; code, and tags nobody knows, stay as they are."""
    if "{{" not in body and "{%" not in body:
        return body
    body = _replaced(body, _COMMENT, lambda _: "")
    body = _replaced(body, _TAG, _markdown_of)
    return _replaced(body, _RAW, lambda _: "")


def _replaced(body: str, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str | None]) -> str:
    """Replace what the pattern finds outside code; None leaves it as it stands."""
    hidden = without_verbatim(body)
    parts: list[str] = []
    at = 0
    for found in pattern.finditer(hidden):
        # The words of a tag may hold ticks, which look like code.
        whole = pattern.match(body, found.start()) or found
        text = new(whole)
        if text is not None and whole.start() >= at:
            parts += (body[at : whole.start()], text)
            at = whole.end()
    return "".join((*parts, body[at:]))


def _markdown_of(tag: re.Match[str]) -> str | None:
    name = (tag["hugo"] or tag["liquid"]).lower()
    words = _words(tag["hugo_words"] or tag["liquid_words"] or "")
    if name in _INCLUDES and words.rest:
        name, words = words.rest[0].rpartition("/")[2].lower(), _Words(words.named, words.rest[1:])
    name = _ENDING.sub("", name)
    if name in ("/figure", "endfigure"):
        return ""
    writer = _WRITERS.get(name)
    return writer(words) if writer else None


def _words(text: str) -> _Words:
    named, rest = {}, []
    for key, *values in _WORD.findall(text):
        value = next((value for value in values if value), "")
        if key:
            named[key.lower()] = value
        elif value:
            rest.append(value)
    return _Words(named, tuple(rest))


def _figure(words: _Words) -> str | None:
    src = words.first(*_SOURCES) or next(iter(words.rest), "")
    if not src or (_TEMPLATE.search(src) and not src.startswith("{{")):
        return None
    alt = words.first("alt") or next(iter(words.rest[1:2]), "")
    caption, credit = words.first(*_CAPTIONS), words.first(*_CREDITS)
    line = " ".join(part for part in (caption, f"Credit: {credit}" if credit else "") if part)
    escaped = re.sub(r"([\[\]])", r"\\\1", " ".join(alt.split()))
    photo = f"![{escaped}]({f'<{src}>' if re.search(r'[ ()]', src) else src})"
    return f"\n\n{photo}\n\n/// caption\n{' '.join(line.split())}\n///\n\n" if line else photo


def _photo_with_class(words: _Words) -> str | None:
    """`{% image_with_class "src" "class" "alt" %}`, as the sites of US agencies have it."""
    return _figure(_Words(words.named, words.rest[:1] + words.rest[2:]))


def _youtube(words: _Words) -> str | None:
    return _page("https://www.youtube.com/watch?v={}", words)


def _vimeo(words: _Words) -> str | None:
    return _page("https://vimeo.com/{}", words)


def _instagram(words: _Words) -> str | None:
    return _page("https://www.instagram.com/p/{}/", words)


def _tweet(words: _Words) -> str | None:
    user = words.first("user")
    return _page(f"https://twitter.com/{user or 'i'}/status/{{}}", words)


def _gist(words: _Words) -> str | None:
    if len(words.rest) > 1 and "/" not in words.rest[0]:
        return f"https://gist.github.com/{words.rest[0]}/{words.rest[1]}"
    return _page("https://gist.github.com/{}", words)


def _page(form: str, words: _Words) -> str | None:
    """The address of this video or post, None where the tag does not name one."""
    named = words.first("url", "link", "id", "video_id", "videoid", "src") or next(iter(words.rest), "")
    if named.startswith(("https://", "http://")):
        return named
    return form.format(named) if re.fullmatch(r"[\w/-]+", named) else None


def _embed(words: _Words) -> str | None:
    named = words.first("url", "src") or next(iter(words.rest), "")
    return named if named.startswith(("https://", "http://")) else None


_WRITERS: Mapping[str, Callable[[_Words], str | None]] = MappingProxyType(
    {
        **dict.fromkeys(("figure", "image", "img", "picture", "responsive-image", "photo", "imgc"), _figure),
        **dict.fromkeys(("youtube", "youtubeplayer", "youtube-lite", "lite-youtube"), _youtube),
        **dict.fromkeys(("tweet", "twitter", "x"), _tweet),
        **dict.fromkeys(("embed", "oembed", "link-preview", "bookmark"), _embed),
        "image_with_class": _photo_with_class,
        "vimeo": _vimeo,
        "instagram": _instagram,
        "gist": _gist,
    }
)
"""Tags that many sites have under the same name, in Hugo, Jekyll, Eleventy and their themes."""
