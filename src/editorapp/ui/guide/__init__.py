"""The program's own guide, to be read beside the window."""
