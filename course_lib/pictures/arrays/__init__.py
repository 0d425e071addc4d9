"""Arrays as pictures: cells in a grid, and what an index, an axis or a stretch does to them."""
