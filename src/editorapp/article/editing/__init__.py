"""Changes of a text as values: what a key or a command does to it, without knowing of any window."""
