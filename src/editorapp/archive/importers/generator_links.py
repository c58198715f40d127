"""Addresses as site generators write them in Markdown, turned into the plain addresses they stand for."""

import re

_LIQUID_FILTER = re.compile(r"\{\{-?\s*[\"']([^\"'{}]*)[\"']\s*(?:\|[^{}]*)?-?\}\}")
_LIQUID_SITE = re.compile(r"\{\{-?\s*(?:site|page)\.(?:base_?url|url)[^{}]*\}\}", re.IGNORECASE)
_LIQUID_POST = re.compile(r"\{%-?\s*(?:post_url|link)\s+([^\s{}%]+)\s*-?%\}")
_HUGO_REF = re.compile(r"\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?[\"']?([^\"'\s{}]+)[\"']?[^{}]*[>%]\}\}")
_DOUBLE_SLASH = re.compile(r"(?<=\]\()//(?=[\w-]+/)(?![\w-]+\.)")
_ENDING = re.compile(r"(?:/_?index)?\.(?:md|markdown|html)$")


def without_templates(body: str) -> str:
    """The body with `{{ "/x/" | url }}`, `{{ site.baseurl }}/x`, `{% post_url x %}`, `{{< ref "x" >}}` as addresses.

    Only these four; any other template stays as it is written.
    """
    if "{{" not in body and "{%" not in body:
        return body
    body = _LIQUID_FILTER.sub(r"\1", body)
    body = _LIQUID_SITE.sub("", body)
    body = _LIQUID_POST.sub(lambda m: _page(m[1]), body)
    return _DOUBLE_SLASH.sub("/", _HUGO_REF.sub(lambda m: _page(m[1]), body))


def _page(name: str) -> str:
    return "/" + _ENDING.sub("", name.removeprefix("_posts/").lstrip("/")) + "/"
