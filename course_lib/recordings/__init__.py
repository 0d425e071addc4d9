"""Simulated recordings to practise on, the same for everybody."""

from .current_clamp import Recording, current_clamp
from .electrodes import electrodes
from .flicker import flicker
from .hippocampus import hippocampus
from .microscope import microscope
from .probe import probe
from .twelve_bit import twelve_bit
from .two_boxes import two_boxes

__all__ = [
    "Recording",
    "current_clamp",
    "electrodes",
    "flicker",
    "hippocampus",
    "microscope",
    "probe",
    "twelve_bit",
    "two_boxes",
]
