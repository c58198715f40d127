"""Ghost's cards, which Lexical and Mobiledoc name alike, as the HTML that Ghost itself would make of them."""

from collections.abc import Callable, Mapping
from html import escape
from types import MappingProxyType
from typing import Any

from editorapp.archive.importers.records import text_of
from editorapp.render.markdown import render_body

Payload = Mapping[str, Any]


def card_html(name: str, payload: Payload) -> str | None:
    """The HTML of this card, "" for one that is no part of the story, None for one nobody knows."""
    writer = _CARDS.get(name.removeprefix("card-"))
    return writer(payload) if writer else None


def link(address: str, title: str) -> str:
    """A paragraph that is a link."""
    return f'<p><a href="{escape(address)}">{escape(title)}</a></p>'


def _text(payload: Payload, *names: str) -> str:
    return next((text for name in names if (text := text_of(payload.get(name)))), "")


def _image(payload: Payload) -> str:
    src = _text(payload, "src")
    if not src:
        return ""
    photo = f'<img src="{escape(src)}" alt="{escape(_text(payload, "alt"))}">'
    caption = _text(payload, "caption")
    return f"<figure>{photo}{f'<figcaption>{caption}</figcaption>' if caption else ''}</figure>"


def _gallery(payload: Payload) -> str:
    images = payload.get("images")
    photos = [_image(image) for image in images if isinstance(image, dict)] if isinstance(images, list) else []
    caption = _text(payload, "caption")
    if photos and caption and "<figcaption>" not in photos[-1]:
        photos[-1] = photos[-1].replace("</figure>", f"<figcaption>{caption}</figcaption></figure>")
    return "\n".join(photos)


def _bookmark(payload: Payload) -> str:
    metadata = payload.get("metadata")
    known = metadata if isinstance(metadata, dict) else {}
    address = _text(payload, "url") or _text(known, "url")
    title = _text(known, "title") or _text(payload, "title") or address
    caption = _text(payload, "caption")
    return (link(address, title) if address else "") + (f"<p>{caption}</p>" if caption else "")


def _embed(payload: Payload) -> str:
    address, caption = _text(payload, "url"), _text(payload, "caption")
    html = _text(payload, "html")
    frame = html if "<iframe" in html else (link(address, address) if address else html)
    return frame + (f"<p>{caption}</p>" if caption else "")


def _html(payload: Payload) -> str:
    return _text(payload, "html")


def _markdown(payload: Payload) -> str:
    return render_body(_text(payload, "markdown", "markdowncontent"))


def _code(payload: Payload) -> str:
    return f"<pre><code>{escape(_text(payload, 'code'), quote=False)}</code></pre>"


def _callout(payload: Payload) -> str:
    words = _text(payload, "calloutText", "value")
    return f"<blockquote>{words if '<p' in words else f'<p>{words}</p>'}</blockquote>" if words else ""


def _toggle(payload: Payload) -> str:
    heading, content = _text(payload, "heading"), _text(payload, "content")
    return f"<h4>{heading}</h4>{content if '<' in content else f'<p>{content}</p>'}"


def _button(payload: Payload) -> str:
    address, words = _text(payload, "buttonUrl"), _text(payload, "buttonText")
    return "" if not address or address.startswith("#") else link(address, words or address)


def _header(payload: Payload) -> str:
    heading, below = _text(payload, "header", "heading"), _text(payload, "subheader", "subheading")
    return (f"<h2>{heading}</h2>" if heading else "") + (f"<p>{below}</p>" if below else "")


def _file(payload: Payload) -> str:
    src = _text(payload, "src")
    return link(src, _text(payload, "fileTitle", "title", "fileName") or src) if src else ""


def _media(payload: Payload) -> str:
    caption = _text(payload, "caption")
    return _file(payload) + (f"<p>{caption}</p>" if caption else "")


def _product(payload: Payload) -> str:
    title, words = _text(payload, "productTitle"), _text(payload, "productDescription")
    address = _text(payload, "productUrl")
    photo = _image({"src": _text(payload, "productImageSrc")})
    return photo + (f"<h4>{title}</h4>" if title else "") + words + (link(address, address) if address else "")


def _nothing(_payload: Payload) -> str:
    """What only members or readers of the newsletter see, and lines without words."""
    return ""


_CARDS: Mapping[str, Callable[[Payload], str]] = MappingProxyType(
    {
        "image": _image, "gallery": _gallery, "bookmark": _bookmark, "embed": _embed, "html": _html,
        "markdown": _markdown, "code": _code, "codeblock": _code, "callout": _callout, "toggle": _toggle,
        "button": _button, "header": _header, "file": _file, "audio": _media, "video": _media, "product": _product,
        "hr": lambda _: "<hr>", "horizontalrule": lambda _: "<hr>",
        "email": _nothing, "email-cta": _nothing, "signup": _nothing, "paywall": _nothing,
        "call-to-action": _nothing, "transistor": _nothing,
    }
)  # fmt: skip
