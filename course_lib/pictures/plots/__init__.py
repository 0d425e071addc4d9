"""Signals and cells as Plotly figures, each with a caption computed from its data."""
