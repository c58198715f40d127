"""The double quotation marks that the page shows for typed straight ones."""

from editorapp.article.quotation_marks import ENGLISH, marks_of


def smarty_substitutions(lang: str) -> dict[str, str]:
    """What Python-Markdown's `smarty` must put for this language (a BCP 47 code) instead of the English marks."""
    marks = marks_of(lang)
    if marks == ENGLISH:
        return {}
    return {"left-double-quote": _entities(marks.opening), "right-double-quote": _entities(marks.closing)}


def _entities(text: str) -> str:
    return "".join(f"&#{ord(sign)};" for sign in text)
