import pytest

from editorapp.article.captions import joined_caption, split_caption


@pytest.mark.parametrize(
    ("text", "parts"),
    [("At sea", ("At sea", "")), ("At sea. Credit: Ann Lee/Agency", ("At sea.", "Ann Lee/Agency")),
     ("At sea\n(Credit: Ann Lee)", ("At sea", "Ann Lee")),
     ("credit: Ann Lee", ("", "Ann Lee")), ("At sea – Credit: Ann", ("At sea", "Ann")),
     ("A credit to the town", ("A credit to the town", ""))],
)  # fmt: skip
def test_a_caption_may_end_with_a_credit(text: str, parts: tuple[str, str]) -> None:
    assert split_caption(text) == parts


def test_a_joined_caption_is_split_into_the_same_two() -> None:
    assert split_caption(joined_caption("At sea.", "Ann Lee")) == ("At sea.", "Ann Lee")
