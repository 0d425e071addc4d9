"""A sound out of a stored output, in a real browser."""

import pytest

from course_lib import sounds

HEARD = """async () => {
  const audio = document.querySelector('audio');
  if (audio.readyState < 4) await new Promise(go => audio.oncanplaythrough = go);
  const text = atob(audio.src.split(',')[1]);
  const bytes = Uint8Array.from(text, letter => letter.charCodeAt(0));
  const context = new OfflineAudioContext(1, 8000, 8000);
  const wave = (await context.decodeAudioData(bytes.buffer)).getChannelData(0);
  const first = wave.findIndex(level => Math.abs(level) > 0.05);
  return [audio.duration, audio.paused, first / 8000];
}"""


def test_it_is_as_long_as_it_should_be_can_be_played_and_clicks_when_the_spike_comes(browser):
    page = browser.new_page()
    page.set_content(sounds.spikes([20, 500], 2000)._repr_mimebundle_()["text/html"])
    duration, paused, first = page.evaluate(HEARD)
    page.close()
    assert duration == pytest.approx(2, abs=0.01)
    assert paused
    assert first == pytest.approx(0.02, abs=0.001)
