"""The Story tab: the draft's details as a form, two-way with the source of its front matter."""
