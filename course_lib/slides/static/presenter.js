// The presenter's own window: what comes next, what to say, and how late it is.

import { pace, planOf, rowFor } from "./plan.js";
import { copyLook, stillOf } from "./preview.js";

const PAGE = `
<header>
  <p><b id="number"></b> <span id="title"></span></p>
  <p class="clocks"><span id="elapsed" title="since the start"></span>
    <button type="button" id="again">Start the clock again</button>
    <time id="now"></time></p>
</header>
<main>
  <section aria-label="Next"><h2 id="what"></h2><div id="next"></div></section>
  <section aria-label="Notes">
    <h2>Notes</h2><p id="pace"></p><div id="notes"></div>
    <details hidden><summary>The whole teaching page</summary><div id="page"></div></details>
  </section>
</main>
<footer>
  <button type="button" data-does="previous">Back</button>
  <button type="button" data-does="next">On</button>
  <button type="button" data-does="run">Run the code</button>
  <span>The slides' keys work here too.</span>
</footer>`;

export class PresenterWindow {
  constructor(presentation) {
    this.presentation = presentation;
    presentation.addEventListener("step", () => this.update());
    this.onTheme = () => this.dress();
    presentation.lab.themes?.themeChanged.connect(this.onTheme);
  }

  get isOpen() {
    return Boolean(this.window) && !this.window.closed;
  }

  /** Open it, or bring it to the front. False where the browser does not let us. */
  open() {
    if (this.isOpen) {
      this.window.focus();
      return true;
    }
    this.window = window.open("", "course-slides-presenter", "popup,width=1100,height=720");
    if (!this.window) return false;
    this.fill();
    clearInterval(this.clock);
    this.clock = setInterval(() => this.tick(), 1000);
    return true;
  }

  fill() {
    const { document } = this.window;
    if (!document.body) return; // it is being reloaded
    document.title = "Presenter: " + this.presentation.panel.title.label;
    document.documentElement.lang = "en";
    document.body.className = "course-slides-presenter";
    document.body.innerHTML = PAGE;
    this.dress();
    this.window.addEventListener("keydown", event => this.presentation.obey(event));
    for (const button of document.querySelectorAll("[data-does]"))
      button.addEventListener("click", () => {
        this.presentation.light();
        this.presentation[button.dataset.does]();
      });
    this.find("again").addEventListener("click", () => {
      this.presentation.began = new Date();
      this.tick();
    });
    this.update();
    this.loadPlan();
  }

  close() {
    clearInterval(this.clock);
    this.presentation.lab.themes?.themeChanged.disconnect(this.onTheme);
    if (this.isOpen) this.window.close();
  }

  find(id) {
    return this.window.document.getElementById(id);
  }

  dress() {
    if (this.isOpen) copyLook(document, this.window.document);
  }

  async loadPlan() {
    const { panel, lab } = this.presentation;
    this.plan ??= await planOf(panel.context.path, lab.markdown);
    if (!this.plan || !this.isOpen) return;
    this.find("page").replaceChildren(this.plan.page.cloneNode(true));
    this.find("page").parentElement.hidden = false;
    this.update();
  }

  update() {
    if (!this.isOpen) return;
    if (!this.find("number")) return this.fill();
    const { presentation } = this;
    const { slides, place, upcoming, cells } = presentation;
    this.find("number").textContent = `${place.slide + 1} / ${slides.length}`;
    this.find("title").textContent = presentation.titleOf(place.slide);
    const coming = upcoming ? slides[upcoming.slide].steps[upcoming.step] : [];
    this.find("what").textContent = nameOfNext(place, upcoming);
    this.find("next").replaceChildren(
      stillOf(coming.map(index => cells[index]), this.window.document),
    );
    this.showNotes();
    this.tick();
  }

  showNotes() {
    const { current, cells } = this.presentation;
    this.row = this.plan && rowFor(this.plan.rows, this.presentation.sections);
    const notes = this.find("notes");
    notes.replaceChildren();
    if (this.row) {
      const how = notes.ownerDocument.createElement("p");
      how.innerHTML = this.row.how.innerHTML;
      notes.append(how);
    }
    if (current.notes.length)
      notes.append(stillOf(current.notes.map(index => cells[index]), notes.ownerDocument));
    if (!notes.hasChildNodes()) notes.textContent = "There are no notes for this slide.";
  }

  tick() {
    if (!this.isOpen) return clearInterval(this.clock);
    if (!this.find("number")) return this.fill(); // somebody reloaded it
    const now = new Date();
    const seconds = Math.floor((now - this.presentation.began) / 1000);
    const two = number => String(number).padStart(2, "0");
    this.find("elapsed").textContent = `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
    this.find("now").textContent = `${two(now.getHours())}:${two(now.getMinutes())}`;
    this.find("pace").textContent = this.row ? pace(this.row, seconds / 60) : "";
  }
}

function nameOfNext(place, upcoming) {
  if (!upcoming) return "Next: the end";
  return upcoming.slide === place.slide ? "Next, on this slide" : "Next slide";
}
