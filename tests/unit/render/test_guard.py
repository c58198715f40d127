"""Texts that would keep the parser busy are shown as written, at once."""

import pytest
from growth import assert_grows_linearly

from editorapp.render.markdown import Renderer, render_body

PROSE = "The harbour board will close the *east pier* to vehicles from [Monday](https://x.example/b) after divers. "

HEAVY = {
    "brackets": "[" * 20_000,
    "a few hundred brackets": "[" * 201,
    "images": "![a](" * 5_000,
    "image openers": "![" * 5_000,
    "tags": "<a " * 5_000,
    "CDATA": "<![CDATA[" * 2_000,
    "empty references": "[a][" * 2_000,
    "open addresses": "[a](b " * 3_000,
    "stars": "*" * 5_000,
    "code spans": "`a " * 20_000,
    "quotes in quotes": "> " * 500 + "a",
    "growing quotes": "\n".join(">" * n + " a" for n in range(1, 300)),
    "lists in lists": "\n".join("    " * n + "- a" for n in range(300)),
    "list markers": "+ " * 2_000 + "a",
    "long table": "a|b|c\n-|-|-\n" + "1|2|3\n" * 10_000,
    "wide table": "|".join("a" * 1000) + "\n" + "|".join("-" * 1000) + "\n" + ("|".join("1" * 1000) + "\n") * 20,
    "long list": "- a\n" * 20_000,
    "long paragraph": PROSE * 1_000,
}

FINE = {
    "many links": PROSE * 300,
    "bold words": "**a** **b** " * 40,
    "comparisons": "a < b and c > d. " * 50,
    "references without target": "He [sic] said [so]. " * 60,
    "a table": "a|b|c\n-|-|-\n" + "1|2|3\n" * 300,
    "a list": "- a [b](https://x.example)\n" * 300,
    "a rule": "---",
    "ten levels": "\n".join("    " * n + "- a" for n in range(10)),
}

MANY = {
    "ticks": "`a " * 5_000,
    "headings": "# a\n" * 500,
    "definitions": "".join(f"[{n}]: https://x.example/{n}\n" for n in range(5_000)),
    "abbreviations": "".join(f"*[A{n}]: n\n" for n in range(2_000)) + "\nA1",
    "notes": "<!-- a --> b " * 5_000,
    "open notes": "<!--\n\n" * 3_000,
    "open fences": "```a\n" * 3_001,
    "captions": "/// caption\na\n///\n\n" * 300,
    "credits": "![a](b)\n\n/// caption\n" + "Credit: " * 3_000 + "\n///",
    "attributes": "# a {: " + "a=b " * 10_000 + "}",
    "control signs": "".join(map(chr, range(32))) * 50,
    "mail addresses": "<a@b.example> " * 3_000,
}


@pytest.mark.parametrize("name", HEAVY)
def test_a_heavy_block_is_shown_as_written(name: str) -> None:
    page = render_body(f"Before.\n\n{HEAVY[name]}\n\nAfter.")
    assert '<pre class="as-source">' in page
    assert page.startswith("<p>Before.</p>")
    assert page.endswith("<p>After.</p>")


@pytest.mark.parametrize("name", FINE)
def test_what_stories_hold_is_rendered(name: str) -> None:
    assert "as-source" not in render_body(FINE[name])


@pytest.mark.parametrize("name", MANY)
def test_no_known_text_takes_the_square_of_it(name: str) -> None:
    text = MANY[name] * 4
    assert_grows_linearly(render_body, lambda size: text[:size], len(text))


def test_a_block_that_breaks_the_parser_does_not_take_the_page_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    renderer = Renderer()

    def broken(self: object, text: str) -> str:
        raise RecursionError(text)

    monkeypatch.setattr("markdown.Markdown.convert", broken)
    assert renderer.render("a < b")[0].html == '<pre class="as-source">a &lt; b</pre>'


def test_code_may_hold_any_sign() -> None:
    assert render_body("```\n" + "[" * 5_000 + "\n```").startswith("<pre><code>[[[")
