"""What is spelt right: Hunspell dictionaries, lists of words, and the names in the archive. No Qt."""
