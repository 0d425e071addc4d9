# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slideshow={"slide_type": "slide"}
"""
# Start here: predict, run, check

In a few lessons you will have built nerve cells that fire; networks of them follow in
later lessons. You learn it the way one learns an instrument: by playing. Each page
asks you to predict something, then lets you run it, then tells you why.

**You will be able to** run a cell · predict before you look · have an answer judged, and
get a hint · move an explorer · find your way, your progress and help.
**You need** lists, loops and functions in Python, and school mathematics. No neuroscience,
no NumPy, no calculus. **It takes** 10 minutes.

Every lesson that follows works like this one.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Run a cell

This page is a *notebook*: cells of text, like this one, and cells of code, like the next.
Click into the code and press **Shift+Enter**. It runs, and the cell after it is chosen.

Run the cells from top to bottom. A number beside a cell, `[1]`, says that it has run;
a star, `[*]`, that it is at work.
"""

# %% slideshow={"slide_type": "fragment"}
import numpy as np

from course_lib import explore
from course_lib.exercises import check, course_map, hint, progress, quiz, solution

explore.first_neuron().picture()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A nerve cell, simulated on your computer: current flows into it and its voltage climbs. At
the dashed line it fires, which a short bar marks, and begins again. You will write this
cell yourself, in ten lines, in lesson 31.

The sentence under a picture says what is in it. It is made from the picture's own data.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Predict first, then run

Before a cell that shows something, you are asked what it will show. Choose, even if you
have to guess: if you have guessed, you look more closely, and a wrong guess is remembered best.
Nobody marks it.

Try it on three lines of Python. If you can read them, you know enough for this course.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("00.a")

# %% slideshow={"slide_type": "fragment"}
voltages = [-65, -48, -52, -43]
for v in voltages:
    print(v > -50)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
`v > -50` is a question, and Python answers it with True or False. Four numbers, four
answers. Now change a number in the cell, and run it again: it is your page, and nothing
in it can break.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Have an answer judged

An exercise is a cell with dots in it. Replace the dots, run the cell, and `check` tells
you whether it is right. If it isn't, it says what it saw, and you try again, as often as you
like. Run it once as it is, to see what it says.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 00.1: How often in a second?

The cell in the picture above fired 12 times in 200 ms (milliseconds, thousandths of a second).
How many times a second is that? *Times a second* has a name: hertz, Hz. Write the number, without
its unit, in place of the dots.
"""

# %% slideshow={"slide_type": "fragment"}
answer = ...

check("00.1", answer)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### If you are stuck

Each exercise has a ladder of hints. Press the button below what `check` says for the first rung,
and again for the second; or run the next cell, once for each. After the last one comes a solution,
which you can also have at once: `solution("00.1")`. Looking is allowed. Close it again, and write
it in your own words.
"""

# %% slideshow={"slide_type": "fragment"}
hint("00.1")

# %% [markdown] slideshow={"slide_type": "slide"}
"""
### Exercise 00.2: Count what is above a limit

Most exercises ask for a function. Write `count_above(numbers, limit)`: how many of the numbers
in a list lie above the limit. `count_above([-65, -48, -52, -43], -50)` is 2.

`check` gives your function numbers that you have not seen, so it is no use returning 2.
How you write it is up to you.
"""

# %% slideshow={"slide_type": "fragment"}
def count_above(numbers, limit):
    ...

check("00.2", count_above)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Touch a neuron

Some pictures can be moved: they are called *explorers*. Under the picture, a sentence
says what you see, **Reset** goes back to the start, and **Show code** gives you the lines of
Python that make what is on the screen, ready to paste into a cell of your own.

First a prediction.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("00.b")

# %% slideshow={"slide_type": "fragment"}
explore.first_neuron()

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Drag the handle; or click it, and use the arrow keys. At 100 pA there is no spike at all.
Give it more, and there is a point from which on it fires. No half spikes, no quiet ones:
all or nothing. Current is counted in pA, picoamperes; what that is, lesson 30 tells you.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 00.3: The smallest current that makes it fire

Which is the smallest current on this slider at which the cell fires? The slider goes in steps of
10 pA. `answer` is a number, in pA.
"""

# %% slideshow={"slide_type": "fragment"}
answer = ...

check("00.3", answer)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Your work stays yours

- **Your answers** are in this notebook, in your own folder. Save with Ctrl+S (⌘S on a Mac).
- **Your progress** is one small file beside it, `course_progress.jsonl`. It never leaves your computer.
  It also keeps your functions that were correct: later lessons run on them.
- **Updates never overwrite you.** Where the course has a newer version of a lesson that you have
  worked in, `course start` leaves yours as it is and lays the new one beside it, with `.new` in its name.
- **A fresh copy:** `course reset 00` in a terminal begins this lesson again and keeps your old one aside.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## If something does not work

- A cell runs and does not end: press the stop button, ■, at the top of the page. `check` stops an answer
  by itself, after 5 seconds of computing, or 60 by the clock.
- The stop button does not help: the menu **Kernel**, then **Restart Kernel**; then run from the top.
  Compiled code that loops for ever, and one long call like `sum(range(10**11))`, cannot be stopped any
  other way. Your cells stay as they are.
- A red message: read its **last** line first. It says what was given and what was expected.
- Installed wrongly, perhaps? In a terminal, `course doctor` looks at everything that the
  course needs, runs a notebook, and says for each line *ok*, or what to do.
- `help(print)` explains `print`, and in the same way everything else.

The quickest test, from inside, is the next cell. Both lines should end in True.
"""

# %% slideshow={"slide_type": "fragment"}
import sys

print("Python is new enough:", sys.version_info >= (3, 11))
print("NumPy is new enough: ", int(np.__version__.split(".")[0]) >= 2)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## The map

The next cell lists the lessons that are here, in the order to take them. Run it, and click one
to open it.
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
course_map()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A number that you meet in a lesson and not in this table, such as (11) or lesson 43, belongs
to a lesson that is not here yet. You don't need it: what is used of it is explained where
it is used.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now

| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| run a cell | Shift+Enter, from top to bottom | running a cell before the ones above it | every lesson |
| predict before you look | choose in the quiz, then run the next cell | running first, and finding that one knew it all along | every lesson |
| have an answer judged | replace the dots; `check`, and `hint` when stuck | `print` where `return` is asked | every lesson |
| move an explorer | drag, or click and use the arrow keys; *Show code* to take it with you | playing without a question to answer | 30 |
| find your way | the map above, `progress()` below, `course doctor` in a terminal | working in two copies of a lesson | every lesson |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
