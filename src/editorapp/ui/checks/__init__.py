"""The Checks tab: what the story needs before it is published."""
