"""Matplotlib: pictures that keep still. Only loaded when one is drawn."""
