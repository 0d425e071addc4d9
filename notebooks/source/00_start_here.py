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

You will build nerve cells that fire, and then networks of them. You learn it the way one learns
an instrument: by playing.

**You will be able to** run a cell, and add one · predict before you look · have an answer judged,
and get a hint · move an explorer · find your way.
**You need** a little Python (a test is below) and school mathematics. No neuroscience,
no NumPy, no calculus. **It takes** 20 minutes, and 5 more for what is marked *further*.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Run a cell

This page is a *notebook*, made of cells of text, like this one, and cells of code.
Click into the code and press **Shift+Enter**. It runs; go on
like that, from top to bottom. A number beside a cell, `[1]`, says that the cell has run; a star,
`[*]`, that it is running.
"""

# %% slideshow={"slide_type": "fragment"}
from course_lib import explore
from course_lib.exercises import check, course_map, glossary, hint, progress, quiz, solution

explore.first_neuron().picture()

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
A nerve cell, simulated: current flows into it and its voltage v climbs. (Below zero, since a cell is negative
inside; lesson 30 says why.) At the dashed line it fires, which a short bar marks, and begins again.
You will write it yourself, in lesson 31.

What a cell's last line gives is shown below it: here a `picture` from `explore`.
"""

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
**Add a cell** to try something of your own: press **Esc**, then **B** (for *below*), or **+** at
the top of the page. Try it here, with `2 + 3`.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Predict first, then run

Before something is shown, a `quiz` asks what it will be. Choose, even if you have to guess: then
you look more closely, and a wrong guess is remembered best. This first one is also a test of your
Python.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("00.a")

# %% slideshow={"slide_type": "fragment"}
def say_high(numbers):
    for v in numbers:
        if v > -50:
            print(f"{v} mV")

voltages = [-65, -48, -52, -43]
say_high(voltages)

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
Now change a number in the cell, and run it again: it is your page; nothing in it can break.

If you could read this, and get through exercise 00.2 with a hint or two, you know enough. Anything beyond is
explained where it first appears.

<details><summary>All that is taken for granted, and where to go if it was too hard</summary>

**Taken for granted** are variables, `if`, `import` and `print`; numbers and lists, with `len`, `append`,
`abs`, `min`, `max` and `sum`; loops with `for` and `range`; functions with `def` and `return`; calling a method,
as in `numbers.append(3)`; f-strings, as in `f"{v} mV"`.

**Too hard?** Take a week with [Python for Everybody](https://www.py4e.com), a free course for beginners: its
chapters on variables, conditional execution, functions, iteration and lists. Then come back; nothing here runs
away.

</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Have an answer judged

An exercise is a cell with dots in it. Replace the dots, run the cell, and `check` tells
you whether it is right, and if not, why. Try as often as you like.
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 00.1: How often in a second?

The cell in the picture fired 12 times in 200 ms (milliseconds, thousandths of a second). How many
times is that in a second, in *hertz*, Hz? Run the cell once as it is; then write the number, without its unit.
"""

# %% slideshow={"slide_type": "fragment"}
answer = ...

check("00.1", answer)

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
### If you are stuck

Under a wrong answer there is a button, **Hint 1 of 2**. Each press opens the next hint, and the
last press the solution. `hint("00.1")` in a cell does the same; `solution("00.1")` goes straight to
the end. Looking is allowed. Then write it in your own words.
"""

# %% slideshow={"slide_type": "fragment"}
hint("00.1")

# %% [markdown] slideshow={"slide_type": "slide"}
"""
### Exercise 00.2: Count what is above a limit

Write a function, `count_above(numbers, limit)`: how many of the numbers
in a list lie above the limit. `count_above([-65, -48, -52, -43], -50)` is 2. `check` will give
it other numbers.
"""

# %% slideshow={"slide_type": "fragment"}
def count_above(numbers, limit):
    ...

check("00.2", count_above)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Play with it

A picture that can be moved is an *explorer*. A sentence below it says what you see, **Reset** goes
back to the start, and **Show code** gives you its Python.
"""

# %% slideshow={"slide_type": "fragment"}
quiz("00.b")

# %% [markdown] slideshow={"slide_type": "subslide"}
"""
Drag the handle; or click it, and use the arrow keys. Current is counted in pA, picoamperes (lesson 30).

1. Go to 100 pA. Were you right? Where does the voltage stop?
2. At 400 pA, twice what you began with, are there twice as many spikes?
3. When does the first one come?
"""

# %% slideshow={"slide_type": "fragment"}
explore.first_neuron()

# %% [markdown] slideshow={"slide_type": "skip"}
"""
<details><summary>What you should have seen</summary>

1. Not one spike: the voltage climbs to -55.0 mV, and there it stays, below the dashed line. All or nothing, and no half spikes.
2. More than twice as many, 29 instead of 12. Lesson 31 tells why.
3. With more current it comes earlier: after 14 ms at 200 pA, after 5 ms at 400 pA.

</details>
"""

# %% [markdown] slideshow={"slide_type": "fragment"}
"""
### Exercise 00.3: The smallest current that makes it fire

What is the smallest current on the slider that makes the cell fire? `answer` is a number, in pA.
"""

# %% slideshow={"slide_type": "fragment"}
answer = ...

check("00.3", answer)

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Read a lesson

- **Core and further.** A section with *(further)* in its heading may be left out: the rest, the
  *core*, is complete without it.
- **Your own functions.** `yours("14.6")` is what you wrote for exercise 14.6, once it is
  correct, until then the course's: you can always go on.
- `pictures` are drawings that stand still. A number such as (12) names the lesson that explains it.

<details><summary>A line like this opens when you click it</summary>

Behind *If you came here directly* you find, in short, what a lesson uses of earlier ones; behind *What you
should have seen*, what there was to see in an explorer.

</details>
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Keep your work (further)

- **Your answers** are in this notebook, in your own folder. Save with Ctrl+S (⌘S on a Mac).
- **Your progress** is one small file beside it, `course_progress.jsonl`. It never leaves your computer.
  It also keeps your functions that were correct: later lessons run on them.
- **Updates never overwrite you.** Where the course has a newer version of a lesson that you have
  worked in, `course start` leaves yours as it is and lays the new one beside it, with `.new` in its name.
- **A fresh copy:** `course reset 00` in a terminal (menu **File**, **New**, **Terminal**) starts this lesson afresh and keeps your old copy.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## If something does not work (further)

- **A cell runs and does not end.** Press the stop button, ■, at the top of the page. `check` stops an answer
  by itself, after 5 seconds of computing, or 60 by the clock.
- **The stop button does not help.** Then the *kernel* hangs, the Python behind this page. Menu **Kernel**,
  **Restart Kernel**. Your cells stay, but what they had made is gone: run them again from the top. (Menu **Run**
  has *Run All Above Selected Cell*.)
- **A name is not defined.** A cell further up has not been run, or not since the last restart.
- **A red message.** Read its **last** line first: it says what went wrong. From lesson 12 on you can have
  it drawn: `explain()`, in a cell of its own.
- **Installed wrongly, perhaps?** In a terminal, `course doctor` looks at everything that the
  course needs, runs a notebook, and says on each line *ok*, or what to do.
- **A word has slipped your mind.** `glossary("spike")` says what it means, and where it was explained.
- `help(print)` explains `print`, and everything else likewise.
"""

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## Find your way

`course_map()` lists the lessons; click one to open it. `progress()` says what you have done.
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
course_map()

# %% [markdown] slideshow={"slide_type": "slide"}
"""
## What you can do now

| You can | In one line | The usual mistake | Used next in |
|---|---|---|---|
| run a cell, and add one | Shift+Enter; Esc, B | not from top to bottom | 11 |
| predict before you look | choose, then run | running first | 11 |
| have an answer judged | replace the dots | `print` where `return` is asked for | 11 |
| move an explorer | drag, or arrow keys | having no question | 11 |
| find your way | `course_map()` | two copies of a lesson | 11 |
"""

# %% tags=["not-stored", "nbval-ignore-output"] slideshow={"slide_type": "fragment"}
progress()
