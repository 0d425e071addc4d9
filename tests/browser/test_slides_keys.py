"""Which keys the slides take, and which belong to what has the focus."""

import pytest

pytestmark = pytest.mark.browser

SLIDE = '<div class="jp-Cell" tabindex="0"></div>'
SLIDER = '<div role="slider" tabindex="0"></div>'
LIST = "<select><option>RS</option></select>"
FIELD = '<input type="text">'
AREA = "<textarea></textarea>"
NUMBER = '<input type="number">'
EDITOR = '<div class="cm-editor"><div contenteditable="true"></div></div>'
BUTTON = "<button>a) 3</button>"
BOX = '<input type="checkbox">'
LINK = '<a href="#x">lesson</a>'
OPTIONS = '<input type="radio">'

ASK = """([html, key, shiftKey, ctrlKey]) => {
  document.body.setHTMLUnsafe(html);
  const all = [...document.body.querySelectorAll('*')];
  const shadow = all.find(node => node.shadowRoot)?.shadowRoot;
  const target = shadow?.querySelector('input') ??
    all.find(node => node.tabIndex >= 0 || node.isContentEditable);
  const event = new KeyboardEvent('keydown', { key, shiftKey, ctrlKey });
  Object.defineProperty(event, 'target', { value: target });
  return [module.commandFor(event) ?? null, module.isKept(event)];
}"""


@pytest.fixture(scope="module")
def page(slides_module):
    return slides_module("keys.js")


def asked(page, html, key, shift=False, ctrl=False):
    return page.evaluate(ASK, [html, key, shift, ctrl])


@pytest.mark.parametrize(
    ("key", "does"),
    [
        ("PageDown", "next"),
        ("ArrowRight", "next"),
        (" ", "next"),
        ("PageUp", "previous"),
        ("ArrowLeft", "previous"),
        ("Home", "first"),
        ("End", "last"),
        ("o", "overview"),
        ("+", "larger"),
        ("-", "smaller"),
        (".", "blank"),
    ],
)
def test_on_the_slide_keys_are_commands(page, key, does):
    assert asked(page, SLIDE, key)[0] == does


def test_with_shift(page):
    assert asked(page, SLIDE, " ", shift=True)[0] == "previous"
    assert asked(page, SLIDE, "?", shift=True)[0] == "help"
    assert asked(page, SLIDE, "PageDown", shift=True)[0] is None


@pytest.mark.parametrize("html", [SLIDER, LIST, FIELD, NUMBER, EDITOR, OPTIONS])
@pytest.mark.parametrize(
    "key", ["PageDown", "PageUp", "ArrowRight", "Home", " ", "o", "d", "ArrowUp"]
)
def test_what_is_moved_or_typed_into_keeps_its_keys(page, html, key):
    assert asked(page, html, key) == [None, False]


@pytest.mark.parametrize("html", [BUTTON, BOX, LINK])
def test_what_is_pressed_keeps_space_and_enter_but_not_the_clicker(page, html):
    assert asked(page, html, " ") == [None, False]
    assert asked(page, html, "Enter") == [None, False]
    assert asked(page, html, "PageDown")[0] == "next"


@pytest.mark.parametrize("html", [SLIDE, EDITOR, SLIDER, BUTTON])
def test_code_is_run_from_anywhere(page, html):
    assert asked(page, html, "Enter", shift=True)[0] == "run"
    assert asked(page, html, "Enter", ctrl=True)[0] == "run"


@pytest.mark.parametrize("html", [FIELD, AREA, LIST])
def test_in_a_field_the_same_keys_are_the_fields(page, html):
    assert asked(page, html, "Enter", shift=True) == [None, False]
    assert asked(page, html, "Enter", ctrl=True) == [None, False]


def test_a_field_inside_a_widgets_shadow_tree_is_a_field(page):
    html = '<div><template shadowrootmode="open"><input type="text"></template></div>'
    assert asked(page, html, "h") == [None, False]


@pytest.mark.parametrize(
    ("key", "shift", "ctrl"),
    [
        ("Backspace", False, True),
        ("M", True, True),
        ("ArrowUp", True, True),
        ("ArrowDown", True, True),
        ("Home", True, False),
        ("End", True, False),
        ("F5", False, False),
        ("F5", True, False),
    ],
)
def test_keys_that_merge_move_select_or_reload_are_kept_too(page, key, shift, ctrl):
    assert asked(page, SLIDE, key, shift, ctrl) == [None, True]


@pytest.mark.parametrize("key", ["a", "x", "y", "m", "j", "k", "ArrowUp", "ArrowDown", "D", "Z"])
def test_letters_that_change_the_notebook_are_kept_from_lab(page, key):
    assert asked(page, SLIDE, key)[1]


@pytest.mark.parametrize(
    ("key", "ctrl"), [("s", True), ("C", True), ("Enter", False), ("Tab", False)]
)
def test_the_rest_is_labs(page, key, ctrl):
    assert asked(page, SLIDE, key, ctrl=ctrl) == [None, False]


def test_every_key_is_listed_once_and_can_be_read(page):
    keys = page.evaluate("() => module.KEYS.flatMap(({ keys }) => keys)")
    assert len(keys) == len(set(keys))
    assert page.evaluate("() => module.spoken('Shift+ ')") == "Shift+Space"
    assert page.evaluate("() => module.spoken('+')") == "+"
    assert page.evaluate("() => module.spoken('Control+Enter')") == "Ctrl+Enter"
