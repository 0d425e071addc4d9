// A question with its choices as buttons; the kernel answers each choice in words.
async function render({ model, el }) {
  const told = await mailboxOf(model);
  const box = document.createElement("fieldset");
  box.className = "course-quiz";
  keepKeys(box);
  const legend = document.createElement("legend");
  legend.innerHTML = model.get("question");
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
  const unfollow = followKernel(told, isGone => {
    for (const button of buttons) button.disabled = isGone;
    invitation.textContent = isGone ? model.get("invitation") : "";
  });
  told.on("change:value", hear);
  box.append(legend, ...buttons, reply, invitation);
  el.replaceChildren(box);
  hear();
  return () => {
    unfollow();
    told.off("change:value", hear);
  };
}

export default { render };
