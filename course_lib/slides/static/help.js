// The keys, from the list that they are read from.

import { openDialog } from "./dialog.js";
import { KEYS, spoken } from "./keys.js";

const OTHERS = [
  ["Esc", "out of a slider, a field or the code, back to the slide"],
  ["Enter", "into the code, to change it"],
  ["Alt+Enter", "run, and put an empty cell below"],
];

export function showHelp(presentation) {
  const table = document.createElement("table");
  const rows = [
    ...KEYS.map(({ keys, says }) => [keys.map(spoken).join("   "), says]),
    ...OTHERS,
    [presentation.lab.presentKey(), "leave the slides"],
  ];
  for (const [keys, says] of rows) {
    const row = table.insertRow();
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = keys;
    row.append(head);
    row.insertCell().textContent = says;
  }
  const note = document.createElement("p");
  note.textContent =
    "A slider, a list, a text field or an editor that has the focus keeps its own keys. " +
    "Esc takes you back to the slide.";
  const content = document.createElement("div");
  content.append(table, note);
  openDialog(presentation, "Keys", "course-slides-help", content);
}
