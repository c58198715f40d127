from editorapp.article.article import Image
from editorapp.article.images import body_images


def test_a_photo_has_the_caption_that_stands_after_it() -> None:
    body = "Text\n\n![A boat](a.jpg)\n\n/// caption\nAt sea. Credit: Ann Lee\n///\n\n![Other](b.jpg)\n\nText"
    assert body_images(body) == (Image("a.jpg", "A boat", "At sea.", "Ann Lee"), Image("b.jpg", "Other"))


def test_a_linked_photo_and_one_inside_a_sentence_count_too() -> None:
    assert [image.src for image in body_images("[![a](a.jpg)](u) and ![b](b.jpg)")] == ["a.jpg", "b.jpg"]


def test_photos_in_code_and_notes_are_none() -> None:
    assert body_images("`![a](a.jpg)` <!-- ![b](b.jpg) -->") == ()


def test_a_caption_that_is_never_closed_goes_to_the_end() -> None:
    assert body_images("![a](a.jpg)\n\n/// caption\nAt sea. Credit: Ann\n") == (Image("a.jpg", "a", "At sea.", "Ann"),)


def test_a_link_in_a_credit_leaves_no_gap() -> None:
    body = "![a](a.jpg)\n\n/// caption\nAt [sea](https://x.example). Credit: [Ann Lee](https://a.example)/AP\n///\n"
    assert body_images(body) == (Image("a.jpg", "a", "At sea.", "Ann Lee/AP"),)
