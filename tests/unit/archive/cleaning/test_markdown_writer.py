import re
from pathlib import Path

import pytest
from growth import assert_grows_linearly

from editorapp.archive.cleaning.markdown_writer import to_markdown
from editorapp.archive.cleaning.tree import parse_fragment, parse_page, text_of
from editorapp.render.markdown import render_body

PAGES = Path(__file__).parents[5] / "shared" / "data" / "import" / "saved-html"

CONSTRUCTS = {
    "paragraphs": ("<p>one</p><p>two</p>", "one\n\ntwo"),
    "headings": ("<h1>a</h1><h2>b</h2><h6>C#</h6>", "# a\n\n## b\n\n###### C\\#"),
    "heading with a link": ('<h3><a href="https://e.org/">x <em>y</em></a></h3>', "### [x *y*](https://e.org/)"),
    "nested lists": ("<ul><li>a<ul><li>b<ol><li>c</ol></ul><li>d</ul>", "-   a\n    -   b\n        1.  c\n-   d"),
    "list within a list": ("<ul><li>a</li><ul><li>b</li></ul></ul>", "-   a\n    -   b"),
    "numbered from three": ('<ol start="3"><li>a</li><li>b</li></ol>', "3.  a\n4.  b"),
    "items of paragraphs": ("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "-   a\n\n    b\n\n-   c"),
    "list with stray text": ("<ul>note<li>a</li></ul>", "-   note\n-   a"),
    "table": ("<table><tr><th>a|b<th>c<tr><td>1<br>2<td>3</table>", "| a\\|b | c |\n| --- | --- |\n| 1<br>2 | 3 |"),
    "table without head": ("<table><tr><td>a<td>b</table>", "|  |  |\n| --- | --- |\n| a | b |"),
    "aligned table": ('<table><tr><th align="right">a<tr><td>b</table>', "| a |\n| ---: |\n| b |"),
    "table for layout": ("<table><tr><td><h2>a</h2><p>b</p><td>c</table>", "## a\n\nb\n\nc"),
    "marks as text": ("<p># a * b_ _c_ [d](e) `f` &lt;i&gt; &amp;amp; g_h</p>",
                      "\\# a \\* b\\_ \\_c\\_ [d\\](e) \\`f\\` &lt;i> &amp;amp; g_h"),
    "starts of blocks as text": ("<p>+ a</p><p>1990. b</p><p>&gt; c</p><p>: d</p><p>[1]: e</p><p>/// f</p><p>#g</p>",
                                 "\\+ a\n\n1990\\. b\n\n\\> c\n\n&#58; d\n\n\\[1]: e\n\n&#47;// f\n\n\\#g"),
    "attributes as text": ("<p><b>a</b>{: .b } {c}</p>", "**a**\\{: .b } \\{c}"),
    "strong and emphasis": ("<p><b>a</b> <i>b</i> <b><i>c</i></b> <i>d <b>e</b></i></p>",
                            "**a** *b* **_c_** _d **e**_"),
    "spaces inside marks": ("<p>a<b> b </b>c<i>\xa0d</i></p>", "a **b** c\xa0*d*"),
    "marks side by side": ("<p><b>a</b><b>b</b><i>c</i>d</p>", "**ab**<em>c</em>d"),
    "marks within a word": ("<p>un<b>be</b>lie<i>va</i>ble</p>", "un**be**lie*va*ble"),
    "hard breaks": ("<p>a<br>b<br/>- c</p>", "a  \nb  \n\\- c"),
    "two breaks are a paragraph": ("<p>a <b>b<br><br>c</b></p>", "a **b**\n\n**c**"),
    "raised, lowered, struck out": ("<p>H<sub>2</sub>O m<sup>2</sup> <del>a</del> <u>b</u></p>",
                                    "H<sub>2</sub>O m<sup>2</sup> <del>a</del> <u>b</u>"),
    "code": ("<p><code>a`*b*</code></p>", "`` a`*b* ``"),
    "code block": ('<pre><code class="language-py">if a:\n    "```"\n</code></pre>', '````py\nif a:\n    "```"\n````'),
    "code in a list": ("<ul><li>a<pre>b\n  c</pre></ul>", "-   a\n\n        b\n          c"),
    "terms": ("<dl><dt>a</dt><dd>b</dd><dd>c</dd><dt>d</dt><dd><p>e</p><p>f</p></dd></dl>",
     "a\n:   b\n:   c\n\nd\n:   e\n\n    f"),
    "quote with its source": ("<blockquote><p>a</p><cite>b</cite></blockquote>", "> a\n>\n> *b*"),
    "quote in a quote": ("<blockquote>a<blockquote>b</blockquote></blockquote>", "> a\n>\n> > b"),
    "footnotes": ('<p>a<sup id="r"><a href="#n">1</a></sup></p><hr><ol><li id="n">b <a href="#r">↩</a></ol>',
                  "a[^1]\n\n[^1]: b"),
    "photo with caption": ('<figure><img src="a.jpg" alt="[c]"><figcaption>d <i>e</i> Credit: f</figcaption></figure>',
                           "![\\[c\\]](a.jpg)\n\n/// caption\nd *e* Credit: f\n///"),
    "photo in a link": ('<p><a href="/b"><img src="a.jpg" alt=""></a></p>', "[![](a.jpg)](/b)"),
    "photo in a sentence": ('<p>Look!<a href="/b">c</a><img src="a.jpg" alt="!"></p>', "Look\\![c](/b)![!](a.jpg)"),
    "link around blocks": ('<a href="/b"><h3>a</h3><p>c</p></a>', "### [a](/b)\n\n[c](/b)"),
    "link with title": ('<a href="/a(b)" title="T &quot;t&quot;">c [d]</a>', '[c \\[d\\]](/a%28b%29 "T &#34;t&#34;")'),
    "bare address": ('<p><a href="https://e.org/a_b">https://e.org/a_b</a></p>', "<https://e.org/a_b>"),
    "film": ('<iframe src="//www.youtube.com/embed/a-bC12345_x?rel=0"></iframe>',
             "https://www.youtube.com/watch?v=a-bC12345_x"),
    "other frame": ('<iframe src="https://e.org/map" title="A [map]"></iframe>', "[A \\[map\\]](https://e.org/map)"),
    "film and sound of the page": ('<video src="a.mp4"></video><audio><source src="b.mp3"></audio>',
                                   "[Video](a.mp4)\n\n[Audio](b.mp3)"),
    "right to left": ('<div dir="rtl"><h2>أ</h2><p>ب</p></div>', '## أ {: dir="rtl" }\n\nب\n{: dir="rtl" }'),
    "details": ("<details><summary>a</summary><p>b</p></details>", "**a**\n\nb"),
    "rule": ("<p>a</p><hr><p>b</p>", "a\n\n* * *\n\nb"),
    "spaces and signs": ("<p>a\xa0b &copy; c\u00add 😀 AT&amp;T</p>", "a\xa0b © cd 😀 AT&T"),
    "nothing": ("<p></p><p>&nbsp;</p><h2><br></h2><ul><li></ul><b></b><blockquote> </blockquote>", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_a_construct_is_written_as_markdown_writes_it(name: str) -> None:
    html, markdown = CONSTRUCTS[name]
    assert to_markdown(parse_fragment(html)) == markdown


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_the_renderer_reads_it_back_and_nothing_changes_any_more(name: str) -> None:
    html, markdown = CONSTRUCTS[name]
    rendered = parse_fragment(render_body(markdown))
    if "iframe" not in html and "video" not in html and name != "footnotes":
        assert text_of(rendered).replace("”", '"') == text_of(parse_fragment(html.replace("\u00ad", "")))
    assert to_markdown(rendered) == markdown


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", " JaVa\nScript:alert(1)", "java&#115;cript:alert(1)", "vbscript:x", "data:text/html,x",
     "file:///etc/passwd", "&#1;javascript:x"],
)  # fmt: skip
def test_an_address_that_may_do_harm_never_survives(url: str) -> None:
    html = f'<p><a href="{url}">words</a><img src="{url}" alt="a"></p><iframe src="{url}"></iframe><video src="{url}">'
    assert to_markdown(parse_fragment(html)) == "words"


def test_markdown_in_a_text_makes_no_link() -> None:
    html = "<p>[a](javascript:x) [b][1] &lt;javascript:y&gt;</p><p>[1]: javascript:z</p>"
    assert "<a" not in render_body(to_markdown(parse_fragment(html)))


def test_very_deep_nesting_keeps_its_text() -> None:
    for html in ("<ul><li>x" * 150, "<blockquote>x" * 150, "<div><b><i>x" * 60, "<table><tr><td>x" * 100):
        assert to_markdown(parse_fragment(html)).count("x") == html.count("x")


@pytest.mark.parametrize(
    "part",
    [
        "<p>Some <b>bold</b> <a href='/x'>words</a> ",
        "and more words. ",
        "<br>",
        "<b> </b>",
        "<i><b></b></i>",
        "[",
        "![",
        "*",
        "_a ",
        "`",
        "<b>x</b>",
        "\xa0",
    ],
)
def test_no_text_makes_it_slow(part: str) -> None:
    assert to_markdown(parse_fragment(f"<p>{part * 5_000}x")).endswith("x")
    assert_grows_linearly(to_markdown, lambda size: parse_fragment(f"<p>{part * size}x"), 5_000)


@pytest.mark.skipif(not PAGES.is_dir(), reason="the saved pages are not beside this checkout")
def test_real_pages_keep_their_words_and_links() -> None:
    words = re.compile(r"\w+")
    for page in ("bbc-1", "keep-tabular-data", "lwn-1", "medium-1", "folha"):
        body = parse_page((PAGES / page / "expected.html").read_bytes()).find("body")
        before, links = words.findall(text_of(body)), len(body.xpath(".//a[@href and normalize-space()]"))
        markdown = to_markdown(body)
        rendered = parse_fragment(render_body(markdown))
        assert words.findall(text_of(rendered)) == before, page
        assert len(rendered.xpath(".//a[@href and normalize-space()]")) >= links, page
        again = to_markdown(rendered)
        assert to_markdown(parse_fragment(render_body(again))) == again, page
