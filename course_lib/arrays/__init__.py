"""Facts about arrays, in words: shapes, indices, elements, what is typed, NumPy's errors.

Nothing is drawn here; `pictures` and `exercises` take their words from this room.
"""
