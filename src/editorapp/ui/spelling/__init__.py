"""Misspelt words: found off the window's thread, marked on screen, replaced from a menu."""
