"""Everything that asks a question."""
