# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# A specimen of every kind
What a lesson can hold, once each, so that a browser can try all of it in one notebook.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Run a cell
A live figure of Plotly's, with its caption.
"""

# %% slideshow={"slide_type": "fragment"}
from course_lib import explore, pictures
from course_lib.exercises import check, quiz

explore.first_neuron().picture()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Text that comes after it.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Predict first
"""

# %% slideshow={"slide_type": "fragment"}
quiz("00.a")

# %% slideshow={"slide_type": "fragment"}
voltages = [-65, -48, -52, -43]
for v in voltages:
    print(v > -50)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Have an answer judged
An exercise is a cell with dots in it.
"""

# %% slideshow={"slide_type": "fragment"}
def count_above(numbers, limit):
    ...

check("00.2", count_above)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Read an error
Where the error is the lesson, the cell raises it, and all goes on.
"""

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
import numpy as np

def in_rows(numbers, columns):
    return np.reshape(numbers, (-1, columns))

in_rows([1, 2, 3, 4, 5, 6, 7], 3)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Text that comes after an error.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Look at a still
"""

# %% slideshow={"slide_type": "fragment"}
pictures.array([[1, 2, 3], [4, 5, 6]], colour=True, label="a table")

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Look at a drawing
"""

# %% slideshow={"slide_type": "fragment"}
pictures.biology.membrane()

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Move a slider
"""

# %% slideshow={"slide_type": "fragment"}
explore.first_neuron()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Text that comes after a slider.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Choose from a list
"""

# %% slideshow={"slide_type": "fragment"}
explore.izhikevich()

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Type into a field
"""

# %% slideshow={"slide_type": "fragment"}
explore.broadcasting()

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## The end
"""
