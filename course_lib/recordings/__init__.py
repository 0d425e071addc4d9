"""Simulated recordings to practise on, the same for everybody."""

from .electrodes import electrodes
from .flicker import flicker
from .hippocampus import hippocampus
from .microscope import microscope
from .probe import probe
from .twelve_bit import twelve_bit
from .two_boxes import two_boxes

__all__ = [
    "electrodes",
    "flicker",
    "hippocampus",
    "microscope",
    "probe",
    "twelve_bit",
    "two_boxes",
]
