"""Signs that come in pairs."""

import pytest

from editorapp.article.editing.pairs import brings_closing, wrap


@pytest.mark.parametrize(
    ("sign", "new"),
    [("(", "(pier)"), ("*", "*pier*"), ("_", "_pier_"), ("`", "`pier`"), ('"', '"pier"'), ("~", "~pier~")],
)
def test_a_sign_goes_around_the_selection(sign, new):
    edit = wrap("pier", 0, 4, sign)
    assert edit is not None
    assert edit.apply_to("pier") == new
    assert new[edit.anchor : edit.caret] == "pier"


def test_emphasis_stands_at_the_words():
    edit = wrap("a pier b", 1, 7, "*")
    assert edit is not None
    assert edit.apply_to("a pier b") == "a *pier* b"


def test_other_marks_can_be_put_instead():
    edit = wrap("pier", 0, 4, '"', ("«\u202f", "\u202f»"))
    assert edit is not None
    assert edit.apply_to("pier") == "«\u202fpier\u202f»"


@pytest.mark.parametrize(("text", "sign"), [("one\n\ntwo", "*"), ("  ", "_"), ("one", "x"), ("", "(")])
def test_nothing_is_put_around_what_no_pair_can_hold(text, sign):
    assert wrap(text, 0, len(text), sign) is None


@pytest.mark.parametrize(
    ("before", "after", "sign"),
    [("", "", "("), (" ", " ", "("), ("f", "", "("), ("]", ".", "("), (" ", "", "*"), ("(", ")", "_"), ("", ",", '"')],
)
def test_an_opening_sign_brings_its_closing_one_where_it_helps(before, after, sign):
    assert brings_closing(before, after, sign, line_start=False)


@pytest.mark.parametrize(
    ("before", "after", "sign"),
    [("", "x", "("), ("e", "", "*"), ("e", "", "_"), ("5", "", '"'), ("\\", "", "("), ("n", "", "'"), (" ", "", "'")],
)
def test_it_brings_none_before_a_word_after_one_and_for_apostrophes(before, after, sign):
    assert not brings_closing(before, after, sign, line_start=False)


@pytest.mark.parametrize("sign", ["*", "_", "`"])
def test_it_brings_none_where_a_bullet_a_rule_or_a_fence_may_begin(sign):
    assert not brings_closing("", "", sign, line_start=True)
