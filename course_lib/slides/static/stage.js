// One notebook as a stage: it fills the window, shows some of its cells and hides the others.
//
// Nothing is moved or drawn anew, so widgets live on: cells are hidden by a class, and all the
// rest is a matter of style. The notebook's own content is never touched.

const ROOM = { width: 900, height: 506 }; // what a slide holds at 100 %, in the page's pixels
const SMALLEST_FIT = 0.5; // a picture is never made smaller than half its size
const WITH_ITS_CODE = 0.6; // shrunk to this at most so that code and picture stand together
const SCROLL = 0.3; // of the stage's height, for each arrow key
const READ_ON = 0.85; // of the stage's height, where a slide is longer than the screen
const PAST_END = "jp-mod-scrollPastEnd"; // Lab's own: a page may be scrolled beyond its end
const BY_HAND = ["wheel", "touchmove", "pointerdown"]; // how a page is scrolled
const SETTLED = { frames: 15, most: 1500 }; // the page left in peace: frames it is still, or ms
const PICTURE = "svg, img, canvas, video, .course-explorer";

export class Stage {
  constructor(panel, lumino) {
    this.panel = panel;
    this.notebook = panel.content;
    this.scroller = panel.content.outerNode;
    this.lumino = lumino;
    this.target = []; // what was scrolled to, kept in sight while pictures grow
    this.observer = new ResizeObserver(() => this.settleSoon());
    this.onResize = () => this.rescale();
    this.onScrolledByHand = () => (this.target = []);
  }

  /** Fill the window. `size` is that of the type, 1 being 100 %. */
  raise(size) {
    const { panel, notebook } = this;
    this.was = {
      config: notebook.notebookConfig,
      editors: notebook.editorConfig,
      toolbarHidden: panel.toolbar.isHidden,
      active: notebook.activeCellIndex,
      mode: notebook.mode,
      focus: document.activeElement,
      anchor: this.topOfPage(),
    };
    // Every cell in the page: in these modes Lab keeps cells that are off the screen out of it.
    if (["full", "defer"].includes(this.was.config.windowingMode))
      notebook.notebookConfig = { ...this.was.config, windowingMode: "none" };
    notebook.removeClass(PAST_END);
    notebook.editorConfig = { ...this.was.editors, code: { ...this.was.editors.code, lineWrap: true } };
    const cells = [...notebook.widgets];
    cells.forEach((cell, k) => (cell.node.dataset.windowedListIndex = k)); // Lab sorts by this
    cells.forEach((cell, k) => cell.isAttached || notebook.layout.insertWidget(k, cell));
    this.was.sources = cells.filter(cell => cell.rendered === false); // text left open for editing
    this.was.sources.forEach(cell => (cell.rendered = true));
    panel.toolbar.hide();
    this.way = ancestorsOf(panel.node);
    this.way.forEach(node => node.classList.add("course-slides-way"));
    panel.node.classList.add("course-slides-stage");
    document.body.classList.add("course-slides-on");
    // Lab tells the panel the size that it has in Lab's layout. Here it has the window's.
    this.lumino.MessageLoop.installMessageHook(panel, this);
    window.addEventListener("resize", this.onResize);
    for (const event of BY_HAND)
      this.scroller.addEventListener(event, this.onScrolledByHand, { passive: true });
    this.resizeTo(size);
  }

  /** Give the page back as it was. */
  lower() {
    const { panel, notebook, was } = this;
    cancelAnimationFrame(this.soon);
    this.observer.disconnect();
    window.removeEventListener("resize", this.onResize);
    for (const event of BY_HAND) this.scroller.removeEventListener(event, this.onScrolledByHand);
    this.lumino.MessageLoop.removeMessageHook(panel, this);
    document.body.classList.remove("course-slides-on");
    this.way.forEach(node => node.classList.remove("course-slides-way"));
    if (panel.isDisposed) return;
    panel.node.classList.remove("course-slides-stage");
    for (const name of ["--slides-scale", "--slides-room"]) panel.node.style.removeProperty(name);
    for (const cell of notebook.widgets) {
      cell.node.classList.remove("course-slides-shown");
      if (cell.outputArea) fitTo(cell.outputArea.node, 1);
    }
    if (!was.toolbarHidden) panel.toolbar.show();
    if (notebook.notebookConfig.windowingMode !== was.config.windowingMode)
      notebook.notebookConfig = was.config;
    notebook.toggleClass(PAST_END, was.config.scrollPastEnd);
    notebook.editorConfig = was.editors;
    for (const cell of was.sources) if (!cell.isDisposed) cell.rendered = false;
    notebook.deselectAll();
    notebook.activeCellIndex = was.active;
    notebook.mode = was.mode;
    this.tellSize();
    if (was.focus?.isConnected) was.focus.focus({ preventScroll: true });
    if (was.anchor) this.stayAt(was.anchor);
  }

  /** Show these cells alone. `fresh` are those that have just come: they are scrolled to. */
  show(shown, fresh) {
    const cells = this.notebook.widgets;
    cells.forEach((cell, index) =>
      cell.node.classList.toggle("course-slides-shown", shown.includes(index)),
    );
    this.observer.disconnect();
    for (const index of shown) this.observer.observe(cells[index].node);
    this.lookAt(fresh.map(index => cells[index].node));
    this.tellSize();
    this.settle();
  }

  /** Scroll as little as it takes to have these elements on the screen, and stay with them. */
  lookAt(nodes) {
    this.target = nodes;
    this.settleSoon();
  }

  /** Scroll on to what is still below the screen; false if there is nothing. */
  readOn() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    const below = scrollHeight - clientHeight - scrollTop;
    if (below < margin(this.scroller)) return false;
    this.target = [];
    this.scroller.scrollTop += Math.min(below, READ_ON * clientHeight);
    return true;
  }

  scrollBy(direction) {
    this.target = [];
    this.scroller.scrollBy({ top: direction * SCROLL * this.scroller.clientHeight });
  }

  /** Make everything larger or smaller; 1 is 100 %. */
  resizeTo(size) {
    this.size = size;
    this.scale = undefined;
    this.rescale();
  }

  rescale() {
    const scale =
      this.size * Math.min(innerWidth / ROOM.width, innerHeight / ROOM.height);
    const shape = `${innerWidth} ${innerHeight}`;
    if (scale === this.scale && shape === this.shape) return;
    Object.assign(this, { scale, shape });
    this.panel.node.style.setProperty("--slides-scale", scale);
    this.tellSize();
    this.panel.node.style.setProperty("--slides-room", `${this.room}px`);
    window.dispatchEvent(new Event("resize")); // live figures fit themselves to the page
    this.settle();
  }

  /** Pictures fitted to the screen, and what was looked at still in sight. */
  settle() {
    for (const cell of this.notebook.widgets)
      if (cell.outputArea && cell.node.offsetParent) this.fit(cell);
    this.scrollToTarget();
  }

  settleSoon() {
    cancelAnimationFrame(this.soon);
    this.soon = requestAnimationFrame(() => this.settle());
  }

  /** The height that is there for one thing, in the stage's own pixels. */
  get room() {
    return this.scroller.clientHeight - 2 * margin(this.scroller);
  }

  fit(cell) {
    const area = cell.outputArea.node;
    if (!area.querySelector(PICTURE)) return fitTo(area, 1);
    const now = area.style.getPropertyValue("--slides-fit");
    fitTo(area, 1);
    const { room } = this;
    const code = cell.inputHidden ? 0 : cell.inputArea.node.offsetHeight;
    const together = (room - code) / area.offsetHeight;
    const best = together >= WITH_ITS_CODE ? together : room / area.offsetHeight;
    const fit = Math.max(SMALLEST_FIT / Math.max(1, this.size), Math.min(1, best));
    fitTo(area, fit);
    if (Math.abs(fit - (now || 1)) > 0.01) this.lumino.tell(cell.outputArea);
  }

  scrollToTarget() {
    const nodes = this.target.filter(node => node.isConnected && node.offsetParent);
    if (!nodes.length) return;
    const stage = this.scroller.getBoundingClientRect();
    const top = Math.min(...nodes.map(node => node.getBoundingClientRect().top)) - stage.top;
    const bottom =
      Math.max(...nodes.map(node => node.getBoundingClientRect().bottom)) - stage.top;
    const edge = margin(this.scroller) * this.scale;
    let by = 0;
    if (bottom > stage.height - edge) by = bottom - (stage.height - edge);
    if (top - by < edge) by = top - edge;
    if (by) this.scroller.scrollTop += by / this.scale;
  }

  /** Tell the notebook its size, and all in it: Lumino asks nobody, it is told. */
  tellSize() {
    this.lumino.tell(this.panel);
  }

  messageHook(panel, message) {
    if (message.type !== "resize" || message.width < 0) return true;
    this.tellSize();
    return false;
  }

  /** Which cell stands at the top of the page, and how far it is scrolled past. */
  topOfPage() {
    const top = this.scroller.getBoundingClientRect().top;
    const cell = this.notebook.widgets.find(
      ({ node }) => node.isConnected && node.getBoundingClientRect().bottom > top,
    );
    return cell && { cell, offset: cell.node.getBoundingClientRect().top - top };
  }

  /** Keep the page where it was while cells get their heights back, or until it is used again. */
  stayAt({ cell, offset }) {
    const used = new AbortController();
    for (const event of [...BY_HAND, "keydown"])
      window.addEventListener(event, () => used.abort(), { capture: true, signal: used.signal });
    setTimeout(() => used.abort(), SETTLED.most);
    const stay = still => {
      const elsewhere = document.body.classList.contains("course-slides-on");
      if (used.signal.aborted || elsewhere || !cell.node.offsetParent) return;
      const top = this.scroller.getBoundingClientRect().top;
      const moved = cell.node.getBoundingClientRect().top - top - offset;
      this.scroller.scrollTop += moved;
      const frames = Math.abs(moved) < 1 ? still + 1 : 0;
      if (frames < SETTLED.frames) requestAnimationFrame(() => stay(frames));
    };
    stay(0);
  }
}

/**
 * Wait until Lab has drawn a notebook just opened. In the mode "full" it puts each cell on the
 * page, a frame later takes it off again, and goes on with the next when the browser is idle. A
 * cell put back before React has cleared up behind it would lose what React draws in it.
 */
export async function drawn(notebook) {
  if (notebook.notebookConfig.windowingMode !== "full") return;
  const idle = () => new Promise(done => requestIdleCallback(done));
  while (notebook.widgets.some(cell => cell.isPlaceholder())) await idle();
  await new Promise(done => requestAnimationFrame(done)); // the last cell is taken off here
  await idle();
}

/** Shrink an element with all that is in it, keeping its place in the page as large as it looks. */
function fitTo(node, fit) {
  node.classList.toggle("course-slides-fitted", fit < 1);
  if (fit < 1) {
    node.style.setProperty("--slides-fit", fit);
    node.style.marginBottom = `${-(1 - fit) * node.offsetHeight}px`;
  } else {
    node.style.removeProperty("--slides-fit");
    node.style.removeProperty("margin-bottom");
  }
}

/** The elements between the page's body and a node. */
function ancestorsOf(node) {
  const above = node.parentElement;
  return above === document.body ? [] : [above, ...ancestorsOf(above)];
}

function margin(scroller) {
  return parseFloat(getComputedStyle(scroller).paddingTop);
}
