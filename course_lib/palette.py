"""The colours and line styles of every picture and every answer.

One set for Lab's light and dark theme: each colour stands out at least 3 to 1 from
white and from Lab's dark page, and people with any kind of colour blindness can tell
them apart. Both were searched for and are tested. A line style goes with each colour,
so that a picture never depends on colour alone.

course.css, which cannot import this, repeats them; a test holds them equal.
"""

BLUE = "#2e71f0"
VERMILION = "#a93f2d"
GREEN = "#0da067"
PURPLE = "#a94ba6"
OCHRE = "#a78f27"
GREY = "#68666a"

#: The order in which lines of one picture take their colours.
CYCLE = (BLUE, VERMILION, GREEN, PURPLE, OCHRE, GREY)

#: Plotly's names for line styles, in the same order.
DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")

# What a thing is decides its colour, in every lesson.
VOLTAGE = BLUE
CURRENT = OCHRE
SPIKE = VERMILION
THRESHOLD = GREY
EXCITATORY = BLUE
INHIBITORY = VERMILION
EXACT = GREEN
