"""Simulated recordings to practise on, the same for everybody; and a reader of your own."""

from .current_clamp import current_clamp
from .electrodes import electrodes
from .flicker import flicker
from .hippocampus import hippocampus
from .learned_runs import TARGETS, learned
from .microscope import microscope
from .probe import probe
from .reading import read
from .recording import Recording
from .twelve_bit import twelve_bit
from .two_boxes import two_boxes

__all__ = [
    "TARGETS",
    "Recording",
    "current_clamp",
    "electrodes",
    "flicker",
    "hippocampus",
    "learned",
    "microscope",
    "probe",
    "read",
    "twelve_bit",
    "two_boxes",
]
