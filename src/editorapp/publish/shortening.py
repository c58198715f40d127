"""Words that must fit into a field."""


def shortened(text: str, longest: int) -> str:
    """The text, cut at a word with an ellipsis where it is longer than so many characters."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    whole = cut.rsplit(" ", 1)[0] if " " in cut else cut
    return whole.rstrip(" ,;:–—-") + "…"
