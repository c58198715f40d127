"""The story and its parts: pure values and pure functions, no input, output or clock."""
