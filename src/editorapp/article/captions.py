"""A photo’s words: its caption, and the credit at its end; the one reading that window, import and exports share."""

import re

_CREDIT = re.compile(r"(?:^|(?<=[\s.(]))Credit:\s*(.+?)\s*$", re.IGNORECASE | re.DOTALL)
_SPACES = re.compile(r"[ \t\n\r\f\v\u2028\u2029]+")


def split_caption(text: str) -> tuple[str, str]:
    """(caption, credit) of a caption that may end with `Credit: Name/Agency`."""
    line = _SPACES.sub(" ", text).strip(" ")
    found = _CREDIT.search(line)
    if found is None:
        return line, ""
    caption, credit = line[: found.start()], found[1]
    if credit.count(")") > credit.count("("):
        credit = credit.removesuffix(")")  # the credit as a whole stands in brackets
    return caption.rstrip(" (–—-·|"), credit.rstrip()


def joined_caption(caption: str, credit: str) -> str:
    """The text that `split_caption` reads back as these two."""
    return f"{caption} Credit: {credit}".strip() if credit else caption
