"""Checks before publishing: a table of rules, the desks' profiles, and what the archive knows of a draft."""
