"""Hands a story over in a format: the table of what writes each."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from editorapp.article.draft import Draft
from editorapp.errors import ExportError
from editorapp.publish.formats import default_file_name, find_format
from editorapp.publish.ghost import FOLDER as GHOST_FOLDER
from editorapp.publish.ghost import write_ghost
from editorapp.publish.handover import Handover, HandoverFile
from editorapp.publish.html_fragment import write_html_fragment
from editorapp.publish.html_page import write_html_page
from editorapp.publish.hugo import write_hugo
from editorapp.publish.jekyll import write_jekyll
from editorapp.publish.json_line import write_json_line
from editorapp.publish.local_photos import photo_files
from editorapp.publish.markdown_file import write_markdown
from editorapp.publish.ninjs import write_ninjs
from editorapp.publish.options import ExportOptions
from editorapp.publish.plain_text import write_text
from editorapp.publish.public_details import public
from editorapp.publish.word.document import write_word
from editorapp.publish.wordpress_blocks import write_wordpress_blocks
from editorapp.publish.wordpress_classic import write_wordpress_classic
from editorapp.publish.wxr import write_wxr

_FILES: Mapping[str, Callable[[Draft, ExportOptions], bytes]] = MappingProxyType(
    {
        "markdown": write_markdown,
        "html": write_html_fragment,
        "html-page": write_html_page,
        "wordpress-blocks": write_wordpress_blocks,
        "wordpress-classic": write_wordpress_classic,
        "wxr": lambda draft, options: write_wxr((draft,), options),
        "ghost": lambda draft, options: write_ghost((draft,), options),
        "ninjs": write_ninjs,
        "text": write_text,
        "jsonl": write_json_line,
    }
)
"""Formats that are one file, beside which photos may lie."""
_BUNDLES: Mapping[str, Callable[[Draft, ExportOptions], Handover]] = MappingProxyType(
    {"hugo": write_hugo, "jekyll": write_jekyll, "docx": write_word}
)
_SEVERAL: Mapping[str, Callable[[Sequence[Draft], ExportOptions], bytes]] = MappingProxyType(
    {
        "wxr": write_wxr,
        "ghost": write_ghost,
        "jsonl": lambda drafts, options: b"".join(write_json_line(draft, options) for draft in drafts),
    }
)
_PHOTO_FOLDERS: Mapping[str, str] = MappingProxyType({"ghost": GHOST_FOLDER})
_WITHOUT_PHOTOS = frozenset({"text"})
_NEEDS_WINDOW = "PDF is drawn by the window, not by this part of the program."


def hand_over(draft: Draft, name: str, options: ExportOptions) -> Handover:
    """The story in the format of this name: the same draft and options give the same bytes.

    Raises FormatError when there is no such format, ExportError for one that only the window can draw.
    """
    target = find_format(name)
    if target.needs_window:
        raise ExportError(_NEEDS_WINDOW, "Choose Export in the window, or: editorapp export --to pdf.")
    draft = public(draft)
    if bundle := _BUNDLES.get(name):
        made = bundle(draft, options)
        if target.is_folder:
            return made
        return Handover((HandoverFile(default_file_name(draft, target), made.main.data),), made.notes)
    main = HandoverFile(default_file_name(draft, target), _FILES[name](draft, options))
    if name in _WITHOUT_PHOTOS:
        return Handover((main,))
    photos, notes = photo_files(draft, options, _PHOTO_FOLDERS.get(name, ""))
    return Handover((main, *(file for file in photos if file.path != main.path)), tuple(notes))


def hand_over_several(drafts: Sequence[Draft], name: str, options: ExportOptions) -> Handover:
    """Several stories in one file, without their photos.

    Raises ExportError for a format that holds one story.
    """
    target = find_format(name)
    if not target.takes_many:
        raise ExportError(f"A file of the format “{name}” holds one story.", "Export the stories one by one.")
    return Handover(
        (HandoverFile(f"stories.{target.extension}", _SEVERAL[name]([public(draft) for draft in drafts], options)),)
    )


def render_export(draft: Draft, name: str, label: str = "") -> bytes:
    """The main file alone of a draft that lies nowhere; raises as `hand_over`."""
    return hand_over(draft, name, ExportOptions(label=label)).main.data
