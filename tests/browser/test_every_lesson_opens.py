"""Every other lesson opens, runs whole, and can be read in both themes."""

import pytest
from build_notebooks import SOURCES

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

NAMES = [source.stem for source in sorted(SOURCES.glob("*.py")) if source.stem != "31_lif_neuron"]

# Contrast of figures' and drawings' text with the page, by WCAG's formula, in the page's own
# colours; what is half transparent is mixed with the page.
CONTRAST = """() => {
  const numbers = colour => colour.match(/[0-9.]+/g).map(Number);
  const ground = numbers(getComputedStyle(
    document.querySelector('.jp-Notebook')).backgroundColor);
  const luminance = ([r, g, b, alpha = 1]) => {
    const [red, green, blue] = [r, g, b].map((x, k) => alpha * x + (1 - alpha) * ground[k])
      .map(x => x / 255)
      .map(x => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const page = luminance(ground);
  const texts = [...document.querySelectorAll(
    '.jp-OutputArea .xtick text, .course-caption, .jp-OutputArea svg[role=img] text')];
  return texts.map(text => {
    const style = getComputedStyle(text);
    const ink = luminance(numbers(text instanceof SVGElement ? style.fill : style.color));
    return (Math.max(ink, page) + 0.05) / (Math.min(ink, page) + 0.05);
  });
}"""


@pytest.mark.parametrize("name", NAMES)
def test_it_opens_runs_and_can_be_read_in_both_themes(opened, name):
    lesson = opened(name)
    lesson.run_all()
    assert lesson.page.get_by_text("Error displaying widget").count() == 0
    for dark in (True, False):
        lesson.theme(dark)
        contrasts = lesson.page.evaluate(CONTRAST)
        assert contrasts
        assert min(contrasts) >= 4.5  # WCAG 2.1, text
