// What JupyterLab is told: the commands, and when a notebook is presented.

import { KEYS } from "./keys.js";
import { Presentation } from "./presentation.js";
import { projector } from "./icons.js";

const PRESENT = "course-slides:present";
const PRESENT_HERE = "course-slides:present-here";
const CATEGORY = "Slides";
const NOT_LISTED = ["up", "down"];
const START = { slide: 0, step: 0 };

/** The plugin, made with the modules that JupyterLab shares. */
export async function pluginFor(scope) {
  const [notebook, apputils, rendermime, ui, commands, messaging, widgets] = await Promise.all(
    [
      "@jupyterlab/notebook",
      "@jupyterlab/apputils",
      "@jupyterlab/rendermime",
      "@jupyterlab/ui-components",
      "@lumino/commands",
      "@lumino/messaging",
      "@lumino/widgets",
    ].map(name => shared(scope, name)),
  );
  const { MessageLoop } = messaging;
  const { UnknownSize } = widgets.Widget.ResizeMessage;
  const lumino = { MessageLoop, tell: widget => MessageLoop.sendMessage(widget, UnknownSize) };
  return {
    id: "arrays-to-spikes-slides:plugin",
    description: "Presents a notebook as slides.",
    autoStart: true,
    requires: [notebook.INotebookTracker],
    optional: [apputils.ICommandPalette, apputils.IThemeManager, rendermime.IRenderMimeRegistry],
    activate: (app, notebooks, palette, themes, markdown) => {
      const keystroke = commands.CommandRegistry.keystrokeForKeydownEvent;
      const lab = {
        commands: app.commands,
        themes,
        markdown,
        lumino,
        isPresentKey: event => {
          const bound = app.commands.keyBindings.filter(binding => binding.command === PRESENT);
          return bound.some(({ keys }) => keys.length === 1 && keys[0] === keystroke(event));
        },
        warn: text => apputils.Notification.warning(text, { autoClose: 8000 }),
      };
      const icon = new ui.LabIcon({ name: "course-slides:present", svgstr: projector });
      addStyle();
      addCommands(app, notebooks, palette, lab, icon);
    },
  };
}

/** A module that JupyterLab shares: the one in use, where several versions are offered. */
async function shared(scope, name) {
  const offered = Object.values(scope[name]);
  const factory = await (offered.find(({ loaded }) => loaded) ?? offered[0]).get();
  return factory();
}

/** The look of it all. It is in every page, since a style sheet that comes late would flicker. */
function addStyle() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("stage.css", import.meta.url).href;
  document.head.append(link);
}

function addCommands(app, notebooks, palette, lab, icon) {
  let now = null; // the presentation, while there is one
  const left = new WeakMap(); // where a notebook's presentation ended

  const current = () => {
    const panel = notebooks.currentWidget;
    return panel && panel === app.shell.currentWidget ? panel : null;
  };

  const begin = async here => {
    const panel = current();
    if (!panel) return;
    await panel.context.ready;
    if (now) return; // the key was pressed twice
    const presentation = new Presentation(panel, lab, here ? null : left.get(panel) ?? START);
    if (!presentation.slides.length)
      return lab.warn("There is nothing to present: every cell of this notebook is skipped.");
    presentation.addEventListener("stop", () => {
      now = null;
      left.set(panel, presentation.place);
      changed();
    });
    now = presentation;
    now.documents = documents();
    now.start();
    changed();
  };

  const changed = () => app.commands.notifyCommandChanged();

  app.commands.addCommand(PRESENT, {
    label: () => (now ? "Stop Presenting" : "Present as Slides"),
    caption: () => (now ? "Stop presenting" : "Present this notebook as slides"),
    icon: args => (args.toolbar || !args.isPalette ? icon : undefined),
    isToggled: () => now !== null,
    isToggleable: true,
    isEnabled: () => now !== null || current() !== null,
    execute: () => (now ? now.stop() : begin(false)),
  });
  app.commands.addCommand(PRESENT_HERE, {
    label: "Present from This Cell On",
    isEnabled: () => now === null && current() !== null,
    execute: () => begin(true),
  });
  for (const command of [PRESENT, PRESENT_HERE]) palette?.addItem({ command, category: CATEGORY });

  for (const { does, says } of KEYS.filter(key => !NOT_LISTED.includes(key.does))) {
    const command = `course-slides:${does}`;
    app.commands.addCommand(command, {
      label: `Slides: ${says}`,
      isEnabled: () => now !== null,
      isVisible: () => now !== null,
      execute: () => now?.[does](),
    });
    palette?.addItem({ command, category: CATEGORY });
  }
  // Whoever opens another document, or goes to one, wants to see it. Behind the slides it could
  // not even take the focus, so Lab's signal for that would not come.
  const documents = () => [...app.shell.widgets("main")].length;
  app.shell.layoutModified?.connect(() => {
    if (now && (!now.panel.isVisible || documents() > now.documents)) now.stop();
  });
}
