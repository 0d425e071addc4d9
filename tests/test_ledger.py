"""Nothing stands in a lesson's code that the course has not explained by then."""

import ledger
import pytest
from test_lessons import every_lesson

from course_lib.exercises import BANK
from course_lib.exercises.answer_code import other_ways


@every_lesson
def test_what_a_lesson_uses_is_explained_and_numpys_pages_are_linked(source):
    assert list(map(str, ledger.missing(source))) == []


@pytest.mark.parametrize("exercise", BANK.values(), ids=lambda exercise: exercise.id)
def test_another_way_that_is_shown_uses_only_what_is_explained_by_then(exercise):
    for code in other_ways(exercise):
        assert ledger.beyond(code, exercise) == [], code


def test_what_is_beyond_an_exercise_is_found():
    before_arrays_are_cut, after = BANK["30.2"], BANK["15.4"]
    used = [use.name for use in ledger.beyond("v = np.zeros(3)\nv[1:]", before_arrays_are_cut)]
    assert used == ["slice, [a:b]"]  # np.zeros stands on the page
    assert ledger.beyond("v = np.zeros(3)\nv[1:]", after) == []


# The tool itself: what is found in code, and which words explain it


@pytest.mark.parametrize(
    ("code", "name", "explained_by", "not_by"),
    [
        ("print(a)", "print", "`print` shows", "`sprint`, or print"),
        ("np.where(a > 0, a, 0)", "np.where", "`np.where(mask, a, b)`", "`where`"),
        ("np.add.at(a, b, 1)", ".at", "`np.add.at(a, b, 1)`", "`np.add`"),
        ("a.mean()", ".mean", "`.mean()` is", "`means`"),
        ("a.mean()", ".mean", "`mean` is", "the mean"),
        ("run.spike_times", ".spike_times", "`run.spike_times`", "`spike`"),
        ("a.sum(axis=0)", "axis=", "`sum(axis=1)`", "`axis == 1`"),
        ("neurons.simulate(cell)", "neurons.simulate", "`neurons.simulate`", "`simulate`"),
        ("pictures.array(a)", "pictures", "`pictures` draws", "`.pictures`"),
        ("try:\n    a\nexcept ValueError:\n    b", "try", "`try`", "`retry`"),
        ("with a:\n    b", "with", "`with`", "with"),
        ("f = lambda x: x", "lambda", "`lambda x: x`", "`lambdas`"),
        ("[x for x in a]", "comprehension", "a *list comprehension*", "`[x for x in a]`"),
        ("sum(x for x in a)", "comprehension", "a comprehension", ""),
        ("{'a': 1}", "dictionary", "a dictionary is", ""),
        ("a if b else c", "... if ... else ...", "`1 if up else 0`", "`if up:`"),
        ("1 < x < 3", "chained comparison", "`1 < x < 3`", "`1 < x`"),
        ("a, b = c", "unpacking", "`a, b = pair`", "`a = b`"),
        ("for a, b in c:\n    d", "unpacking", "`i, x = 0, 5`", "`f(a, b)`"),
        ("f(*a)", "* in front of a name", "`*pair`", "`2 * 3`"),
        ("a[1:3]", "slice, [a:b]", "`a[1:]`", "`a[1]`"),
        ("a[::2]", "slice with a step, [a:b:c]", "`a[0:9:2]`", "`a[0:9]`"),
        ("a[0, 1]", "several indices, [i, j]", "`table[1, 2]`", "`table[1]`"),
        ("a[:, None]", "None as an index", "`a[:, None]`", "`a[:, 0]`, `None`"),
        ("a[..., 0]", "... as an index", "`a[..., 1]`", "`...`"),
        ("f'{x:5.2f}'", "format :5.2f", "`:7.3f`", "`:.2f`"),
        ("f'{x:<4}'", "format :<4", "`{name:<9}`", "`:4`"),
        ("a += 1", "+=", "`count += 1`", "`+`"),
        ("a **= 2", "**=", "`**=`", "`**`"),
        ("a & b", "&", "`a & b`", "`a and b`"),
        ("~a", "~", "`~`", ""),
        ("a @ b", "@", "`a @ b`", ""),
        ("a ** 2", "**", "`x**2`", "`2 * x`"),
        ("a // 2", "//", "`//`", "`/`"),
        ("10_000", "digits in groups, 10_000", "`1_000_000`", "`10000`"),
        ("def f(x=1):\n    ...", "default argument", "`def f(x, y=2)`", "`f(x)`"),
    ],
)
def test_a_construct_is_found_and_explained_by_its_name(code, name, explained_by, not_by):
    found = {construct.name: construct for construct in ledger.uses(code)}
    assert name in found
    assert ledger.prose([explained_by]).explains(found[name])
    assert not ledger.prose([not_by]).explains(found[name])


@pytest.mark.parametrize(
    "code",
    [
        "a = [1, 2]",
        "for i in a:\n    b = i + 1",
        "def f(x):\n    return x * 2",
        "if a >= b:\n    c = 1",
    ],
)
def test_what_was_promised_needs_no_explanation(code):
    assert ledger.uses(code) == []


@pytest.mark.parametrize(
    ("code", "address"),
    [
        ("np.where(a)", "https://numpy.org/doc/stable/reference/generated/numpy.where.html"),
        (
            "np.random.default_rng(1)",
            "https://numpy.org/doc/stable/reference/random/generated/numpy.random.default_rng.html",
        ),
        ("np.abs(a)", "https://numpy.org/doc/stable/reference/generated/numpy.absolute.html"),
        ("np.pi", "https://numpy.org/doc/stable/reference/constants.html#numpy.pi"),
    ],
)
def test_a_name_of_numpy_wants_a_link_to_its_own_page(code, address):
    (construct,) = ledger.uses(code)
    assert ledger.prose([f"[`{construct.name}`]({address})"]).links_to(construct)
    assert not ledger.prose([f"`{construct.name}`"]).links_to(construct)
    assert not ledger.prose([f"[`x`]({address}x)"]).links_to(construct)


def test_a_name_that_numpy_no_longer_has_is_explained_and_has_no_page_to_link():
    (construct,) = ledger.uses("np.float")
    assert construct.link == ""
    assert ledger.prose(["`np.float` is gone"]).explains(construct)


LESSON = '''\
# %% [markdown]
"""
# A title
"""

# %%
a = np.array([3, 1])
a.sort()

# %%
double = a * 2
double.max()

# %% [markdown]
"""
An array comes from [`np.array`](https://numpy.org/doc/stable/reference/generated/numpy.array.html);
`.max()` is its largest.
"""

# %%
a.min()
'''


def test_the_prose_right_after_a_cell_still_explains_it_and_what_comes_later_does_not(tmp_path):
    source = tmp_path / "00_made_up.py"
    source.write_text(LESSON, encoding="utf-8")
    assert [entry.construct.name for entry in ledger.missing(source)] == [".sort", ".min"]


def test_a_lesson_is_read_after_those_that_it_needs():
    numbers = [page.stem[:2] for page in ledger.before("32")]
    assert "00" in numbers
    assert "14" not in numbers  # those who begin at 30 have not read it
    assert ledger.before("00") == []
