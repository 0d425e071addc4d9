// All slides at once, small, to jump to one.

import { openDialog } from "./dialog.js";
import { stillOf } from "./preview.js";

export function showOverview(presentation) {
  const { slides, place, cells } = presentation;
  const grid = document.createElement("ol");
  grid.className = "course-slides-grid";
  const buttons = slides.map((slide, k) => {
    const button = document.createElement("button");
    button.type = "button";
    const title = presentation.titleOf(k);
    button.setAttribute("aria-label", `${k + 1}. ${title}`);
    if (k === place.slide) button.setAttribute("aria-current", "true");
    const frame = document.createElement("div");
    frame.className = "course-slides-thumbnail";
    frame.append(stillOf(slide.steps.flat().map(index => cells[index]), document));
    const label = document.createElement("span");
    label.className = "course-slides-label";
    label.textContent = `${k + 1}  ${title}`;
    button.append(frame, label);
    const item = document.createElement("li");
    item.className = slide.type;
    item.append(button);
    grid.append(item);
    return button;
  });
  const dialog = openDialog(presentation, "All slides", "course-slides-overview", grid);
  buttons.forEach((button, k) =>
    button.addEventListener("click", () => {
      dialog.close();
      presentation.go({ slide: k, step: 0 });
    }),
  );
  dialog.addEventListener("keydown", event => {
    const k = buttons.indexOf(document.activeElement);
    const to = { o: null, ...moves(buttons, k) }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    to === null ? dialog.close() : buttons[to]?.focus();
  });
  buttons[place.slide].focus();
  buttons[place.slide].scrollIntoView({ block: "center" });
}

/** Where the arrow keys lead from the slide with the focus. */
function moves(buttons, k) {
  const row = buttons.filter(button => sameTop(button, buttons[0])).length;
  return {
    ArrowRight: k + 1,
    ArrowLeft: k - 1,
    ArrowDown: Math.min(k + row, buttons.length - 1),
    ArrowUp: Math.max(k - row, 0),
    Home: 0,
    End: buttons.length - 1,
  };
}

function sameTop(one, other) {
  return Math.abs(one.offsetTop - other.offsetTop) < 5;
}
