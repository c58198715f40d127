"""Looks at running processes through /proc, and at those that have ended."""

import resource
from pathlib import Path


def memory_mb(pid: int, field: str = "VmRSS") -> float:
    """Megabytes of a process that are in memory now (VmRSS), or were at the most (VmHWM); 0 if it has ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text("utf-8")
    except OSError:
        return 0.0
    found = [row.split()[1] for row in status.splitlines() if row.startswith(f"{field}:")]
    return int(found[0]) / 1024 if found else 0.0


def pss_mb(pid: int) -> float:
    """Megabytes of a process, of those pages that several share only its part; 0 if it has ended."""
    try:
        rows = Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8").splitlines()
    except OSError:
        return 0.0
    found = [row.split()[1] for row in rows if row.startswith("Pss:")]
    return int(found[0]) / 1024 if found else 0.0


def cpu_ms(pid: int) -> float:
    """Milliseconds of CPU that the threads of this process have used so far."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text("utf-8").split()[0]) for task in tasks) / 1e6


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


def children_cpu_seconds() -> float:
    """CPU that children of this process, and theirs, had used when they ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def children_peak_mb() -> float:
    """The most memory that one child of this process held."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
