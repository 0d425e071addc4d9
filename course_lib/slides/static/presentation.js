// One notebook being presented: where we are, and what each command does.

import { Bar } from "./bar.js";
import { commandFor, isKept, nameOf } from "./keys.js";
import { showHelp } from "./help.js";
import { showOverview } from "./overview.js";
import { PresenterWindow } from "./presenter.js";
import { Stage } from "./stage.js";
import { after, before, headingOf, lastStep, placeOf, shownAt, slidesOf } from "./steps.js";

const BLANK = "course-slides-blank";
const SIZE = { usual: 1, least: 0.5, most: 3, factor: 1.1, kept: "course-slides-size" };

/** Sends "step" when something else is on the screen, and "stop" at the end. */
export class Presentation extends EventTarget {
  /**
   * `panel` is a notebook of Lab's, `lab` what is used of Lab (see plugin.js), `place` where to
   * begin: a place as in steps.js, or null for the notebook's active cell; `began` when the
   * presenter's clock started.
   */
  constructor(panel, lab, place, began = new Date()) {
    super();
    this.panel = panel;
    this.notebook = panel.content;
    this.lab = lab;
    this.began = began;
    this.arrange();
    if (this.slides.length)
      this.place = this.within(place ?? placeOf(this.slides, this.notebook.activeCellIndex));
    this.listeners = new AbortController();
  }

  start() {
    this.stage = new Stage(this.panel, this.lab.lumino);
    this.stage.raise(storedSize());
    this.bar = new Bar(this);
    const listen = (target, type, handler, options) =>
      target.addEventListener(type, handler, { signal: this.listeners.signal, ...options });
    listen(window, "keydown", event => this.onKey(event), { capture: true });
    listen(this.notebook.node, "dblclick", keepRendered, { capture: true });
    listen(this.panel.node, "pointerdown", () => this.light(), { capture: true });
    listen(window, "beforeunload", () => this.presenterWindow?.close());
    this.onCells = () => this.onCellsChanged();
    this.notebook.model.cells.changed.connect(this.onCells);
    this.onDisposed = () => this.stop();
    this.panel.disposed.connect(this.onDisposed);
    this.notebook.setMode("command", { focus: false });
    this.show();
  }

  stop() {
    if (this.stopped) return;
    this.stopped = true;
    this.listeners.abort();
    this.notebook.model?.cells.changed.disconnect(this.onCells);
    this.panel.disposed.disconnect(this.onDisposed);
    this.presenterWindow?.close();
    this.light();
    this.bar.remove();
    navigator.keyboard?.unlock();
    if (this.enteredFullScreen && document.fullscreenElement) document.exitFullscreen();
    this.lab.restoreTheme();
    this.stage.lower();
    this.dispatchEvent(new Event("stop"));
  }

  // Where we are.

  get cells() {
    return this.notebook.widgets;
  }

  get steps() {
    return this.slides.flatMap((slide, k) => slide.steps.map((_, step) => ({ slide: k, step })));
  }

  get current() {
    return this.slides[this.place.slide];
  }

  get upcoming() {
    return after(this.slides, this.place);
  }

  /** The heading under which a slide stands: its own first one, or the last one before it. */
  titleOf(slide) {
    const [own] = this.headings(this.slides[slide].steps.flat(), "h1, h2, h3");
    const earlier = this.headings(this.cellsBefore(slide), "h1, h2, h3");
    return own ?? earlier.at(-1) ?? this.panel.title.label;
  }

  /** The titles of all sections that have come so far. */
  get sections() {
    const shown = shownAt(this.slides, this.place);
    return this.headings([...this.cellsBefore(this.place.slide), ...shown], "h1, h2");
  }

  cellsBefore(slide) {
    return this.slides.slice(0, slide).flatMap(({ steps }) => steps.flat());
  }

  headings(indices, levels) {
    const selector = `.jp-MarkdownOutput :is(${levels})`;
    const nodes = indices.map(index => this.cells[index].node.querySelector(selector));
    return nodes.filter(Boolean).map(textOf);
  }

  arrange() {
    this.slides = slidesOf(
      this.cells.map(({ model }) => ({
        slideType: model.getMetadata("slideshow")?.slide_type,
        heading: model.type === "markdown" ? headingOf(model.sharedModel.getSource()) : 0,
      })),
    );
  }

  within({ slide, step }) {
    const there = Math.min(slide, this.slides.length - 1);
    return { slide: there, step: Math.min(step, lastStep(this.slides, there)) };
  }

  // Going from one place to another.

  /** A slide that goes on below the screen is read to its end before the next step comes. */
  next() {
    if (this.stage.readOn()) return;
    this.upcoming ? this.go(this.upcoming) : this.bar.say("This is the last slide.");
  }

  previous() {
    const place = before(this.slides, this.place);
    place ? this.go(place) : this.bar.say("This is the first slide.");
  }

  first() {
    this.go({ slide: 0, step: 0 });
  }

  last() {
    const slide = this.slides.length - 1;
    this.go({ slide, step: lastStep(this.slides, slide) });
  }

  go(place) {
    this.place = place;
    this.show();
  }

  show() {
    const fresh = this.current.steps[this.place.step];
    const inBar = this.bar.node.contains(document.activeElement);
    this.stage.show(shownAt(this.slides, this.place), fresh);
    this.notebook.deselectAll();
    this.notebook.mode = "command";
    this.notebook.activeCellIndex = fresh[0];
    if (!inBar) this.focus(); // who goes on with the bar's buttons stays on them
    this.dispatchEvent(new Event("step"));
  }

  /** The focus goes to what has just come, so that a screen reader reads on from there. */
  focus() {
    this.notebook.activeCell?.node.focus({ preventScroll: true });
  }

  onCellsChanged() {
    // Lab makes the new cell's widget after this signal.
    requestAnimationFrame(() => {
      if (this.stopped || !this.cells.length) return;
      this.arrange();
      if (!this.slides.length) return this.stop();
      const active = this.notebook.activeCellIndex;
      this.place = this.within(this.place);
      if (!shownAt(this.slides, this.place).includes(active))
        this.place = placeOf(this.slides, active);
      const fresh = this.current.steps[this.place.step];
      this.stage.show(shownAt(this.slides, this.place), fresh.includes(active) ? [active] : fresh);
      this.dispatchEvent(new Event("step"));
      // A new cell to write in could not take the focus before it was shown.
      const { activeCell, mode } = this.notebook;
      if (mode === "edit") activeCell.ready.then(() => activeCell.editor.focus());
    });
  }

  // Code.

  /** The cell that Shift+Enter runs: the active one, or else the nearest code above it. */
  get runnable() {
    const shown = shownAt(this.slides, this.place);
    const active = this.notebook.activeCellIndex;
    const code = shown.filter(index => this.cells[index].model.type === "code");
    return code.findLast(index => index <= active) ?? code[0];
  }

  async run() {
    const index = this.runnable;
    if (index === undefined) return this.bar.say("There is no code on this slide.");
    const { cells, place } = this;
    this.notebook.deselectAll();
    this.notebook.activeCellIndex = index;
    await this.lab.commands.execute("notebook:run-cell");
    if (!this.stopped && this.place === place) this.stage.lookAt([cells[index].node]);
  }

  interrupt() {
    return this.lab.commands.execute("notebook:interrupt-kernel");
  }

  restart() {
    this.notebook.deselectAll();
    this.notebook.activeCellIndex = shownAt(this.slides, this.place).at(-1);
    return this.lab.commands.execute("notebook:restart-and-run-to-selected");
  }

  // How it looks.

  up() {
    this.stage.scrollBy(-1);
  }

  down() {
    this.stage.scrollBy(1);
  }

  larger() {
    this.resizeTo(this.stage.size * SIZE.factor);
  }

  smaller() {
    this.resizeTo(this.stage.size / SIZE.factor);
  }

  usual() {
    this.resizeTo(SIZE.usual);
  }

  resizeTo(size) {
    const bounded = Math.min(SIZE.most, Math.max(SIZE.least, size));
    this.stage.resizeTo(bounded);
    localStorage.setItem(SIZE.kept, bounded);
    this.bar.say(`Type at ${Math.round(100 * bounded)} %.`);
  }

  dark() {
    this.lab.otherTheme();
  }

  async fullscreen() {
    if (document.fullscreenElement) return document.exitFullscreen();
    try {
      await document.documentElement.requestFullscreen();
    } catch {
      return this.bar.say("The browser asks for F in this window."); // not in the presenter's
    }
    this.enteredFullScreen = true;
    // Esc leads from a slider back to the slide. Where the browser allows it, only a long Esc
    // leaves the full screen.
    await navigator.keyboard?.lock(["Escape"]);
  }

  blank() {
    this.panel.node.classList.add(BLANK);
    this.bar.announce("Nothing is on the screen. Any key brings it back.");
  }

  /** Back from the blank screen; false if it was not blank. */
  light() {
    const { classList } = this.panel.node;
    const blank = classList.contains(BLANK);
    classList.remove(BLANK);
    return blank;
  }

  // Other windows.

  overview() {
    showOverview(this);
  }

  help() {
    showHelp(this);
  }

  presenter() {
    this.presenterWindow ??= new PresenterWindow(this);
    if (!this.presenterWindow.open())
      this.lab.warn("The browser held the presenter's window back. Allow pop-ups for this page.");
  }

  // Keys.

  onKey(event) {
    const home = this.panel.node.contains(event.target) || isNowhere(event.target);
    if (home && !event.isComposing) this.obey(event);
  }

  /** Do what a key says, in this window or in the presenter's. */
  obey(event) {
    if (this.light()) return take(event);
    if (this.lab.isPresentKey(event)) {
      take(event);
      return this.stop();
    }
    const does = commandFor(event);
    if (does) {
      take(event);
      return this[does]();
    }
    if (nameOf(event) === "Escape") return this.escape(event);
    if (isKept(event) || this.opensText(event) || this.leavesTheCell(event)) take(event);
  }

  /** Enter on a cell of text would open its source. */
  opensText(event) {
    const text = this.notebook.activeCell?.model.type !== "code";
    return nameOf(event) === "Enter" && text && event.target.matches(".jp-Cell");
  }

  /** At its first and its last character, an editor hands the arrows to the cell above or below. */
  leavesTheCell(event) {
    const editor = this.notebook.mode === "edit" && this.notebook.activeCell?.editor;
    if (!editor || document.querySelector(".jp-Completer:not(.lm-mod-hidden)")) return false;
    const at = editor.getOffsetAt(editor.getCursorPosition());
    const end = this.notebook.activeCell.model.sharedModel.getSource().length;
    return { ArrowUp: at === 0, ArrowDown: at === end }[event.key] ?? false;
  }

  /** Out of a slider, a field or an editor, back to the slide. */
  escape(event) {
    if (this.notebook.mode === "edit") return; // Lab's own Escape does it
    if (event.target.closest(".jp-OutputArea")) take(event);
    this.focus();
  }
}

function take(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isNowhere(target) {
  return target === document.body || target === document.documentElement;
}

/** A double click on text would open its source. */
function keepRendered(event) {
  if (event.target.closest(".jp-MarkdownOutput")) event.stopImmediatePropagation();
}

function textOf(heading) {
  const copy = heading.cloneNode(true);
  copy.querySelectorAll(".jp-InternalAnchorLink").forEach(anchor => anchor.remove());
  return copy.textContent.trim();
}

function storedSize() {
  return Number(localStorage.getItem(SIZE.kept)) || SIZE.usual;
}
