"""Drawings of what is not data, and so has no numbers to read off."""
