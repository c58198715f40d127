"""The page that is there when no story is: what to start with, what was open last, and the first steps."""
