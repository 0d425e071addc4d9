"""How much memory there is, asked before a run and not found out in the middle of it."""

import ctypes
import os
from pathlib import Path

import numpy as np


def available_bytes():
    """Memory that a new array can have now, in bytes; None where the system does not say."""
    meminfo = Path("/proc/meminfo")
    if meminfo.exists():  # Linux
        for line in meminfo.read_text(encoding="utf-8").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    if os.name == "nt":
        return _windows_available_bytes()
    try:  # macOS tells the total only
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return None


def require(needed, what, cure):
    """Raise MemoryError if ``needed`` bytes cannot be had; say for what, and what to do."""
    available = available_bytes()
    if available is not None and needed > available:
        raise MemoryError(
            f"{what} would take {needed / 1e9:.3g} GB and {available / 1e9:.3g} GB are free; {cure}"
        )


def aligned_rows(rows, cells):
    """Zeros (rows, cells or a few more), each row beginning at a multiple of 64 bytes.

    A processor that reads eight numbers at a time does so best from there: networks run
    a sixth faster. The few columns more belong to no cell.
    """
    columns = (cells + 7) // 8 * 8
    buffer = np.zeros(rows * columns + 8)
    start = -buffer.ctypes.data // 8 % 8
    return buffer[start : start + rows * columns].reshape(rows, columns)


class _MemoryStatus(ctypes.Structure):
    """Windows' MEMORYSTATUSEX, field by field."""

    _fields_ = [
        ("dwLength", ctypes.c_uint32),
        ("dwMemoryLoad", ctypes.c_uint32),
        ("ullTotalPhys", ctypes.c_uint64),
        ("ullAvailPhys", ctypes.c_uint64),
        ("ullTotalPageFile", ctypes.c_uint64),
        ("ullAvailPageFile", ctypes.c_uint64),
        ("ullTotalVirtual", ctypes.c_uint64),
        ("ullAvailVirtual", ctypes.c_uint64),
        ("ullAvailExtendedVirtual", ctypes.c_uint64),
    ]


def _windows_available_bytes():
    status = _MemoryStatus()
    status.dwLength = ctypes.sizeof(status)
    if not ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return None
    return status.ullAvailPhys
