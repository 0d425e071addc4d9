// A question with its choices as buttons; the kernel answers each choice in words.
const STYLE = `
.course-quiz { border-left: .4em solid #2e71f0; padding: .3em .9em; max-width: 46em; margin: 0;
  border-top: 0; border-right: 0; border-bottom: 0; font-family: var(--jp-content-font-family);
  font-size: var(--jp-content-font-size1, 14px); color: var(--jp-content-font-color1); line-height: 1.5; }
.course-quiz legend { padding: 0; float: left; width: 100%; margin-bottom: .4em; }
.course-quiz button { display: block; clear: both; width: 100%; text-align: left; margin: .35em 0;
  padding: .4em .8em; font: inherit; color: inherit; cursor: pointer;
  background: var(--jp-layout-color1); border: 1px solid var(--jp-border-color0); border-radius: 4px; }
.course-quiz button:disabled { opacity: .6; cursor: default; }
.course-quiz button:hover { background: var(--jp-layout-color2); }
.course-quiz button:focus-visible { outline: 3px solid #2e71f0; outline-offset: 1px; }
.course-quiz button.wrong { border-color: #a93f2d; border-style: dashed; }
.course-quiz button.right { border-color: #0da067; border-width: 3px; }
.course-quiz code { font-family: var(--jp-code-font-family); font-size: .93em; }
.course-quiz [aria-live] { min-height: 1.5em; clear: both; }`;

async function render({ model, el }) {
  const told = await model.widget_manager.get_model(model.get("mailbox"));
  const style = document.createElement("style");
  style.textContent = STYLE;
  const box = document.createElement("fieldset");
  box.className = "course-quiz";
  // Lab's own shortcuts (Enter edits the cell, arrows move) must not take these keys.
  box.dataset.lmSuppressShortcuts = "true";
  const legend = document.createElement("legend");
  legend.innerHTML = `<strong>Predict.</strong> ${model.get("question")}`;
  const reply = document.createElement("div");
  reply.setAttribute("aria-live", "polite");
  const invitation = document.createElement("div");
  invitation.setAttribute("role", "status");
  const buttons = model.get("choices").map((text, choice) => {
    const button = document.createElement("button");
    button.type = "button";
    button.innerHTML = `${"abcdefgh"[choice]}) ${text}`;
    button.addEventListener("click", () => model.send({ choice }));
    return button;
  });
  const hear = () => {
    for (const answer of JSON.parse(told.get("value"))) {
      const mark = answer.right ? "✓" : "✗";
      buttons[answer.choice].className = answer.right ? "right" : "wrong";
      buttons[answer.choice].setAttribute("aria-pressed", "true");
      reply.innerHTML = `<strong>${mark}</strong> ${answer.reply}`;
    }
  };
  // Without its kernel nobody would answer: the page says so, and lets nobody ask.
  const followKernel = () => {
    const isGone = el.classList.contains("jupyter-widgets-disconnected");
    for (const button of buttons) button.disabled = isGone;
    invitation.textContent = isGone ? model.get("invitation") : "";
  };
  model.on("comm_live_update", followKernel);
  told.on("change:value", hear);
  box.append(legend, ...buttons, reply, invitation);
  el.replaceChildren(style, box);
  followKernel();
  hear();
  return () => {
    model.off("comm_live_update", followKernel);
    told.off("change:value", hear);
  };
}

export default { render };
