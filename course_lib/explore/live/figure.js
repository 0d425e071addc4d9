// A Plotly figure that follows what the kernel tells. Whatever comes while one state is being
// drawn, the newest is drawn after it, and nothing in between.

const CONFIG = { displayModeBar: false }; // a dozen buttons would stand between sliders and words
const LIBRARY = "arrays-to-spikes:plotly"; // one for all figures of a page

/** Plotly, out of the model that holds its script: run once for each page. */
function plotly(model) {
  globalThis[LIBRARY] ??= load(model).catch(error => {
    delete globalThis[LIBRARY]; // the next figure tries again
    throw error;
  });
  return globalThis[LIBRARY];
}

async function load(model) {
  const library = await model.widget_manager.get_model(model.get("library"));
  const module = { exports: {} };
  // As a script of Node's: `define` is hidden from it, since Lab's loader would take it.
  new Function("module", "exports", "define", library.get("value"))(module, module.exports);
  return module.exports;
}

async function render({ model, el }) {
  const told = await mailboxOf(model);
  const box = document.createElement("div");
  // The place is kept before there is anything to see: the page does not jump.
  box.style.minHeight = `${JSON.parse(told.get("value")).layout.height}px`;
  el.append(box);
  const Plotly = await plotly(model);
  let drawing = false;
  let gone = false;

  const follow = async () => {
    if (drawing) return; // what is under way goes on with the newest
    drawing = true;
    try {
      for (let drawn; !gone && drawn !== told.get("value");) {
        drawn = told.get("value");
        const { data, layout } = JSON.parse(drawn);
        // What the reader zoomed or switched off stays so.
        await Plotly.react(box, data, { ...layout, uirevision: "reader" }, CONFIG);
      }
    } finally {
      drawing = false;
    }
  };
  told.on("change:value", follow);
  // Lab lays out late what is off the screen; side bars and slides change the width.
  const sized = new ResizeObserver(() => {
    if (box.offsetWidth && box.offsetWidth !== box._fullLayout?.width) Plotly.Plots.resize(box);
  });
  await follow();
  sized.observe(el);
  box.on("plotly_relayout", change => {
    const to = change["shapes[0].y0"]; // a line that was dragged
    if (to !== undefined) model.send({ dragged: to });
  });
  return () => {
    gone = true;
    sized.disconnect();
    told.off("change:value", follow);
    Plotly.purge(box);
  };
}

export default { render };
