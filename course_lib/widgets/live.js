// What every script of a live widget begins with.

// In these states of a kernel nobody answers any more. When a reader restarts it, Lab says so to
// all widgets; when it died, or was shut down, to none.
const WITHOUT_ANSWER = ["autorestarting", "dead", "terminating"];

/** The model through which the kernel tells a widget everything. */
function mailboxOf(model) {
  return model.widget_manager.get_model(model.get("mailbox"));
}

/** Say whether the kernel is gone, now and whenever that changes; returns what ends this. */
function followKernel(told, say) {
  const follow = () => say(!told.comm_live);
  const look = (_, status) => {
    if (WITHOUT_ANSWER.includes(status)) told.comm_live = false;
  };
  const { kernel } = told.widget_manager; // in Lab
  told.on("comm_live_update", follow);
  kernel?.statusChanged?.connect(look);
  follow();
  return () => {
    told.off("comm_live_update", follow);
    kernel?.statusChanged?.disconnect(look);
  };
}

/**
 * Keep Lab's shortcuts from what is inside: arrows would lead to another cell, and dd delete it.
 *
 * Lab looks for this mark from the focused element upwards, and at each element for its own
 * shortcut first: so the mark stands on whatever has the focus, and not on the box around it.
 */
function keepKeys(box) {
  box.addEventListener("focusin", event => {
    event.target.dataset.lmSuppressShortcuts = "true";
  });
}
