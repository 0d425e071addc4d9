# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Letting one cell move another
Six voltages of a cell that is climbing towards its threshold. How high is it *at the end*? At the end of this lesson you can say so of any recording, however long. (The first lines are a promise, and the picture below shows it.)

**You will be able to** take the end of a recording · read an error that names an index · say what a current does to a cell. **You need** lists and loops, as in lesson 00. **It takes** 15 minutes, and 5 more for what is marked *further*.
You will use it wherever a simulation has to settle first.
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np
from course_lib import explore, pictures
from course_lib.exercises import check, hint, progress, quiz, solution

v = np.array([-65.0, -64.5, -63.0, -60.0, -56.5, -52.0])  # mV
pictures.array(v, label="v (mV)")

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
[`np.array`](https://numpy.org/doc/stable/reference/generated/numpy.array.html) makes an array from a list: one row of numbers. Above them stand their indices, counted from 0.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Predict, run, explain
Each step is three: the learner commits to an answer, a cell shows what is so, and the prose says why.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("33.a")

# %% slideshow={"slide_type": "fragment"}
print(v[2:])

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`v[2:]` is called a *slice*: it begins at index 2, and goes on to the end. So two are left out, and four remain. A negative index counts from the end: `v[-1]` is the last one.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### Exercise 33.1: The mean of the end
Write `mean_of_end(v, n)`: the mean of the last `n` values of `v`. `mean_of_end(np.array([1.0, 2.0, 6.0]), 2)` gives `4.0`. (An exercise comes before any code that solves it.)
"""

# %% slideshow={"slide_type": "fragment"}
def mean_of_end(v, n):
    ...

check("33.1", mean_of_end)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Read the error
Six values. What is at index 6?
"""

# %% tags=["raises-exception"] slideshow={"slide_type": "fragment"}
v[6]

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Read the last line first: index 6 is out of bounds, for there are 6 values, and counting from 0 the last of them is number 5. Where an error is the lesson it stands as one.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play with it
1. At which current does the cell fire for the first time?
2. Twice the current, from 200 to 400 pA: are there twice as many spikes?
3. What does more current do to the time of the first spike?
"""

# %% slideshow={"slide_type": "fragment"}
explore.first_neuron()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. At 160 pA. At 150 pA it climbs to a hair below the threshold, and stays there.
2. More than twice as many: 12 at 200 pA, and 29 at 400.
3. It comes sooner: after 14 ms at 200 pA, after 5 ms at 400.

</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Take every second one (further)
A section with this mark may be left out: the core is whole without it.
"""

# %% slideshow={"slide_type": "fragment"}
v[::2]

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`v[::2]` goes from the first to the last in steps of two.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now
| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| take the end of a recording | `v[-n:]` | `v[n:]`, which leaves out the first n | 31 |
| read an error that names an index | six values have the indices 0 to 5 | counting from 1 | every day |
| say what a current does to a cell | below 160 pA nothing, then more and sooner | twice as much gives twice as many | 30 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
