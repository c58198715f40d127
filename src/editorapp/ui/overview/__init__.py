"""The story from above: its outline, what is still to come, and what it counts."""
