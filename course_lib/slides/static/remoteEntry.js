// The door through which JupyterLab takes in a prebuilt extension: an object with init, which
// is handed the modules that Lab shares, and get, which gives the extension back.
(() => {
  let shared;
  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["arrays-to-spikes-slides"] = {
    init: scope => {
      shared = scope;
    },
    get: async () => {
      const { pluginFor } = await import("./plugin.js");
      const plugin = await pluginFor(shared);
      return () => ({ __esModule: true, default: plugin });
    },
  };
})();
