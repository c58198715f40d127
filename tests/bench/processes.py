"""Looks at running processes through /proc."""

from pathlib import Path


def memory_mb(pid: int) -> float:
    """Megabytes of a process that are in memory now (RSS); 0 if it has ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text("utf-8")
    except OSError:
        return 0.0
    found = [row.split()[1] for row in status.splitlines() if row.startswith("VmRSS:")]
    return int(found[0]) / 1024 if found else 0.0


def descendants(pid: int) -> set[int]:
    """The processes that this one has started, and theirs."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_text("utf-8").rpartition(")")[2].split()[1])
        except OSError:
            continue  # it has ended meanwhile
    found = {pid}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {pid}
