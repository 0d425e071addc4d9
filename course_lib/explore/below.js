// Under an explorer's figure: what is seen in words, a reset button, and the code.
const STYLE = `
.course-below { font-family: var(--jp-content-font-family); color: var(--jp-content-font-color1);
  font-size: var(--jp-content-font-size1, 14px); line-height: 1.45; padding: 0 .4em .4em; }
.course-below button { font: inherit; color: inherit; cursor: pointer; margin: .4em .5em .2em 0;
  padding: .2em .8em; background: var(--jp-layout-color1);
  border: 1px solid var(--jp-border-color0); border-radius: 4px; }
.course-below button:hover { background: var(--jp-layout-color2); }
.course-below button:focus-visible { outline: 3px solid #2e71f0; outline-offset: 1px; }
.course-below pre { background: var(--jp-cell-editor-background, whitesmoke); padding: .6em .8em;
  border: 1px solid var(--jp-border-color2); overflow-x: auto; font-family: var(--jp-code-font-family);
  font-size: var(--jp-code-font-size, 13px); color: var(--jp-content-font-color1); margin: .2em 0; }
.course-sheet, .course-sheet .widget-html-content { width: 100%; min-width: 0; margin: 0; }
.course-explorer .noUi-handle:focus-visible { outline: 3px solid #2e71f0; outline-offset: 2px; }`;

const TALLEST = 520; // px kept free for a picture that comes back

function button(text, onClick) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", onClick);
  return made;
}

// Lab's own shortcuts (arrows move between cells) must not take the controls' keys, and
// a screen reader should hear each slider's label. The box is there one frame later.
function prepareBox(el, framesLeft = 100) {
  const box = el.closest(".course-explorer");
  if (!box && framesLeft) return requestAnimationFrame(() => prepareBox(el, framesLeft - 1));
  if (!box) return;
  // Plotly fits its figure to the page only when the window is resized. Tell it also when the
  // box is first laid out (Lab lays out what is off the screen late) or a side bar opens.
  new ResizeObserver(() => window.dispatchEvent(new Event("resize"))).observe(box.parentElement);
  box.dataset.lmSuppressShortcuts = "true";
  // While somebody types, pictures of all sizes come and go: what stands below should stay.
  const sheet = box.querySelector(".course-sheet");
  if (sheet)
    new ResizeObserver(() => {
      sheet.style.minHeight = `${Math.min(sheet.offsetHeight, TALLEST)}px`;
    }).observe(sheet);
  // The notebook listens for arrows itself; a slider keeps its own from it, a list doesn't.
  for (const list of box.querySelectorAll("select"))
    list.addEventListener("keydown", event => event.stopPropagation());
  for (const slider of box.querySelectorAll(".widget-slider"))
    slider.querySelector(".noUi-handle")?.setAttribute(
      "aria-label", slider.querySelector(".widget-label")?.textContent ?? "");
}

function render({ model, el }) {
  const style = document.createElement("style");
  style.textContent = STYLE;
  const below = document.createElement("div");
  below.className = "course-below";
  const caption = document.createElement("div");
  caption.className = "course-live-caption";
  caption.setAttribute("aria-live", "polite");
  const code = document.createElement("pre");
  code.tabIndex = 0;
  code.hidden = true;
  const copy = button("Copy", async () => {
    await navigator.clipboard.writeText(model.get("code"));
    copy.textContent = "Copied";
    setTimeout(() => (copy.textContent = "Copy"), 1500);
  });
  copy.hidden = true;
  const show = button("Show code", () => {
    code.hidden = copy.hidden = !code.hidden;
    show.textContent = code.hidden ? "Show code" : "Hide code";
    show.setAttribute("aria-expanded", String(!code.hidden));
  });
  show.setAttribute("aria-expanded", "false");
  const reset = button("Reset", () => model.send({ reset: true }));

  const update = () => {
    caption.textContent = model.get("caption");
    code.textContent = model.get("code");
  };
  model.on("change:caption", update);
  model.on("change:code", update);
  update();
  below.append(caption, reset, show, copy, code);
  el.replaceChildren(style, below);
  prepareBox(el);
  return () => {
    model.off("change:caption", update);
    model.off("change:code", update);
  };
}

export default { render };
