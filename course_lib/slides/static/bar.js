// The bar under the slide: buttons, how far we are, what the kernel does, and what is announced.

import { icons } from "./icons.js";
import { KEYS, spoken } from "./keys.js";

const LEFT = ["previous", "next"];
const RIGHT = ["overview", "smaller", "larger", "dark", "fullscreen", "presenter", "help", "stop"];
const QUIET = ["idle", "unknown", "connected"];
const SAID = 2500; // ms that a message stands in the bar

export class Bar {
  constructor(presentation) {
    this.presentation = presentation;
    this.node = document.createElement("div");
    this.node.className = "course-slides-bar";
    this.node.setAttribute("role", "group");
    this.node.setAttribute("aria-label", "Slides");
    this.progress = part("progress", "course-slides-progress");
    this.progress.setAttribute("aria-label", "How far we are");
    this.where = part("span", "course-slides-where");
    this.kernel = part("span", "course-slides-kernel");
    this.said = part("span", "course-slides-said");
    this.live = part("div", "course-slides-live");
    this.live.setAttribute("role", "status");
    this.node.append(
      this.progress,
      ...LEFT.map(does => this.button(does)),
      this.where,
      this.said,
      this.kernel,
      ...RIGHT.map(does => this.button(does)),
    );
    presentation.panel.node.append(this.node);
    document.body.append(this.live); // speaks on where the slide is blank
    this.onStep = () => this.update();
    presentation.addEventListener("step", this.onStep);
    this.onStatus = () => this.showKernel();
    this.session = presentation.panel.sessionContext;
    this.session.statusChanged.connect(this.onStatus);
    this.session.connectionStatusChanged.connect(this.onStatus);
    this.showKernel();
  }

  remove() {
    clearTimeout(this.silence);
    this.presentation.removeEventListener("step", this.onStep);
    this.session.statusChanged.disconnect(this.onStatus);
    this.session.connectionStatusChanged.disconnect(this.onStatus);
    this.node.remove();
    this.live.remove();
  }

  button(does) {
    const stop = { says: "leave the slides", keys: [this.presentation.lab.presentKey()] };
    const { says, keys } = does === "stop" ? stop : KEYS.find(key => key.does === does);
    const made = document.createElement("button");
    made.type = "button";
    made.innerHTML = icons[does];
    made.title = `${says[0].toUpperCase()}${says.slice(1)} (${spoken(keys[0])})`;
    made.setAttribute("aria-label", made.title);
    // Pressed by mouse, it leaves the focus where it is: on the slide.
    made.addEventListener("mousedown", event => event.preventDefault());
    made.addEventListener("click", () => this.presentation[does]());
    return made;
  }

  update() {
    const { slides, place, steps } = this.presentation;
    const title = this.presentation.titleOf(place.slide);
    const number = `${place.slide + 1} / ${slides.length}`;
    const parts = slides[place.slide].steps.length;
    this.progress.max = Math.max(1, steps.length - 1);
    this.progress.value = steps.findIndex(
      ({ slide, step }) => slide === place.slide && step === place.step,
    );
    this.where.replaceChildren(part("b", "", number), document.createTextNode(`  ${title}`));
    const which = parts > 1 ? ` Part ${place.step + 1} of ${parts}.` : "";
    this.announce(`Slide ${place.slide + 1} of ${slides.length}. ${title}.${which}`);
  }

  showKernel() {
    const status = this.session.kernelDisplayStatus;
    this.kernel.textContent = QUIET.includes(status) ? "" : `kernel: ${status}`;
  }

  /** A message for everybody: it stands in the bar for a while, and is read aloud. */
  say(text) {
    this.said.textContent = text;
    clearTimeout(this.silence);
    this.silence = setTimeout(() => (this.said.textContent = ""), SAID);
    this.announce(text);
  }

  /** A message for a screen reader alone. */
  announce(text) {
    // The same words twice would not be read twice.
    this.live.textContent = this.live.textContent === text ? `${text}\u00a0` : text;
  }
}

function part(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
