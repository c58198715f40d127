"""Run before the program in a package for Linux: other programs that it starts must not get our libraries.

PyInstaller's starter puts our folder before the system's in LD_LIBRARY_PATH. The loader has read that by now; a
browser that is started from here would read it, too. A worker is started by the same starter and sets it anew.
"""

import os

if (_before := os.environ.pop("LD_LIBRARY_PATH_ORIG", None)) is not None:
    os.environ["LD_LIBRARY_PATH"] = _before
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
