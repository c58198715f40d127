"""What a text cannot hold has a stand-in that leads back to it."""

import pytest

from editorapp.article.stand_ins import count_damage, legible, with_surrogates, without_reserved, without_surrogates

DAMAGED = b"caf\xe9 and caf\xc3\xa9, \xff\xfe, \xed\xa0\xbd"


def test_damaged_bytes_come_back():
    text = without_surrogates(DAMAGED.decode("utf-8", "surrogateescape"))
    assert text.encode("utf-8")  # every encoder takes the stand-ins
    assert with_surrogates(text).encode("utf-8", "surrogateescape") == DAMAGED


def test_damage_is_counted_and_shown():
    text = without_surrogates(b"a\xffb\xfe".decode("utf-8", "surrogateescape"))
    assert count_damage(text) == 2
    assert legible(text) == "a\ufffdb\ufffd"


def test_a_text_without_damage_stays():
    text = "Zażółć 🚢 \ufffd \u2028"
    assert without_surrogates(text) == with_surrogates(text) == legible(text) == without_reserved(text, "utf-8") == text


@pytest.mark.parametrize("sign", ["\U0010d800", "\U0010dfff", "\ufde8", "\ufde0"])
def test_a_reserved_sign_in_a_file_is_taken_for_damage(sign):
    text = without_surrogates(without_reserved(f"a{sign}b", "utf-8"))
    assert count_damage(text) == len(sign.encode())
    assert with_surrogates(text).encode("utf-8", "surrogateescape") == f"a{sign}b".encode()


@pytest.mark.parametrize("sign", ["\U0010d800", "\U0010dfff"])
def test_a_reserved_sign_in_utf_16_comes_back_too(sign):
    text = without_surrogates(without_reserved(f"a{sign}b", "utf-16-le"))
    assert with_surrogates(text).encode("utf-16-le", "surrogatepass") == f"a{sign}b".encode("utf-16-le")
