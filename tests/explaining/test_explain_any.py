"""Any index, shape and reshape: drawn is what was there, and the axis that fails is named."""

import linecache
import re
import sys
from math import prod

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst
from in_a_shell import plain

from course_lib import explain

SHAPE = npst.array_shapes(min_dims=1, max_dims=4, min_side=0, max_side=5)
FILE = "a cell of this test"


def explained(code, **names):
    """What explain() says after this code, which must raise; quicker than a notebook."""
    linecache.cache[FILE] = (len(code), None, code.splitlines(keepends=True), FILE)
    try:
        exec(compile(code, FILE, "exec"), {"np": np, **names})
    except Exception as error:
        sys.last_value = error
        return plain(explain())
    raise AssertionError(f"{code} raised nothing")


def index_in_code(index):
    return ", ".join(
        f"{'' if p.start is None else p.start}:{'' if p.stop is None else p.stop}"
        if isinstance(p, slice)
        else repr(p)
        for p in index
    )


@settings(max_examples=500, deadline=None)
@given(SHAPE, st.data())
def test_a_bad_index_is_drawn_with_its_array_and_the_axis_that_it_overran(shape, data):
    axis = data.draw(st.integers(0, len(shape) - 1))
    n = shape[axis]
    bad = data.draw(st.integers(n, n + 30) | st.integers(-n - 30, -n - 1))
    index = [data.draw(st.sampled_from([slice(None), slice(0, 2)])) for _ in range(axis)] + [bad]
    said = explained(f"a[{index_in_code(index)}]", a=np.zeros(shape))
    assert f"a has shape {shape}" in said
    assert f"axis {axis} of a, length {n:,}" in said
    assert f"{bad} is not among them" in said


@settings(max_examples=500, deadline=None)
@given(SHAPE, SHAPE)
def test_shapes_that_do_not_agree_are_drawn_as_they_were_and_the_cures_work(a, b):
    try:
        np.broadcast_shapes(a, b)
        assume(False)
    except ValueError:
        pass
    values = {"a": np.ones(a), "b": np.ones(b)}
    said = explained("a + b", **values)
    assert f"a has shape {a}, float64" in said
    assert f"b has shape {b}, float64" in said
    pair = next(
        (m, n) for m, n in zip(a[::-1], b[::-1], strict=False) if m != n and 1 not in (m, n)
    )
    assert f"{pair[0]} meets {pair[1]}" in said
    for cure, result in re.findall(
        r"^(\S+(?: :,)*.*?) has shape .*, and then the result (.*)\.", said, re.M
    ):
        code = f"{cure} + b" if cure.startswith("a") else f"a + {cure}"
        assert eval(code, values).shape == eval(result)


@settings(max_examples=500, deadline=None)
@given(SHAPE, st.lists(st.integers(0, 6), min_size=1, max_size=4), st.booleans())
def test_a_bad_reshape_is_drawn_with_both_products(shape, wanted, by_function):
    size = prod(shape)
    assume(prod(wanted) != size)
    inside = ", ".join(map(str, wanted))
    code = f"np.reshape(a, ({inside},))" if by_function else f"a.reshape({inside})"
    said = explained(code, a=np.zeros(shape))
    assert f"a has shape {shape}" in said
    products = [f" = {prod(wanted):,}" if len(wanted) > 1 else f": {wanted[0]:,}"]
    products += [f" = {size:,}" if len(shape) > 1 else f": {shape[0]:,}"]
    assert all(product in said for product in products)
    gap = prod(wanted) - size
    assert (f"{gap:,} element" in said) if gap > 0 else (f"{-gap:,} element" in said)
    possible = re.search(r"Near it, and possible: (.*)\.$", said, re.M)
    for fitting in re.findall(r"\([\d, ]+\)", possible[1] if possible else ""):
        assert prod(eval(fitting)) == size


@settings(max_examples=200, deadline=None)
@given(SHAPE, st.data())
def test_a_mask_of_another_length_is_shown_on_its_axis(shape, data):
    axis = data.draw(st.integers(0, len(shape) - 1))
    length = data.draw(st.integers(1, 9).filter(lambda n: n != shape[axis]))
    mask = np.zeros(length, bool)
    code = f"a[{':, ' * axis}mask]"
    said = explained(code, a=np.zeros(shape), mask=mask)
    assert f"Marked: axis {axis} of a, of length {shape[axis]}" in said
    assert f"axis 0 of mask, of length {length}" in said
