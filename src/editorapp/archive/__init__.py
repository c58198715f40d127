"""The articles of one newsroom: the SQLite store is the truth, the Whoosh index is derived."""
