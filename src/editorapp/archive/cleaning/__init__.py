"""Makes an article of a page: text, photos and links stay, what clings to it goes and is written down."""
