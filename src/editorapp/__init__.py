"""Read Also: an offline editor that knows the newsroom's own archive."""

import os

__version__ = "0.1.0"

for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    # Before NumPy is loaded: its matrices are small here, and threads of its own double the CPU time of a suggestion.
    os.environ.setdefault(_name, "1")
