"""Lessons in a real JupyterLab and a real Chromium: one of each for all these tests."""
