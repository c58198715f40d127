"""Child processes without Qt, and the messages they speak."""
