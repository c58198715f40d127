import pytest
from growth import assert_grows_linearly, repeated

from editorapp.article.links import Link, canonical_url, find_links, is_safe_url


def _found(body: str) -> list[tuple[str, str, str]]:
    return [(link.kind, link.text, link.url) for link in find_links(body)]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("[a](u)", ("inline", "a", "u")),
        ('[a](u "Title (1)")', ("inline", "a", "u")),
        ("[a]( u 'Title' )", ("inline", "a", "u")),
        ("[a](<u v>)", ("inline", "a", "u v")),
        ("[a](my file.html)", ("inline", "a", "my file.html")),
        ("[a](u_(v)_(w))", ("inline", "a", "u_(v)_(w)")),
        ("[a [b] c](u)", ("inline", "a [b] c", "u")),
        (r"[a \] b](u)", ("inline", r"a \] b", "u")),
        ("[the `f` part](u)", ("inline", "the `f` part", "u")),
        ("[a]()", ("inline", "a", "")),
        ("![a](u)", ("image", "a", "u")),
        (r"\![a](u)", ("inline", "a", "u")),
        ("<https://x.org/a>", ("autolink", "https://x.org/a", "https://x.org/a")),
        ('<a class="b" href="/u?a=1&amp;b=2">see <b>this</b></a>', ("html", "see this", "/u?a=1&b=2")),
        ("[a][n]\n\n[n]: u", ("reference", "a", "u")),
        ("[a] [N]\n\n[n]: <u> 'Title'", ("reference", "a", "u")),
        ("[a][]\n\n[A]: u", ("reference", "a", "u")),
        ("[a]\n\n[a]: u", ("reference", "a", "u")),
    ],
)
def test_a_link_is_found_with_its_words_and_address(body: str, found: tuple[str, str, str]) -> None:
    assert _found(body) == [found]


@pytest.mark.parametrize(
    "body",
    ["[a]", "[a] (u)", r"\[a](u)", "`[a](u)`", "```\n[a](u)\n```", "<!-- [a](u)\n\n[b](v) -->", "[a\n\nb](u)", "[a][n]",
     "[^1]\n\n[^1]: a note", "[10:30]: Police arrive.\n\n[10:30]", "[a](u", "https://x.org", "<b>a</b>"],
)  # fmt: skip
def test_what_is_no_link_is_not_found(body: str) -> None:
    assert find_links(body) == ()


def test_offsets_span_the_whole_link() -> None:
    body = 'See [a](u "t"), ![b](v)\nand [c][n].\n\n[n]: w'
    assert [body[link.start : link.end] for link in find_links(body)] == ['[a](u "t")', "![b](v)", "[c][n]"]


def test_a_photo_inside_a_link_is_found_after_the_link() -> None:
    assert find_links("[![a](u)](v)") == (Link("![a](u)", "v", 0, 12, "inline"), Link("a", "u", 1, 8, "image"))


@pytest.mark.parametrize(
    ("before", "piece", "after"),
    [("", "[", ""), ("", "[a", ""), ("", "]", ""), ("", "[a](", ""), ("[a](", " ", ""), ("", '[a](b "', ""),
     ("", "[a](b '\"", ""), ("", "![", ""), ("", "[x][", ""), ("[a](", "(", ""), ("", "](", ""), ("[a](", "(x)", ""),
     ("", "<a ", ""), ("", "<a href='x'>", ""), ("", "<http:", ""), ("", "<!--", ""), ("", "`", ""),
     ('[x]: ', '"', " z")],
)  # fmt: skip
def test_no_text_takes_the_square_of_it(before: str, piece: str, after: str) -> None:
    assert_grows_linearly(find_links, lambda size: before + repeated(piece)(size) + after, 60_000)


@pytest.mark.parametrize(("first", "second"), [("[", "]"), ("[a]: b\n", "[a]"), ("[a]: b\n\n[", "]"), ("[a", "]")])
@pytest.mark.parametrize("before", ["", "[a]: b\n\n"])
def test_no_text_of_two_halves_takes_the_square_of_it(before: str, first: str, second: str) -> None:
    def make(size: int) -> str:
        return before + first * (size // 4) + second * (size // 4)

    assert_grows_linearly(find_links, make, 100_000)


@pytest.mark.parametrize(
    "url",
    ["https://example.org/news/fire", "http://www.example.org/news/fire/", "HTTPS://EXAMPLE.ORG:443/news/fire#photos",
     "//example.org/news/fire", "https://m.example.org/news/fire?utm_source=x&fbclid=1", "example.org/news/fire",
     "https://example.org/news/fire/index.html", "https://example.org/news/f%69re/amp/", "example.org:80/news/fire"],
)  # fmt: skip
def test_addresses_of_one_page_are_equal(url: str) -> None:
    expected = "example.org/news/fire" if not url.startswith("example.org:80") else "example.org:80/news/fire"
    assert canonical_url(url) == expected


@pytest.mark.parametrize(
    ("url", "canonical"),
    [("/news/fire/", "/news/fire"), ("https://example.org/", "example.org"), ("/", "/"),
     ("https://example.org/a?b=2&a=1", "example.org/a?a=1&b=2"), ("https://example.org/é", "example.org/%C3%A9"),
     ("http://example.org:8080/a", "example.org:8080/a"), ("example.org:8080/a", "example.org:8080/a"),
     ("", ""), ("#part", ""), ("mailto:a@b.c", ""), ("javascript:alert(1)", ""), ("http://[broken", "http://[broken")],
)  # fmt: skip
def test_what_names_a_page_is_kept_and_what_is_none_is_empty(url: str, canonical: str) -> None:
    assert canonical_url(url) == canonical


@pytest.mark.parametrize(
    "url",
    ["https://x.org", "http://x.org", "/a", "a.html", "#a", "?a:b", "mailto:a@b.c", "tel:+1", "//x.org", "a/b:c", ""],
)
def test_ordinary_addresses_are_safe(url: str) -> None:
    assert is_safe_url(url)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
     "\x01javascript:alert(1)",
     "java\u200bscript:alert(1)", "\u00a0javascript:alert(1)", "javascript&#58;alert(1)", "javascript&colon;alert(1)",
     "&#106;avascript:alert(1)", "&amp;#106;avascript:alert(1)", "java&Tab;script:alert(1)", "data:text/html,x",
     "vbscript:x", "file:///etc/passwd", "view-source:http://x", "C:\\x"],
)  # fmt: skip
def test_addresses_that_run_or_read_something_are_not_safe(url: str) -> None:
    assert not is_safe_url(url)
