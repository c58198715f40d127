"""A story's details as readers may see them: without private notes."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from editorapp.article.draft import Draft
from editorapp.article.verbatim import without_notes


def public(draft: Draft) -> Draft:
    """The draft without private notes in its details; those of its text are left out where it is rendered."""
    values = draft.front.values
    if not any("<!--" in str(value) for value in values.values()):
        return draft
    clean = MappingProxyType({key: _without_notes(value) for key, value in values.items()})
    return replace(draft, front=replace(draft.front, values=clean))


def _without_notes(value: Any) -> Any:
    if isinstance(value, str):
        return without_notes(value).strip() if "<!--" in value else value
    if isinstance(value, Mapping):
        return {key: _without_notes(inner) for key, inner in value.items()}
    return [_without_notes(inner) for inner in value] if isinstance(value, list | tuple) else value
