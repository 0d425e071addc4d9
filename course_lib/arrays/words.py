"""Small phrases in which facts about arrays are said."""

from course_lib.words import listed


def axes(numbers):
    """'axis 0', 'axes 0 and 1'."""
    numbers = list(numbers)
    return f"{'axis' if len(numbers) == 1 else 'axes'} {listed(numbers)}"


UNITS = ("bytes", "kB", "MB", "GB", "TB", "PB", "EB")


def size_of(number):
    """A number of bytes as people say it, in powers of 1000: '240 bytes', '65.5 TB'."""
    if number == 1:
        return "1 byte"
    if number >= 10**21:  # beyond the last unit
        return f"{number // 10**18:,} {UNITS[-1]}"
    value, unit = number, 0
    # 999.5 would be rounded to 1e+03, so it goes one unit further.
    while value >= (1000 if unit == 0 else 999.5) and unit < len(UNITS) - 1:
        value, unit = value / 1000, unit + 1
    return f"{value} bytes" if unit == 0 else f"{value:.3g} {UNITS[unit]}"
