"""What NumPy once had and has no more, and what to write in its place."""

_TYPES = ("float", "int", "object", "str", "complex")  # Python's own

INSTEAD = {
    **{name: name for name in _TYPES},
    "bool8": "np.bool",
    "float_": "np.float64",
    "int0": "np.intp",
    "complex_": "np.complex128",
    "cfloat": "np.complex128",
    "unicode_": "np.str_",
    "string_": "np.bytes_",
    "Inf": "np.inf",
    "Infinity": "np.inf",
    "infty": "np.inf",
    "PINF": "np.inf",
    "NINF": "-np.inf",
    "NaN": "np.nan",
    "NAN": "np.nan",
    "product": "np.prod",
    "cumproduct": "np.cumprod",
    "sometrue": "np.any",
    "alltrue": "np.all",
    "trapz": "np.trapezoid",
    "in1d": "np.isin",
    "round_": "np.round",
    "msort": "np.sort",
    "asfarray": "np.asarray",
    "mat": "np.asmatrix",
    "find_common_type": "np.result_type",
}
