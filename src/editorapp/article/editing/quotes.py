"""Enter in a quote: its next paragraph, or out of it."""

from editorapp.article.editing.key_edit import KeyEdit, insert, rewrite
from editorapp.article.editing.markers import is_blank, quote_prefix
from editorapp.article.editing.paragraphs import HARD_BREAK


def next_in_quote(text: str, at: int, *, paragraphs: bool = True) -> KeyEdit | None:
    """Enter in a quote: a new paragraph of it (without `paragraphs` a new line); on an empty line one level out.

    None outside quotes, and before a quote's words.
    """
    first, last = _line(text, at)
    line = text[first:last]
    prefix = quote_prefix(line)
    if not prefix or at - first < len(prefix.rstrip()):
        return None
    if is_blank(line):
        return _leave(text, first, prefix, "")
    prefix = prefix if prefix.endswith(" ") else prefix + " "
    if not paragraphs:
        return insert(at, "\n" + prefix)
    following = text[last + 1 : _line(text, last + 1)[1]] if last < len(text) else ""
    if (
        not text[at:last].strip(" \t")
        and not is_blank(following)
        and quote_prefix(following).rstrip() == prefix.rstrip()
    ):
        blank = "\n" + prefix.rstrip()
        return KeyEdit(last, last, blank, last + len(blank) + 1 + len(quote_prefix(following)))
    while at < last and text[at] in " \t":
        at += 1
    return insert(at, f"\n{prefix.rstrip()}\n{prefix}")


def break_in_quote(text: str, at: int) -> KeyEdit | None:
    """Shift+Enter in a quote: a line break within its paragraph. None outside quotes."""
    first, last = _line(text, at)
    prefix = quote_prefix(text[first:last])
    if not prefix or at - first < len(prefix.rstrip()):
        return None
    return insert(at, HARD_BREAK + (prefix if prefix.endswith(" ") else prefix + " "))


def unquote(text: str, at: int) -> KeyEdit | None:
    """Backspace at a quote's first word: the line leaves the quote by one level. None anywhere else."""
    first, last = _line(text, at)
    prefix = quote_prefix(text[first:last])
    return _leave(text, first, prefix, text[at:last]) if prefix and at - first == len(prefix) else None


def _leave(text: str, first: int, prefix: str, words: str) -> KeyEdit:
    """Take the last sign away; the empty lines of the quote above become the blank line after it."""
    outer = prefix.rstrip()[:-1].rstrip()
    lines = text.split("\n")
    row = text.count("\n", 0, first)
    above = lines[:row]
    while above and is_blank(above[-1]):
        above.pop()
    below = lines[row + 1 :]
    made = [*above, outer] if above else []
    caret = sum(len(line) + 1 for line in made) + (len(outer) + 1 if outer else 0)
    made.append((f"{outer} " if outer else "") + words)
    if below and not is_blank(below[0]):
        made.append(outer)
    return rewrite(text, "\n".join([*made, *below]), caret)


def _line(text: str, at: int) -> tuple[int, int]:
    """Where the line of this offset starts and ends."""
    last = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if last < 0 else last
