"""What one setting is: a row of the dialog, with the check of its values."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

SettingValue = str | int | float | bool
Kind = Literal["choice", "number", "switch", "text", "folder", "file"]

ONE_LINE = r"[^\x00-\x1f\x7f]{0,200}"
A_PATH = r"[^\x00-\x1f\x7f]{0,4096}"
_WHOLE_NUMBER = re.compile(r"[+-]?[0-9]{1,12}")
_SWITCH_WORDS: Mapping[str, bool] = MappingProxyType(
    {"true": True, "on": True, "yes": True, "false": False, "off": False, "no": False}
)

_KINDS: Mapping[str, tuple[type, str]] = MappingProxyType(
    {
        "choice": (str, "text"),
        "number": (int, "a whole number"),
        "switch": (bool, "true or false"),
        "text": (str, "text"),
        "folder": (str, "text"),
        "file": (str, "text"),
    }
)
"""The Python type of each kind, and its name for a complaint."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the settings dialog.

    `choices` are (value, label) of a "choice"; `least` and `most` limit a "number", both included; `pattern` is what
    a whole "text", "folder" or "file" must match and `rule` says so in words. `restart`: it applies from the next
    start. `names`: the text is the name of one of these files, which can be listed ("checks", "preview").
    `own_only`: a desk profile cannot say it.
    """

    id: str
    group: str
    label: str
    hint: str
    kind: Kind
    default: SettingValue
    choices: tuple[tuple[str, str], ...] = ()
    least: int = 0
    most: int = 0
    pattern: str = ONE_LINE
    rule: str = "one line of at most 200 characters"
    restart: bool = False
    names: Literal["", "checks", "preview"] = ""
    own_only: bool = False

    def complaint(self, value: object) -> str:
        """Why `value` cannot be this setting's value, as "must be …"; "" if it can."""
        wanted, in_words = _KINDS[self.kind]
        if type(value) is not wanted:  # isinstance would take true for a number
            return f"must be {in_words}"
        if isinstance(value, str):
            allowed = [choice for choice, _ in self.choices]
            if self.kind == "choice":
                return "" if value in allowed else f"must be one of {', '.join(allowed)}"
            return "" if re.fullmatch(self.pattern, value) else f"must be {self.rule}"
        if self.kind == "number" and isinstance(value, int) and not self.least <= value <= self.most:
            return f"must be {self.least} to {self.most}"
        return ""

    def read(self, typed: str) -> SettingValue:
        """What somebody means who types this at a prompt; what cannot be read stays the text it is."""
        if self.kind == "number" and _WHOLE_NUMBER.fullmatch(typed.strip()):
            return int(typed)
        if self.kind == "switch":
            return _SWITCH_WORDS.get(typed.strip().lower(), typed)
        return typed
