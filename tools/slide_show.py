"""A lesson presented as slides, driven with the keys that a presenter presses.

    show = SlideShow(lesson)
    show.start()
    for place in show.forward():
        print(place.title, show.cut_off())
    show.stop()

Used by the browser tests and by `look_at_slides.py`.
"""

from dataclasses import dataclass

STAGE = ".course-slides-stage"

# Where the presentation stands, as its bar and the page say.
PLACE = """() => {
  const stage = document.querySelector('.course-slides-stage .jp-WindowedPanel-outer');
  const bar = document.querySelector('.course-slides-bar');
  const [slide, slides] = bar.querySelector('b').textContent.split(' / ').map(Number);
  const progress = bar.querySelector('progress');
  const below = stage.scrollHeight - stage.clientHeight - stage.scrollTop;
  return {
    slide, slides, step: progress.value, steps: progress.max + 1, below: Math.round(below),
    title: bar.querySelector('.course-slides-where').lastChild.textContent.trim(),
  };
}"""

# Waits until nothing in the notebook, if one is open, has moved for a while. Plotly fits a figure
# to its box 100 ms after the box has changed: so long, and a little more, all must have stood
# still.
STILL = """async () => {
  const notebook = window.jupyterapp.shell.currentWidget?.content;
  const stage = notebook?.outerNode;
  if (!stage) return;
  const nodes = () => notebook.node.querySelectorAll('.jp-Cell, .jp-OutputArea svg');
  const look = () => {
    const sizes = [...nodes()].filter(node => node.checkVisibility()).map(node => {
      const { left, top, width, height } = node.getBoundingClientRect();
      return [left, top, width, height].map(Math.round);
    });
    return JSON.stringify([sizes, stage.scrollTop, stage.scrollHeight]);
  };
  const end = performance.now() + 10_000;
  let before = look(), since = performance.now();
  while (performance.now() - since < 130 && performance.now() < end) {
    await new Promise(requestAnimationFrame);
    const now = look();
    if (now !== before) [before, since] = [now, performance.now()];
  }
}"""

# What an audience could not see: beyond an edge of the slide, of a box, or of a drawing.
CUT_OFF = """() => {
  const stage = document.querySelector('.course-slides-stage .jp-WindowedPanel-outer');
  const edge = stage.getBoundingClientRect();
  const found = new Set();
  const say = (what, node) => found.add(
    `${what}: <${node.tagName.toLowerCase()}> ${node.textContent.trim().slice(0, 50)}`);
  const visible = node => {
    const { width, height } = node.getBoundingClientRect();
    return width > 1 && height > 1 && node.checkVisibility({ visibilityProperty: true });
  };
  const shown = [...stage.querySelectorAll('.course-slides-shown')];
  for (const node of shown.flatMap(cell => [...cell.querySelectorAll('*')]).filter(visible)) {
    const { left, right } = node.getBoundingClientRect();
    if (node.closest('.js-plotly-plot, .MathJax, mjx-container')) continue;
    if (right > edge.right + 1 || left < edge.left - 1) say('beyond the slide', node);
    const clips = ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(node).overflowX);
    const isBox = node instanceof HTMLElement && !node.matches('input, select, progress');
    if (isBox && clips && node.scrollWidth > node.clientWidth + 2) say('wider than its box', node);
  }
  for (const svg of shown.flatMap(cell => [...cell.querySelectorAll('svg')]).filter(visible)) {
    if (svg.closest('button, .modebar, mjx-container')) continue;
    const own = svg.getBoundingClientRect();
    if (own.height > edge.height) say('taller than the screen', svg);
    if (own.right > edge.right + 1) say('beyond the slide', svg);
    for (const text of [...svg.querySelectorAll('text')].filter(visible)) {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const out = Math.max(own.left - left, right - own.right, own.top - top, bottom - own.bottom);
      if (out > 3 && getComputedStyle(svg).overflow !== 'visible')
        say(`${Math.round(out)} px out of its drawing`, text);
    }
  }
  return [...found];
}"""

# The explorers on the slide that nobody has moved yet: the first is marked, and counted.
NEXT_EXPLORER = """() => {
  const there = [...document.querySelectorAll('.course-slides-shown .course-explorer')];
  const next = there.find(box => !box.dataset.moved && box.querySelector('.course-live-caption'));
  if (next) next.dataset.moved = 'now';
  return Boolean(next);
}"""

# The words and the picture of an explorer.
SEEN = """box => [
  box.querySelector('.course-live-caption').textContent,
  box.querySelector('.js-plotly-plot .main-svg, .course-sheet').innerHTML,
]"""


def announced(page) -> str:
    """What a screen reader was last given to say."""
    return page.locator(".course-slides-live").text_content().replace("\u00a0", "")


@dataclass(frozen=True)
class Place:
    """Where a presentation stands: numbers from 1 for slides, from 0 for steps.

    ``below`` is how much of the slide lies below the screen, in the page's pixels.
    """

    slide: int
    slides: int
    step: int
    steps: int
    below: int
    title: str

    @property
    def is_last(self):
        return self.step == self.steps - 1 and self.below < 18


class SlideShow:
    def __init__(self, lesson):
        self.lesson, self.page = lesson, lesson.page

    def start(self):
        self.page.keyboard.press("F8")
        self.page.locator(f"{STAGE} .course-slides-bar").wait_for()
        return self.place()

    def stop(self):
        self.page.keyboard.press("Escape")  # out of whatever has the focus
        self.page.keyboard.press("F8")
        self.ended()

    def ended(self):
        """Wait until the page is back."""
        self.page.locator(".course-slides-bar").wait_for(state="detached")
        self.page.evaluate(STILL)  # cells find back to their heights

    def place(self) -> Place:
        """Where we are, when all has come to rest."""
        self.page.evaluate(STILL)
        return self.where()

    def where(self) -> Place:
        """Where we are, at rest or not."""
        return Place(**self.page.evaluate(PLACE))

    def press(self, key) -> Place:
        self.page.keyboard.press(key)
        return self.place()

    def forward(self):
        """From here to the last slide; yields each place, the present one first."""
        place = self.place()
        yield place
        while not place.is_last:
            before, place = place, self.press("PageDown")
            if place == before:
                raise RuntimeError(f"PageDown leads nowhere from {place}")
            yield place

    def whole_slides(self):
        """From here to the last slide; yields the last step of each, where all of it is shown.

        Quicker than ``forward``: nothing has to come to rest on the steps before.
        """
        while True:
            before = self.where()
            self.page.keyboard.press("PageDown")
            now = self.where()
            if now.slide > before.slide:
                yield self.press("PageUp")
                while self.where().slide == before.slide:  # a tall one is read to its end first
                    self.page.keyboard.press("PageDown")
            elif now == before:
                yield self.place()
                return

    def forward_to(self, text="", holding="*"):
        """On from the first slide until a cell with this text, or this element, is shown."""
        self.press("Home")
        for place in self.forward():
            if self.shown(text).locator(holding).count():
                return place
        raise LookupError(f"{text or holding!r} stands on no slide")

    def shown(self, text=""):
        """The cells on the slide that hold this text."""
        return self.page.locator(f"{STAGE} .course-slides-shown", has_text=text)

    def backward(self):
        """From here to the first slide."""
        place = self.place()
        yield place
        while place.step > 0:
            before, place = place, self.press("PageUp")
            if place.step != before.step - 1:
                raise RuntimeError(f"PageUp leads from {before} to {place}")
            yield place

    def cut_off(self) -> list[str]:
        """What cannot be seen whole, in words."""
        return self.page.evaluate(CUT_OFF)

    def move_explorers(self) -> int:
        """Move a control of each explorer on the slide, once, by keyboard; how many moved."""
        moved = 0
        while self.page.evaluate(NEXT_EXPLORER):
            self._move(self.page.locator('.course-explorer[data-moved="now"]'))
            moved += 1
        return moved

    def _move(self, box):
        before = box.evaluate(SEEN)
        control = box.locator(".noUi-handle, select, input[type=text]").first
        control.focus()
        keys = (
            ["End", "Backspace"] if control.evaluate("c => c.matches('input')") else ["ArrowRight"]
        )
        for key in keys:
            self.page.keyboard.press(key)
        self.page.wait_for_function(
            f"([box, before]) => ({SEEN})(box).every((now, k) => now !== before[k])",
            arg=[box.element_handle(), before],
        )
        box.evaluate("box => { box.dataset.moved = 'once'; }")
        self.page.keyboard.press("Escape")
