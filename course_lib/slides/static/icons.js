// The few signs that the slides need, as lines of SVG in the colour of the text.

const sign = lines =>
  `<svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor"
    stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${lines}</svg>`;

export const icons = {
  previous: sign('<path d="M10 3 5 8l5 5"/>'),
  next: sign('<path d="m6 3 5 5-5 5"/>'),
  overview: sign('<path d="M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h4v4h-4z"/>'),
  smaller: sign('<path d="m1.5 12 3-8 3 8M2.6 9.3h3.8M10.5 8h4"/>'),
  larger: sign('<path d="m1.5 12 3-8 3 8M2.6 9.3h3.8M10.5 8h4M12.5 6v4"/>'),
  dark: sign('<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5a5.5 5.5 0 0 0 0 11z" fill="currentColor"/>'),
  fullscreen: sign('<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"/>'),
  presenter: sign('<path d="M1.5 2.5h9v7h-9zM5.5 12v1.5h9v-7H13"/>'),
  help: sign('<path d="M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.7 8 9.2 8 10M8 12.8v.1"/>'),
  stop: sign('<path d="m3.5 3.5 9 9M12.5 3.5l-9 9"/>'),
};

/** For Lab's toolbar and menu: it colours the parts that have its classes. */
export const projector = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">
  <g class="jp-icon3" fill="none" stroke="#616161" stroke-width="1.4" stroke-linejoin="round" stroke-linecap="round">
    <path class="jp-icon-none" d="M1.5 2.5h13v8h-13zM8 10.5V13M5 14l3-1 3 1"/>
  </g>
  <path class="jp-icon3" fill="#616161" d="m6.5 4.5 4 2-4 2z"/>
</svg>`;
