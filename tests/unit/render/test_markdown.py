"""What a story's Markdown becomes."""

import re

import pytest

from editorapp.render.markdown import Renderer, block_name, render_body


@pytest.mark.parametrize(
    ("written", "html"),
    [
        (
            "**READ ALSO:** [Storm](https://x.example/a?b=1&c=2)",
            '<p class="read-also"><strong>READ ALSO:</strong> <a href="https://x.example/a?b=1&amp;c=2">Storm</a></p>',
        ),
        (
            "À LIRE AUSSI : [La tempête](https://x.example/)",
            '<p class="read-also"><strong>À LIRE AUSSI:</strong> <a href="https://x.example/">La tempête</a></p>',
        ),
        (
            "**READ ALSO:** [*Hamlet* at the \"Globe\"](/hamlet)",
            '<p class="read-also"><strong>READ ALSO:</strong> <a href="/hamlet"><em>Hamlet</em> at the “Globe”</a></p>',
        ),
        ("See also the annex.", "<p>See also the annex.</p>"),
        (
            "**READ ALSO:** [One](/1) and more",
            '<p><strong>READ ALSO:</strong> <a href="/1">One</a> and more</p>',
        ),
    ],
)  # fmt: skip
def test_a_read_also_block_has_its_own_form(written: str, html: str) -> None:
    assert render_body(written) == html


def test_a_configured_label_makes_a_read_also() -> None:
    block = "**From our files:** [Storm](/s)"
    assert 'class="read-also"' not in render_body(block)
    assert render_body(block, "From our files") == (
        '<p class="read-also"><strong>From our files:</strong> <a href="/s">Storm</a></p>'
    )


def test_a_read_also_inside_a_quote_is_one() -> None:
    assert 'class="read-also"' in render_body("> Text.\n>\n> **READ ALSO:** [Storm](/s)")


def test_a_photo_with_caption_and_credit_is_a_figure() -> None:
    body = "![The pier](pier.jpg)\n\n/// caption\nThe *east* pier. Credit: Jane Doe/AP\n///"
    assert render_body(body).replace("\n", "") == (
        '<figure><img alt="The pier" src="pier.jpg"><figcaption>The <em>east</em> pier. '
        '<span class="credit">Credit: Jane Doe/AP</span></figcaption></figure>'
    )


def test_a_photo_alone_is_a_figure_and_one_in_a_sentence_is_not() -> None:
    assert render_body("![a](b.png)") == '<figure><img alt="a" src="b.png"></figure>'
    assert render_body("See ![a](b.png)") == '<p>See <img alt="a" src="b.png"></p>'


def test_a_caption_under_a_table_belongs_to_it() -> None:
    html = render_body("a | b\n--|--\n1 | 2\n\n/// caption\nReserves\n///")
    assert html.startswith("<figure>")
    assert "<table>" in html
    assert "<figcaption>Reserves</figcaption>" in html


@pytest.mark.parametrize(
    ("written", "part"),
    [
        ('It\'s "here" -- now...', "<p>It’s “here” – now…</p>"),
        ("Term\n:   Meaning", "<dt>Term</dt>\n<dd>Meaning</dd>"),
        ("2. two\n3. three", '<ol start="2">'),
        ("```python\na < b\n```", '<pre><code class="language-python">a &lt; b\n</code></pre>'),
        ("```\nnot closed", "<pre><code>not closed\n</code></pre>"),
        ("    indented\n\n    more", "<pre><code>indented\n\nmore\n</code></pre>"),
        ("# Part {: #part }", '<h1 id="part">Part</h1>'),
        ("a <sub>2</sub> <kbd>F1</kbd>", "<sub>2</sub> <kbd>F1</kbd>"),
        ("line  \nbreak", "line<br>\nbreak"),
        ("[a][B c]\n\n[b  C]: https://x.example 'T'", '<a href="https://x.example" title="T">a</a>'),
        ("[a]\n\n[a]: <https://x.example/>", '<a href="https://x.example/">a</a>'),
        ("[a][1] text\n[1]: https://x.example/", '<a href="https://x.example/">a</a> text'),
        ("The EU here.\n\n*[EU]: European Union", '<abbr title="European Union">EU</abbr>'),
    ],
)
def test_the_forms_of_markdown(written: str, part: str) -> None:
    assert part in render_body(written)


@pytest.mark.parametrize(
    ("lang", "marks"), [("en-GB", "“a”"), ("de", "„a“"), ("fr", "«\u202fa\u202f»"), ("pl_PL", "„a”"), ("xx", "“a”")]
)
def test_quotation_marks_are_those_of_the_language(lang: str, marks: str) -> None:
    assert render_body('"a"', lang=lang) == f"<p>{marks}</p>"


def test_notes_are_nowhere_in_the_page() -> None:
    assert (
        render_body("One <!-- secret\n\nsecret --> two\n\n<!-- secret -->\n\nThree") == "<p>One two</p>\n<p>Three</p>"
    )


def test_blocks_know_the_lines_they_were_written_on() -> None:
    body = "# Head\n\nOne\nmore\n\n<!-- note -->\n\n![a](b)\n\n/// caption\nc\n///\n\nLast[^1]\n\n[^1]: Note"
    lines = [(block.first_line, block.last_line) for block in Renderer().render(body)]
    assert lines == [(0, 0), (2, 3), (7, 11), (13, 13), (15, 15)]


def test_a_key_names_the_html() -> None:
    one, rule, two, again = Renderer().render("One\n\n---\n\nTwo\n\n---")
    assert rule.key == again.key
    assert len({one.key, rule.key, two.key}) == 3


def test_the_page_is_its_blocks_joined() -> None:
    body = "One[^a]\n\n- a\n- b\n\n[^a]: Note"
    assert render_body(body) == "\n".join(block.html for block in Renderer().render(body))


def test_rendering_again_gives_the_same_page() -> None:
    renderer = Renderer()
    first = renderer.render("One[^a] EU\n\nTwo [x]\n\n[^a]: Note\n\n*[EU]: Union\n\n[x]: /x")
    renderer.render("Other")
    renderer.render("One[^a] EU\n\nTwo [x]\n\n[^a]: Note")
    assert renderer.render("One[^a] EU\n\nTwo [x]\n\n[^a]: Note\n\n*[EU]: Union\n\n[x]: /x") == first


def test_a_changed_definition_changes_the_blocks_that_use_it() -> None:
    renderer = Renderer()
    before = renderer.render("See [x].\n\nPlain.\n\n[x]: /old")
    after = renderer.render("See [x].\n\nPlain.\n\n[x]: /new")
    assert 'href="/new"' in after[0].html
    assert before[1] == after[1]


def test_every_id_of_a_page_is_unique() -> None:
    page = render_body("# A {: #x }\n\n# B {: #x }\n\na[^1] b[^1]\n\nc[^1]\n\n[^1]: n")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids)) == 5


def test_a_long_block_is_named_before_it_is_rendered_and_held_under_that_name() -> None:
    named: list[str] = []
    body = f"Short\n\n{'*Long* ' * 300}"
    first = Renderer(starting=named.append).render(body)
    assert named == [block_name(body.split("\n\n")[1])]
    held = Renderer(starting=named.append).render(body, held=named)
    assert [block.html[:4] for block in (*first, *held)] == ["<p>S", "<p><", "<p>S", "<pre"]
    assert len(named) == 1
