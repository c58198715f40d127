"""Read Also: an offline editor that knows the newsroom's own archive."""

__version__ = "0.1.0"
