import pytest
from growth import assert_grows_linearly, repeated

from editorapp.archive.cleaning import tree
from editorapp.archive.cleaning.tree import make_absolute, parse_fragment, parse_page, text_of

POLISH = '<html lang="pl"><meta charset="{}"><p>Zażółć</p>'


@pytest.mark.parametrize("html", ["", " ", "\0", "<", "<!-- c -->", "</p>", "<frameset><frame>", "<table><tr>", "&#0;"])
def test_anything_gives_a_tree(html: str) -> None:
    assert text_of(parse_fragment(html)) in ("", "<")
    assert parse_page(html.encode()).find("body") is not None


@pytest.mark.parametrize("levels", [150, 250, 3_000, 30_000])
@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td", "blockquote"])
def test_text_below_any_depth_is_kept(tag: str, levels: int) -> None:
    root = parse_fragment(f"<p>before</p>{f'<{tag}>' * levels}deep <i>te</i>xt")
    assert text_of(root) == "before deep text"
    assert max(sum(1 for _ in el.iterancestors()) for el in root.iter()) <= tree._DEEPEST


def test_words_of_blocks_stay_apart_and_parts_of_a_word_together() -> None:
    html = "<p>one</p><p>t<b>w</b>o<br>three</p><script>no</script><ul><li>four<li>five</ul>"
    assert text_of(parse_fragment(html)) == "one two three four five"


def test_a_long_text_is_read_up_to_the_limit() -> None:
    html = f"<p>{'word ' * 2_400_000}</p>"
    assert len(text_of(parse_fragment(html))) > tree.LONGEST - 10
    assert tree.is_cut(html)


@pytest.mark.parametrize("piece", ["word ", "<b>word</b> ", "<p>word", "<br>", "<", "&"])
def test_no_text_takes_the_square_of_it(piece: str) -> None:
    assert_grows_linearly(lambda html: text_of(parse_fragment(html)), repeated(piece), 2_000_000)


def test_pictures_and_styles_within_a_saved_page_do_not_count_as_text() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * tree.LONGEST}">'
    html = f"<p>one</p>{picture}<style>{'a' * 100}</style><p>end</p>"
    assert not tree.is_cut(html)
    assert text_of(parse_fragment(html)) == "one end"


@pytest.mark.parametrize(
    ("declared", "real"),
    [("utf-8", "utf-8"), ("iso-8859-1", "utf-8"), ("utf-8", "iso8859-2"), ("", "iso8859-2"), ("utf-8", "utf-16"),
     ("", "utf-16-le"), ("utf-8", "utf-16-be"), ("iso-8859-2", "iso8859-2"), ("utf-16", "utf-8"), ("no-such", "utf-8"),
     ("hex", "utf-8"), ("", "utf-32"), ("", "utf-8-sig")],
)  # fmt: skip
def test_what_a_page_is_goes_before_what_it_claims(declared: str, real: str) -> None:
    assert text_of(parse_page(POLISH.format(declared).encode(real))) == "Zażółć"


def test_a_few_bytes_of_another_encoding_do_not_spoil_a_page() -> None:
    data = "<p>été".encode() + " “q”".encode("cp1252") + " — ü".encode()
    assert text_of(parse_page(data)) == "été “q” — ü"


def test_control_characters_and_halves_of_pairs_go() -> None:
    html = "a\0b\x0bc it\x92s &#11;&#146; \ud83d\ude00 \ud800"
    assert text_of(parse_fragment(html)) == "abc it’s ’ 😀 \ufffd"


def test_what_stands_after_the_end_of_a_page_is_read() -> None:
    assert text_of(parse_fragment("a</div>b</body></html><p>c</p><html><body><p>d")) == "ab c d"
    assert text_of(parse_fragment("<html><head><title>T</title></head><body><p>x</body></html>")) == "x"


def test_addresses_become_full_but_those_within_the_page() -> None:
    root = parse_fragment('<a href="/x">a</a><a href="#n">b</a><a href="http://[bad">c</a><img data-src="i.jpg">')
    make_absolute(root, "https://example.org/news/story")
    assert [el.get("href") or el.get("data-src") for el in root] == [
        "https://example.org/x", "#n", "http://[bad", "https://example.org/news/i.jpg",
    ]  # fmt: skip


def test_elements_that_hold_nothing_are_closed() -> None:
    root = parse_fragment("<picture><source srcset=a><source srcset=b><img src=c></picture> after")
    assert [el.tag for el in root[0]] == ["source", "source", "img"]
    assert text_of(root) == "after"
