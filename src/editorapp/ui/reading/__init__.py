"""The story as published."""
