// A verdict with a button below it: each press opens the next rung of the ladder, hint by hint.
async function render({ model, el }) {
  const told = await mailboxOf(model);
  const box = document.createElement("div");
  box.className = model.get("look");
  keepKeys(box);
  const verdict = document.createElement("div");
  verdict.setAttribute("role", "status");
  verdict.innerHTML = model.get("verdict");
  // The button stands above what it opens: it keeps its place, and the focus.
  const button = document.createElement("button");
  button.type = "button";
  const rungs = document.createElement("div");
  rungs.setAttribute("aria-live", "polite");
  const invitation = document.createElement("div");
  invitation.setAttribute("role", "status");
  let isGone = false;
  let isLast = false;
  const hear = () => {
    const { rungs: open, next } = JSON.parse(told.get("value"));
    for (const html of open.slice(rungs.childElementCount)) {
      const rung = document.createElement("div");
      rung.innerHTML = html;
      rungs.append(rung);
    }
    isLast = !next;
    button.textContent = next || "All hints are open";
    button.setAttribute("aria-disabled", isGone || isLast);
  };
  // Without its kernel nobody would answer: the page says so, and lets nobody ask.
  const unfollow = followKernel(told, gone => {
    isGone = gone;
    button.setAttribute("aria-disabled", isGone || isLast);
    invitation.textContent = isGone ? model.get("invitation") : "";
  });
  button.addEventListener("click", () => {
    if (!isGone && !isLast) model.send({ open: "next" });
  });
  told.on("change:value", hear);
  box.append(verdict, button, rungs, invitation);
  el.replaceChildren(box);
  hear();
  return () => {
    unfollow();
    told.off("change:value", hear);
  };
}

export default { render };
