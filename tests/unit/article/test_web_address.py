"""What is typed as a story's address: whole, or what it lacks."""

import pytest

from editorapp.article.web_address import lack_of


@pytest.mark.parametrize(
    "address", ["https://post.example/a", "http://localhost:8080/a?b=c#d", "https://zeitung.example/straße/1"]
)
def test_a_whole_address_lacks_nothing(address):
    assert lack_of(address) == ""


@pytest.mark.parametrize(
    ("address", "lack"),
    [
        ("", "empty"),
        ("post.example/a", "scheme"),
        ("https:/post.example", "scheme"),
        ("ftp://post.example/a", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("https://", "scheme"),
        ("https://./a", "host"),
        ("https://[post", "host"),
        ("https://post.example:port/a", "host"),
        ("https://post.example/a b", "space"),
        ("https://post.example/a\u00a0b", "space"),
        (f"https://post.example/{'a' * 2_000}", "space"),
    ],
)
def test_what_an_address_lacks(address, lack):
    assert lack_of(address) == lack
