// A cell as a still: for the overview, and for the presenter's window.

const LEFT_OUT = [
  ".jp-cell-toolbar, .jp-CellHeader, .jp-CellFooter, .jp-Collapser, .jp-InternalAnchorLink",
  ".jp-InputPrompt, .jp-OutputPrompt, .jp-OutputArea-promptOverlay",
  "audio, video, iframe, script", // these would start a second time
].join(", ");

/** Copies of cells, in a box of their own. They show what the cells show, and do nothing. */
export function stillOf(cells, document) {
  const still = document.createElement("div");
  still.className = "course-slides-still jp-Notebook jp-mod-rendered";
  still.inert = true;
  still.setAttribute("aria-hidden", "true");
  for (const cell of cells) {
    const copy = document.importNode(cell.node, true);
    copy.querySelectorAll(LEFT_OUT).forEach(node => node.remove());
    copy.classList.remove("jp-mod-active", "jp-mod-selected", "lm-mod-hidden");
    copy.removeAttribute("tabindex");
    copy.querySelectorAll("[id]").forEach(keepIdsApart);
    still.append(copy);
  }
  return still;
}

/** Ids that nothing inside the copy refers to would stand twice in a page. */
function keepIdsApart(node) {
  if (!node.closest("svg")) node.removeAttribute("id");
}

/** Give another window the look of this one: its style sheets, and its theme. */
export function copyLook(from, to) {
  to.head.querySelectorAll("[data-copied]").forEach(node => node.remove());
  const sheets = [...from.querySelectorAll("style, link[rel=stylesheet]")].map(node => {
    const copy = to.importNode(node, true);
    if (node.href) copy.href = node.href; // absolute: the other window has no address
    return copy;
  });
  // CodeMirror's styles stand in sheets that no element holds.
  for (const { cssRules } of from.adoptedStyleSheets) {
    const copy = to.createElement("style");
    copy.textContent = [...cssRules].map(rule => rule.cssText).join("\n");
    sheets.push(copy);
  }
  for (const sheet of sheets) sheet.dataset.copied = "";
  to.head.append(...sheets);
  for (const { name, value } of from.body.attributes)
    if (name.startsWith("data-jp-theme")) to.body.setAttribute(name, value);
}
