// A window over the slide: the browser keeps the focus in it, and Escape closes it.

/** Show `content` under a heading; the result is the dialog. The focus returns when it closes. */
export function openDialog(presentation, heading, className, content) {
  document.querySelector(".course-slides-dialog")?.close();
  const dialog = document.createElement("dialog");
  dialog.className = `course-slides-dialog ${className}`;
  const title = document.createElement("h2");
  title.textContent = heading;
  title.id = "course-slides-dialog-title";
  dialog.setAttribute("aria-labelledby", title.id);
  const close = document.createElement("button");
  close.type = "button";
  close.className = "course-slides-close";
  close.textContent = "Close (Esc)";
  close.addEventListener("click", () => dialog.close());
  const top = document.createElement("header");
  top.append(title, close);
  dialog.append(top, content);
  // Lab's shortcuts act on what lies under the dialog. Not now.
  dialog.dataset.lmSuppressShortcuts = "true";
  dialog.addEventListener("keydown", event => event.stopPropagation());
  dialog.addEventListener("click", event => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (!presentation.stopped) presentation.focus();
  });
  presentation.addEventListener("stop", () => dialog.close(), { once: true });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
