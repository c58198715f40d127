"""An import that may write files up to a size only: `python store_fault.py BYTES EDITORAPP-ARGUMENTS…`.

The system refuses what goes beyond with EFBIG, whoever asks, SQLite's own code included; so does a full disk.
"""

import resource
import sys

from editorapp.cli.main import run

limit = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
sys.exit(run(sys.argv[2:]))
