"""The story as a Word document."""
