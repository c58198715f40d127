"""What an export depends on besides the draft."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """`label` is the read-also label in use besides the known ones."""

    label: str = ""
