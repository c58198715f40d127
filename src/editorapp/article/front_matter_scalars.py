"""How a text is written as a value of YAML or TOML, so that every reader takes it for this text."""

import json
import re
from datetime import datetime

import yaml
from yaml.resolver import Resolver

_LONGEST_PLAIN = 300
_STRING = "tag:yaml.org,2002:str"
_TIMESTAMP = "tag:yaml.org,2002:timestamp"
_ELSEWHERE_NO_TEXT = re.compile(r"^(?:[yYnN]|[-+]?[\d.][\d_.:]*(?:[eExXoObB][-+\da-fA-F_]*)?)$")
"""What YAML 1.1 (y, n) or 1.2 (1e3, 0o17) takes for a truth value or a number and PyYAML does not."""
_DATES = frozenset({"date", "embargo", "published", "modified", "lastmod", "publishDate", "updated"})
"""Keys whose value site generators expect as a date, not as a quoted text."""
_UNPRINTABLE = re.compile(r"[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def yaml_scalar(value: str, key: str = "") -> str:
    """Plain where every YAML reader takes it for this text (or, for a date's key, this date), else in double quotes."""
    return value if _is_plain(value, key, f"k: {value}") else _quoted(value)


def yaml_flow_scalar(value: str) -> str:
    """The same for an entry of a list in brackets, where commas and brackets have a meaning too."""
    plain = not set(value) & set(",[]{}\"'") and _is_plain(value, "", f"k: [{value}]")
    return value if plain else _quoted(value)


def toml_scalar(value: str, key: str = "") -> str:
    """A basic string, or a bare date where a date is expected."""
    if key in _DATES and _is_date(value) and re.match(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[-+]\d\d:\d\d)?$", value):
        return value
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _is_plain(value: str, key: str, line: str) -> bool:
    if len(value) > _LONGEST_PLAIN or "\n" in value or value != value.strip() or _UNPRINTABLE.search(value):
        return False
    tag = Resolver().resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]  # not in the stubs
    if not (tag == _STRING or (tag == _TIMESTAMP and key in _DATES and _is_date(value))):
        return False
    if tag == _STRING and _ELSEWHERE_NO_TEXT.match(value):
        return False
    try:
        root = yaml.compose(line, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return False
    node = root.value[0][1] if isinstance(root, yaml.MappingNode) else None
    if isinstance(node, yaml.SequenceNode) and len(node.value) == 1:
        node = node.value[0]
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value == value


def _is_date(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _quoted(value: str) -> str:
    """In double quotes, by JSON's rules, which are YAML's too; what YAML does not allow bare is escaped as well."""
    return _UNPRINTABLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(value, ensure_ascii=False))
