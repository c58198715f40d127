"""One importer a format, behind one registry."""
