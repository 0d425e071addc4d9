// Which key does what while a notebook is presented, and when a key is not ours to take.

/** In the order in which the help lists them. A key is named as `event.key` has it. */
export const KEYS = [
  { keys: ["PageDown", "ArrowRight", " "], does: "next", says: "one step on" },
  { keys: ["PageUp", "ArrowLeft", "Shift+ "], does: "previous", says: "one step back" },
  { keys: ["Home"], does: "first", says: "the first slide" },
  { keys: ["End"], does: "last", says: "the last slide" },
  { keys: ["ArrowDown"], does: "down", says: "scroll down" },
  { keys: ["ArrowUp"], does: "up", says: "scroll up" },
  { keys: ["Shift+Enter", "Control+Enter"], does: "run", says: "run the code on the slide" },
  { keys: ["o"], does: "overview", says: "all slides, to jump to one" },
  { keys: ["p"], does: "presenter", says: "the presenter's window" },
  { keys: ["+", "="], does: "larger", says: "larger type" },
  { keys: ["-"], does: "smaller", says: "smaller type" },
  { keys: ["0"], does: "usual", says: "the usual size of type" },
  { keys: ["d"], does: "dark", says: "dark, or light again" },
  { keys: ["f"], does: "fullscreen", says: "full screen, or not" },
  { keys: ["i"], does: "interrupt", says: "interrupt the code that runs" },
  { keys: ["b", "."], does: "blank", says: "nothing on the screen, until the next key" },
  { keys: ["r"], does: "restart", says: "restart the kernel, and run all up to here" },
  { keys: ["?", "h"], does: "help", says: "these keys" },
];

const NAMES = { " ": "Space", ArrowRight: "→", ArrowLeft: "←", ArrowDown: "↓", ArrowUp: "↑" };
const BY_KEY = new Map(KEYS.flatMap(({ keys, does }) => keys.map(key => [key, does])));

// Whatever is typed into these, or moves these, is theirs.
const FIELD = "input:not([type=button], [type=submit], [type=checkbox]), textarea, select";
const TYPED_INTO = `${FIELD}, .cm-editor, [contenteditable=''], [contenteditable=true]`;
const MOVED = [
  "[role=slider], [role=spinbutton], [role=listbox], [role=radiogroup], [role=tablist]",
  "[role=grid], [role=menu], [type=radio], audio, video",
].join(", ");
const PRESSED = "button, a[href], summary, [role=button], [type=checkbox]";
const PRESSING = [" ", "Shift+ ", "Enter"];
const RUNNING = ["Shift+Enter", "Control+Enter"];

// With these Lab merges, moves and selects cells.
const SLIPS = /^((Control|Meta)\+(Backspace|m|M|Shift\+.*)|Shift\+(Home|End))$/;
// What clickers send to start a show would reload the page.
const RELOAD = ["F5", "Shift+F5"];

/** The command that a key stands for where it was pressed; undefined if for none. */
export function commandFor(event) {
  const key = nameOf(event);
  return belongsTo(targetOf(event), key) ? undefined : BY_KEY.get(key);
}

/**
 * Whether a key must be kept from JupyterLab. Away from text and controls its letters cut, add
 * and move cells, and its arrows walk into cells that are not on the slide.
 */
export function isKept(event) {
  const key = nameOf(event);
  if (RELOAD.includes(key)) return true;
  if (belongsTo(targetOf(event), key)) return false;
  if (SLIPS.test(key)) return true;
  if (/^(Control|Alt|Meta)\+/.test(key)) return false;
  return key.replace("Shift+", "").length === 1 || key.includes("Arrow");
}

export function nameOf({ key, ctrlKey, altKey, metaKey, shiftKey }) {
  // A sign that is typed with Shift is named by itself: ?, not Shift+?.
  const shift = shiftKey && (key.length > 1 || key === " ");
  const held = [ctrlKey && "Control", altKey && "Alt", metaKey && "Meta", shift && "Shift"];
  return [...held.filter(Boolean), key].join("+");
}

/** How a key is called on the screen. */
export function spoken(key) {
  const parts = key.split(/\+(?=.)/).map(part => NAMES[part] ?? part);
  return parts.join("+").replace("Control", "Ctrl");
}

/** What has the focus, inside a widget's own shadow tree too. */
function targetOf(event) {
  return event.composedPath()[0] ?? event.target;
}

function belongsTo(target, key) {
  if (RUNNING.includes(key)) return isWithin(target, FIELD); // code is run from its editor too
  if (isWithin(target, `${TYPED_INTO}, ${MOVED}`)) return true;
  return PRESSING.includes(key) && isWithin(target, PRESSED);
}

function isWithin(target, selector) {
  for (let node = target; node?.closest; node = node.getRootNode().host)
    if (node.closest(selector)) return true;
  return false;
}
