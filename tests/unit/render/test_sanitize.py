"""Nothing off the allow list gets onto a page, whatever a draft holds."""

import pytest

from editorapp.render.markdown import render_body
from editorapp.render.sanitize import sanitize

ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<math><mtext><script>alert(1)</script></mtext></math>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<object data=\"x.swf\"></object><embed src=\"x.swf\">",
    "<form action=\"https://evil.example\"><input name=q><button>Go</button></form>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\"JaVa\tScRiPt:alert(1)\">x</a>",
    "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
    "<a href=\"vbscript:msgbox(1)\">x</a>",
    "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
    "<img src=\"file:///etc/passwd\">",
    "<p style=\"background:url(javascript:alert(1))\">x</p>",
    "<style>body { display: none }</style>",
    "<link rel=stylesheet href=\"https://evil.example/x.css\">",
    "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
    "<base href=\"https://evil.example/\">",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
    "[x](javascript:alert(1))",
    "[x](<java\nscript:alert(1)>)",
    "![x](javascript:alert(1))",
    "[x]: javascript:alert(1)\n\n[x]",
    "# x {: onclick=alert(1) style=color:red }",
    "![x](y.png){: onerror=alert(1) }",
    "**READ ALSO:** [x](javascript:alert(1))",
    "<p class=\"evil\" data-x=\"1\" contenteditable>x</p>",
    "[a\">](x\"onmouseover=alert(1)//)",
    "*[HTML]: \"><script>alert(1)</script>\n\nHTML",
    "[^1]: <script>alert(1)</script>\n\nx[^1]",
    "```x\"onclick=alert(1)\n</code></pre><script>alert(1)</script>\n```",
    "![a[^1]](x)\n\n[^1]: note",
)  # fmt: skip

FORBIDDEN = (
    "<script", "<svg", "<math", "<iframe", "<object", "<embed", "<form", "<input", "<style", "<link", "<meta", "<base",
    "<template", "=\"javascript:", "=\"data:", "=\"vbscript:", "=\"file:", " style=", " onerror=", " onclick=",
    " onload=", " onmouseover=", "data-x", "evil\"", "contenteditable",
)  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_attack_reaches_the_page(attack: str) -> None:
    markup = _tags(render_body(f"Before.\n\n{attack}\n\nAfter."))
    assert not [word for word in FORBIDDEN if word in markup.lower()]


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_text_around_an_attack_stays(attack: str) -> None:
    page = render_body(f"Before.\n\n{attack}\n\nAfter.")
    assert page.startswith("<p>Before.</p>")
    assert "<p>After.</p>" in page


def _tags(page: str) -> str:
    """Only the markup: text that shows code is no danger."""
    outside = [part.split(">", 1)[0] for part in page.split("<")[1:]]
    return " ".join(f"<{tag}" for tag in outside)


def test_addresses_of_the_web_mail_phone_and_the_site_itself_stay() -> None:
    for address in ("https://x.example/", "http://x.example", "mailto:a@x.example", "tel:+441", "/a/b", "c.html", "#d"):
        assert f'href="{address}"' in sanitize(f'<a href="{address}">x</a>')


def test_an_address_is_written_as_one() -> None:
    assert sanitize('<img alt="" src=" a photo.jpg ">') == '<img alt="" src="a%20photo.jpg">'
    assert sanitize('<a href="\\\\host\\a">x</a>') == '<a href="%5C%5Chost%5Ca">x</a>'


def test_links_get_no_attribute_of_ours() -> None:
    assert sanitize('<a href="https://x.example/">x</a>') == '<a href="https://x.example/">x</a>'


def test_only_classes_of_ours_and_code_languages_stay() -> None:
    assert sanitize('<p class="read-also evil">x</p>') == '<p class="read-also">x</p>'
    assert sanitize('<code class="language-python hack">x</code>') == '<code class="language-python">x</code>'


def test_of_styles_only_the_alignment_of_cells_stays() -> None:
    assert sanitize('<p style="text-align: right">x</p>') == "<p>x</p>"
    table = "a | b\n--|--:\n1 | 2"
    assert '<td style="text-align: right">2</td>' in render_body(table)


def test_an_id_may_not_pretend_to_be_a_footnote() -> None:
    assert sanitize('<p id="fn-1">x</p><p id="part-2">y</p>') == '<p>x</p><p id="part-2">y</p>'
