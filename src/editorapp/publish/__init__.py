"""Handing a story over: one file a format."""
