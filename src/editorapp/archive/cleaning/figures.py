"""Every photo of a page as a clean figure with its caption and credit, and as a record."""

from collections.abc import Iterable

from lxml.html import HtmlElement

from editorapp.archive.cleaning.captions import Belongings, belongings_of, holder_of, words_of
from editorapp.archive.cleaning.markdown_text import plain_address
from editorapp.archive.cleaning.photo_addresses import emoji, is_ornament, is_photo_file, is_placeholder, real_address
from editorapp.archive.cleaning.tree import text_of
from editorapp.article.article import Image
from editorapp.article.captions import joined_caption, split_caption
from editorapp.article.credits import flags_of, split_credit
from editorapp.article.links import is_safe_url

_LISTS = ("ul", "ol")
_TEXT_HOLDERS = frozenset(("p", "div", "span", "a", "center", "strong", "b", "em", "font"))
_MEDIA = ("iframe", "video", "audio", "table", "pre", "blockquote", "object", "embed")


def gather_figures(root: HtmlElement, base_url: str) -> tuple[Image, ...]:
    """Make each photo `<figure><img><figcaption>` and give the records in order, each address once.

    Photos within a sentence stay there. Counters, placeholders, icons, avatars and pictures inside the page
    (`data:`) go; a picture of an emoji becomes the emoji.
    """
    _resolve_noscript(root)
    for image in list(root.iter("img", "amp-img")):
        _clean(image, base_url)
    for picture in list(root.iter("picture")):
        picture.drop_tag()
    for source in [
        el for el in root.iter("source") if el.getparent() is None or el.getparent().tag not in ("video", "audio")
    ]:
        source.drop_tree()
    figures = [figure for figure in root.iter("figure") if figure.find(".//img") is not None]
    for figure in reversed(figures):
        if any(inner is not figure for inner in figure.iter("figure")):
            _unwrap_gallery(figure)
    units = [el for el in root.iter("figure", "img") if el.tag == "figure" or _own_figure(el) is None]
    records: dict[str, Image] = {}
    for unit in units:
        for record in _gathered(unit, root):
            known = records.get(record.src)
            if known is None or not (known.caption or known.credit):
                records[record.src] = record
    _unlist_galleries(root)
    return tuple(records.values())


def _resolve_noscript(root: HtmlElement) -> None:
    """A photo for browsers without scripts is the real one, if it stands beside a placeholder or alone."""
    for noscript in list(root.iter("noscript")):
        image = noscript.find(".//img")
        if image is None:
            continue
        before = noscript.getprevious()
        beside = [] if before is None else [before, *before.iter("img")] if before.tag != "img" else [before]
        lazy = next((el for el in reversed(beside) if el.tag == "img"), None)
        if lazy is None and noscript.getnext() is not None and noscript.getnext().tag == "img":
            lazy = noscript.getnext()
        if lazy is not None and not is_placeholder(real_address(lazy, "")):
            noscript.drop_tree()
            continue
        if lazy is not None:
            lazy.drop_tree()
        noscript.tag = "span"


def _clean(image: HtmlElement, base_url: str) -> None:
    """Leave the real address and the alternative text, or take the picture out."""
    if sign := emoji(image):
        image.tail = sign + (image.tail or "")
        image.drop_tree()
        return
    src = real_address(image, base_url)
    if not src or not is_safe_url(src) or is_ornament(image, src):
        image.drop_tree()
        return
    alt = " ".join((image.get("alt") or "").split())
    image.attrib.clear()
    image.tag = "img"
    image.set("src", plain_address(src))
    image.set("alt", alt)


def _own_figure(image: HtmlElement) -> HtmlElement | None:
    return next(image.iterancestors("figure"), None)


def _unwrap_gallery(figure: HtmlElement) -> None:
    """A figure of figures is only their frame; its own caption is a paragraph, its credit that of each photo."""
    figure.tag = "div"
    for child in [child for child in figure if child.tag == "figcaption"]:
        child.tag = "p"
        caption, credit = split_credit(text_of(child))
        if not credit:
            continue
        for inner in figure.iter("figure"):
            words = inner.find("figcaption")
            if words is None:
                words = inner.makeelement("figcaption")
                inner.append(words)
            if not split_credit(text_of(words))[1]:
                words.append(words.makeelement("span", {"class": "credit"}))
                words[-1].text = credit
        tail = child.tail
        child.clear()
        child.text, child.tail = caption, tail


def _gathered(unit: HtmlElement, root: HtmlElement) -> Iterable[Image]:
    """The records of one photo, or of one figure with several."""
    images = [unit] if unit.tag == "img" else list(unit.iter("img"))
    if not images:
        if unit.find("figcaption") is None and not any(True for _ in unit.iter(*_MEDIA)):
            unit.tag = "div"  # its picture was none
        return ()
    holder = holder_of(unit, root)
    if holder is unit and unit.tag == "img" and not _stands_alone(unit):
        return (Image(unit.get("src", ""), unit.get("alt", "")),)
    if unit.tag == "figure" and any(True for _ in unit.iter(*_MEDIA)):
        return tuple(Image(image.get("src", ""), image.get("alt", "")) for image in images)
    found = belongings_of(holder)
    if unit.tag == "figure" and unit is holder:
        _add_loose_text(unit, found)
    caption, credit = words_of(found)
    _rebuild(holder, images, found, joined_caption(caption, credit))
    caption, credit = split_caption(joined_caption(caption, credit))
    return tuple(
        Image(image.get("src", ""), image.get("alt", ""), caption, credit, flags_of(credit)) for image in images
    )


def _stands_alone(image: HtmlElement) -> bool:
    """Whether a photo is not part of a sentence: it begins or ends what it stands in, or that is no paragraph."""
    at = image
    parent = at.getparent()
    while parent is not None and parent.tag == "a" and len(parent) == 1 and not text_of(parent):
        at, parent = parent, parent.getparent()
    if parent is None or parent.tag in ("td", "th", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"):
        return False
    first = not (parent.text or "").strip() and at.getprevious() is None
    last = not (at.tail or "").strip() and at.getnext() is None
    return first or last or parent.tag not in _TEXT_HOLDERS


def _add_loose_text(figure: HtmlElement, found: Belongings) -> None:
    """Text that stands in a figure by itself is caption too."""
    texts = [
        figure.text or "",
        *(child.tail or "" for child in figure.iterdescendants() if child.getparent() is figure),
    ]
    text = " ".join(" ".join(texts).split())
    if text:
        holder = figure.makeelement("span")
        holder.text = text
        found.captions.append(holder)


def _rebuild(holder: HtmlElement, images: list[HtmlElement], found: Belongings, words: str) -> None:
    """Put a clean figure where the holder stood; followers go."""
    figure = holder.makeelement("figure")
    for image in images:
        link = next((a for a in image.iterancestors("a")), None)
        copy = figure.makeelement("img", dict(image.attrib))
        href = "" if link is None else (link.get("href") or "").strip()
        if href and not is_photo_file(href) and is_safe_url(href) and not href.startswith("#"):
            anchor = figure.makeelement("a", {"href": href})
            anchor.append(copy)
            figure.append(anchor)
        else:
            figure.append(copy)
    if words:
        caption = figure.makeelement("figcaption")
        caption.text = words
        figure.append(caption)
    for follower in found.followers:
        follower.drop_tree()
    parent = holder.getparent()
    if parent is None:
        return
    figure.tail, holder.tail = holder.tail, None
    parent.replace(holder, figure)


def _unlist_galleries(root: HtmlElement) -> None:
    """A list of nothing but photos is no list."""
    for el in list(root.iter(*_LISTS)):
        items = list(el)
        if items and all(_is_photo_item(item) for item in items):
            el.tag = "div"
            for item in items:
                item.tag = "div"


def _is_photo_item(item: HtmlElement) -> bool:
    figures = list(item.iter("figure"))
    return bool(figures) and sum(len(text_of(figure)) for figure in figures) == len(text_of(item).replace(" ", " "))
