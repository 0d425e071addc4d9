// What JupyterLab is told: the commands, and when a notebook is presented.

import { KEYS } from "./keys.js";
import { Presentation } from "./presentation.js";
import { projector } from "./icons.js";
import { drawn } from "./stage.js";

const PRESENT = "course-slides:present";
const PRESENT_HERE = "course-slides:present-here";
const CATEGORY = "Slides";
const THEME = "course-slides-theme-before";
const NOT_LISTED = ["up", "down"];
const START = { place: { slide: 0, step: 0 } };

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
        presentKey: () => app.commands.keyBindings.find(isPresent)?.keys.join(" ") ?? "",
        isPresentKey: event =>
          app.commands.keyBindings.some(
            binding => isPresent(binding) && binding.keys.join(" ") === keystroke(event),
          ),
        ...themeChange(themes),
        warn: text => apputils.Notification.warning(text, { autoClose: 8000 }),
      };
      const icon = new ui.LabIcon({ name: "course-slides:present", svgstr: projector });
      addStyle();
      notebooks.forEach(markLesson);
      notebooks.widgetAdded.connect((_, panel) => markLesson(panel));
      themes && app.restored.then(lab.restoreTheme); // the page was reloaded in a presentation
      addCommands(app, notebooks, palette, lab, icon);
    },
  };
}

const isPresent = ({ command }) => command === PRESENT;

/**
 * Changing the theme for a presentation, and back. Lab keeps a theme as the user's own setting,
 * so what it was before is kept until it is restored, whatever happens to the page.
 */
function themeChange(themes) {
  return {
    otherTheme: () => {
      if (!themes) return;
      if (!localStorage.getItem(THEME)) localStorage.setItem(THEME, themes.theme);
      const light = themes.isLight(themes.theme);
      themes.setTheme(light ? themes.preferredDarkTheme : themes.preferredLightTheme);
    },
    restoreTheme: () => {
      const before = localStorage.getItem(THEME);
      localStorage.removeItem(THEME);
      if (before) themes?.setTheme(before);
    },
  };
}

/** A module that JupyterLab shares: the one in use, where several versions are offered. */
async function shared(scope, name) {
  const offered = Object.values(scope[name]);
  const factory = await (offered.find(({ loaded }) => loaded) ?? offered[0]).get();
  return factory();
}

/** The look of slides and lessons, in every page: a style sheet that comes late would flicker. */
function addStyle() {
  for (const name of ["stage.css", "course.css"]) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(name, import.meta.url).href;
    document.head.append(link);
  }
}

/** Prose is set as in a book where the course is used; other notebooks stay as Lab has them. */
async function markLesson(panel) {
  await panel.context.ready;
  const uses = cell => cell.sharedModel.getSource().includes("course_lib");
  if ([...panel.content.model.cells].some(uses)) panel.addClass("course-lesson");
}

function addCommands(app, notebooks, palette, lab, icon) {
  let now = null; // the presentation, while there is one
  const left = new WeakMap(); // a notebook's last presentation: where it ended, when it began
  const documents = () => [...app.shell.widgets("main")];
  let known = []; // the documents that were open when it began

  const current = () => {
    const panel = notebooks.currentWidget;
    return panel && panel === app.shell.currentWidget ? panel : null;
  };

  const begin = async here => {
    const panel = current();
    if (!panel) return;
    await panel.context.ready;
    await drawn(panel.content);
    if (now || panel !== current()) return; // the key was pressed twice, or the notebook closed
    const { place, began } = left.get(panel) ?? START;
    const presentation = new Presentation(panel, lab, here ? null : place, began);
    if (!presentation.slides.length)
      return lab.warn("There is nothing to present: every cell of this notebook is skipped.");
    presentation.addEventListener("stop", () => {
      now = null;
      left.set(panel, presentation);
      changed();
    });
    now = presentation;
    known = documents();
    now.start();
    changed();
  };

  const changed = () => app.commands.notifyCommandChanged();

  app.commands.addCommand(PRESENT, {
    label: () => (now ? "Stop Presenting" : "Present as Slides"),
    caption: () => (now ? "Stop presenting" : "Present this notebook as slides"),
    icon: ({ isPalette }) => (isPalette ? undefined : icon),
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
  // not take the focus, so Lab does not know yet that it is the current one.
  app.shell.layoutModified?.connect(() => {
    if (!now) return;
    const { panel } = now;
    const visible = documents().filter(widget => widget.isVisible && widget !== panel);
    const other = visible.find(widget => !known.includes(widget) || !panel.isVisible);
    if (!other) return;
    now.stop();
    app.shell.activateById(other.id);
  });
}
