"""Photos without what a camera wrote about where, when and with what they were taken; never encoded again."""
