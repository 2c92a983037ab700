"""Trains the English pack's `statements` model: which words are what was said, who said it and what signals it, and which belong together."""
