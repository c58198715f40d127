"""The program as a .tar.xz, for systems without Debian's packages; the same files give the same bytes."""

import subprocess
import tarfile
from pathlib import Path


def _anonymous(moment: int, member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = moment
    if not member.issym():
        member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
    return member


def write_tarball(folder: Path, target: Path, moment: int) -> None:
    """Pack `folder`, under its own name, with all its files of this moment (seconds since 1970) and of nobody.

    Raises subprocess.CalledProcessError if xz cannot.
    """
    xz = ["xz", "--compress", "--stdout", "--threads=0", "-6"]
    with target.open("wb") as packed, subprocess.Popen(xz, stdin=subprocess.PIPE, stdout=packed) as process:
        assert process.stdin is not None  # it is a pipe
        with tarfile.open(fileobj=process.stdin, mode="w|", format=tarfile.GNU_FORMAT) as tar:
            for path in sorted((folder, *folder.rglob("*"))):
                name = (Path(folder.name) / path.relative_to(folder)).as_posix()
                tar.add(path, name, recursive=False, filter=lambda member: _anonymous(moment, member))
        process.stdin.close()
    if process.returncode:
        target.unlink()
        raise subprocess.CalledProcessError(process.returncode, xz)
