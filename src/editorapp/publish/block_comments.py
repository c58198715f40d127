"""The comments that WordPress's editor keeps around a block, and what must be escaped in them."""

import json
import re
from collections.abc import Iterable, Mapping

_ESCAPED = re.compile(r"--|[<>&]|\\\"")


def block(name: str, content: str, attributes: Mapping[str, object] | None = None) -> str:
    """A block around its HTML; `attributes` are what WordPress does not read out of that HTML."""
    words = f" {_json(attributes)}" if attributes else ""
    return f"<!-- wp:{name}{words} -->\n{content}\n<!-- /wp:{name} -->"


def joined(blocks: Iterable[str]) -> str:
    """Blocks as WordPress puts them one after the other."""
    return "\n\n".join(blocks)


def _json(attributes: Mapping[str, object]) -> str:
    """As `serialize_block_attributes` (wp-includes/blocks.php) does it: nothing in it can end the comment."""
    plain = json.dumps(attributes, ensure_ascii=False, separators=(",", ":"))
    return _ESCAPED.sub(lambda found: "".join(f"\\u{ord(sign):04x}" for sign in found[0].removeprefix("\\")), plain)
