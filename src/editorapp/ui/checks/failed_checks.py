"""What must be mended before publishing, in one line for whoever exports or copies all the same."""

from collections import Counter
from collections.abc import Sequence

from editorapp.article.finding import Finding
from editorapp.ui.kit.words import tr_count, tr_message

_MOST_NAMED = 3


def failed_checks(findings: Sequence[Finding]) -> str:
    """ "2 checks failed: “TK” is still in the text, photo has no credit"; "" where nothing stands in the way."""
    if not findings:
        return ""
    counted = Counter(tr_message(finding.text) for finding in findings)
    named = [text if n == 1 else f"{text} ×{n}" for text, n in counted.items()]
    listed = ", ".join(map(_continued, named[:_MOST_NAMED]))
    if (more := len(named) - _MOST_NAMED) > 0:
        listed = tr_count("{what} and {n} more", "{what} and {n} more", more, what=listed)
    return tr_count("{n} check failed: {what}", "{n} checks failed: {what}", len(findings), what=listed)


def _continued(text: str) -> str:
    """The sentence as it goes on in a list: "Photo has no credit" without its capital."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
