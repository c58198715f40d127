"""From a draft to the articles its author would link."""
