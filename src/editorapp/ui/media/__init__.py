"""What comes into the story from elsewhere: rich text, addresses and pictures, pasted, dropped or chosen."""
