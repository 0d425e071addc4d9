// Under an explorer's picture: what is seen in words, and the buttons. And what only the page
// can do for the whole box: keep keys from the notebook, show that the kernel is at work, and
// say so when there is no kernel any more.
const TALLEST = 520; // px kept free for a picture that comes back
const AT_WORK_AFTER = 150; // ms

function button(text, onClick) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", onClick);
  return made;
}

/** A button that shows and hides something. */
function fold(what, isOpen, open) {
  const toggle = button(`Show ${what}`, () => {
    open(!isOpen());
    toggle.textContent = `${isOpen() ? "Hide" : "Show"} ${what}`;
    toggle.setAttribute("aria-expanded", String(isOpen()));
  });
  toggle.setAttribute("aria-expanded", "false");
  return toggle;
}

/** The whole box, as soon as it is on the page. */
async function boxOf(el, frames = 100) {
  while (!el.closest(".course-explorer") && frames--)
    await new Promise(resolve => requestAnimationFrame(resolve));
  return el.closest(".course-explorer");
}

/** A screen reader hears each slider's label, and a list keeps its keys, as a slider does. */
function prepareControls(box) {
  // The notebook listens for arrows itself; a slider keeps its own from it, a list doesn't.
  for (const list of box.querySelectorAll("select"))
    list.addEventListener("keydown", event => event.stopPropagation());
  for (const slider of box.querySelectorAll(".widget-slider"))
    slider.querySelector(".noUi-handle")?.setAttribute(
      "aria-label", slider.querySelector(".widget-label")?.textContent ?? "");
}

/** While somebody types, pictures of all sizes come and go: what stands below should stay. */
function keepHeight(sheet) {
  const seen = new ResizeObserver(() => {
    sheet.style.minHeight = `${Math.min(sheet.offsetHeight, TALLEST)}px`;
  });
  seen.observe(sheet);
}

/** A drawing comes and goes; what can be clicked in it carries its name. */
function tellClicks(sheet, tell) {
  sheet.addEventListener("click", event => {
    const part = event.target.closest("[data-part]");
    if (part) tell(part.dataset.part);
  });
}

/** Mark the box as busy while what its controls say waits too long for its picture. */
async function showWork(model, told, box, sign, signal) {
  const controls = await Promise.all(
    model.get("controls").map(id => model.widget_manager.get_model(id)));
  const value = control => control.get("index") ?? control.get("value");
  let waiting;
  const rest = () => {
    clearTimeout(waiting);
    waiting = undefined;
    box.removeAttribute("aria-busy");
    sign.hidden = true;
  };
  const work = () => {
    box.setAttribute("aria-busy", "true");
    sign.hidden = false;
  };
  const look = () => {
    const { values } = JSON.parse(told.get("value"));
    const isAnswered = controls.every((control, k) => value(control) === values[k]);
    if (isAnswered || !told.comm_live) rest();
    else waiting ??= setTimeout(work, AT_WORK_AFTER);
  };
  // Pictures that come, though not yet the newest, are a sign of life themselves.
  const onAnswer = () => {
    rest();
    look();
  };
  for (const control of controls) control.on("change:value change:index", look);
  told.on("change:value", onAnswer);
  told.on("comm_live_update", look);
  signal.addEventListener("abort", () => {
    rest();
    for (const control of controls) control.off("change:value change:index", look);
    told.off("change:value", onAnswer);
    told.off("comm_live_update", look);
  });
}

async function render({ model, el }) {
  const told = await mailboxOf(model);
  const ended = new AbortController();
  const below = document.createElement("div");
  below.className = "course-below";
  const caption = document.createElement("div");
  caption.className = "course-live-caption";
  caption.setAttribute("aria-live", "polite");
  const invitation = document.createElement("div");
  invitation.className = "course-live-invitation";
  invitation.setAttribute("role", "status");
  const code = document.createElement("pre");
  code.tabIndex = 0;
  code.hidden = true;
  const copy = button("Copy", async () => {
    await navigator.clipboard.writeText(code.textContent);
    copy.textContent = "Copied";
    setTimeout(() => (copy.textContent = "Copy"), 1500);
  });
  copy.hidden = true;
  const showCode = fold("code", () => !code.hidden, open => (code.hidden = copy.hidden = !open));
  const reset = button("Reset", () => model.send({ reset: true }));
  const atWork = document.createElement("span");
  atWork.className = "course-at-work";
  atWork.textContent = "at work …";
  atWork.hidden = true;
  below.append(caption, invitation, reset, showCode, copy, atWork, code);
  el.replaceChildren(below);

  const update = () => {
    const now = JSON.parse(told.get("value"));
    caption.textContent = now.caption;
    code.textContent = now.code;
  };
  told.on("change:value", update);
  update();

  boxOf(el).then(async box => {
    if (!box) return;
    keepKeys(box);
    prepareControls(box);
    const sheet = box.querySelector(".course-sheet");
    if (sheet) keepHeight(sheet);
    if (sheet) tellClicks(sheet, part => model.send({ clicked: part }));
    const more = box.querySelector(".course-more-controls");
    if (more)
      showCode.before(fold("more controls", () => more.style.display !== "none",
        open => (more.style.display = open ? "grid" : "none")));
    // Without its kernel nothing moves any more: the page says so, and lets nobody try.
    const unfollow = followKernel(told, isGone => {
      for (const controls of box.querySelectorAll(".course-controls")) controls.inert = isGone;
      reset.disabled = isGone;
      invitation.textContent = isGone ? model.get("invitation") : "";
    });
    ended.signal.addEventListener("abort", unfollow);
    await showWork(model, told, box, atWork, ended.signal);
  });
  return () => {
    ended.abort();
    told.off("change:value", update);
  };
}

export default { render };
