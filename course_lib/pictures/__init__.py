"""Data in, figure and caption out."""

from course_lib import palette

from .arrays.arithmetic import arithmetic
from .arrays.at_work import at_work
from .arrays.axes import axis
from .arrays.broadcasting import broadcasting
from .arrays.cards import card
from .arrays.circuits import circuit
from .arrays.images import image
from .arrays.memory import memory
from .arrays.names import names
from .arrays.number_lines import number_line
from .arrays.questions import question
from .arrays.rearranging import reshape
from .arrays.selections import selection
from .arrays.sharing import shared
from .arrays.sliding import sliding
from .arrays.values import array, side_by_side
from .display import Picture, show
from .drawings import biology
from .drawings.rings import ring
from .films import animate, writers
from .plots.balance import balance
from .plots.bins import bins
from .plots.bump import bump
from .plots.cancelling import cancelling
from .plots.conversions import conversions
from .plots.cut_outs import cut_outs
from .plots.events import events
from .plots.found import found
from .plots.gallery import gallery
from .plots.heat_maps import heat_map
from .plots.histograms import histogram
from .plots.learned import learned
from .plots.marked import marked
from .plots.over_steps import over_steps
from .plots.over_voltage import over_voltage
from .plots.paint import painted_spikes
from .plots.panels import panels
from .plots.phase_plane import enough_samples, phase_plane
from .plots.raster import raster
from .plots.rates import rate_curve
from .plots.receptors import receptors
from .plots.responses import over_frequencies
from .plots.runaway import runaway
from .plots.scaling import scaling
from .plots.spikes import intervals
from .plots.stepping import seeds, step_errors, steps
from .plots.swings import swings
from .plots.traces import line, new_figure
from .plots.voltage import voltage
from .stills.better_or_worse import better_or_worse
from .stills.lightness import lightness

__all__ = [
    "Picture",
    "animate",
    "arithmetic",
    "array",
    "at_work",
    "axis",
    "balance",
    "better_or_worse",
    "bins",
    "biology",
    "broadcasting",
    "bump",
    "cancelling",
    "card",
    "circuit",
    "conversions",
    "cut_outs",
    "enough_samples",
    "events",
    "found",
    "gallery",
    "heat_map",
    "histogram",
    "image",
    "intervals",
    "learned",
    "lightness",
    "line",
    "marked",
    "memory",
    "names",
    "new_figure",
    "number_line",
    "over_frequencies",
    "over_steps",
    "over_voltage",
    "painted_spikes",
    "palette",
    "panels",
    "phase_plane",
    "question",
    "raster",
    "rate_curve",
    "receptors",
    "reshape",
    "ring",
    "runaway",
    "scaling",
    "seeds",
    "selection",
    "shared",
    "show",
    "side_by_side",
    "sliding",
    "step_errors",
    "steps",
    "swings",
    "voltage",
    "writers",
]
