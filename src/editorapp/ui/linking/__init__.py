"""The Read also panel: suggestions and what becomes of them."""
