"""The text, the story head, and the open draft behind them."""
