// Which cells stand on which slide, and in which order they come.
//
// The standard slideshow metadata decides, in the same way as for `jupyter nbconvert --to slides`.
// Where a notebook has none, every heading starts a slide.

const STARTS = ["slide", "subslide"];
const KNOWN = [...STARTS, "fragment", "skip", "notes"];

/**
 * The slides of a notebook.
 *
 * `cells` are objects with `slideType` (as in the metadata, or undefined) and `heading` (the level
 * of the heading that the cell begins with, or 0). The result is a list of slides, each with
 * `type` ("slide", or "subslide": one that belongs to the slide before it), `steps` (lists of
 * indices of cells: what stands there at first, then what each fragment adds) and `notes`
 * (indices of cells that only the presenter sees).
 */
export function slidesOf(cells) {
  const slides = [];
  let early = []; // notes that stand before the first slide
  typesOf(cells).forEach((type, index) => {
    const slide = slides.at(-1);
    if (type === "skip") return;
    if (type === "notes") (slide ? slide.notes : early).push(index);
    else if (!slide || STARTS.includes(type)) {
      const first = slide ? type : "slide";
      slides.push({ type: first, steps: [[index]], notes: early });
      early = [];
    } else if (type === "fragment") slide.steps.push([index]);
    else slide.steps.at(-1).push(index);
  });
  return slides;
}

function typesOf(cells) {
  const types = cells.map(cell => (KNOWN.includes(cell.slideType) ? cell.slideType : "-"));
  const arranged = types.some(type => STARTS.includes(type) || type === "fragment");
  return arranged ? types : types.map((type, k) => (type === "-" ? byHeading(cells[k]) : type));
}

function byHeading({ heading }) {
  if (!heading) return "-";
  return heading <= 2 ? "slide" : "subslide";
}

/** The level of the heading that a text in Markdown begins with; 0 if with something else. */
export function headingOf(source) {
  return source.match(/^\s*(#{1,6})\s/)?.[1].length ?? 0;
}

/** The step after this one, or null. A place is `{slide, step}`, both counted from 0. */
export function after(slides, { slide, step }) {
  if (step + 1 < slides[slide].steps.length) return { slide, step: step + 1 };
  return slide + 1 < slides.length ? { slide: slide + 1, step: 0 } : null;
}

/** The step before this one, or null. A slide entered from behind stands there whole. */
export function before(slides, { slide, step }) {
  if (step > 0) return { slide, step: step - 1 };
  return slide > 0 ? { slide: slide - 1, step: lastStep(slides, slide - 1) } : null;
}

export function lastStep(slides, slide) {
  return slides[slide].steps.length - 1;
}

/** The indices of the cells that are on the screen at a place. */
export function shownAt(slides, { slide, step }) {
  return slides[slide].steps.slice(0, step + 1).flat();
}

/** The place at which a cell appears; where it is never shown, that of the last one before it. */
export function placeOf(slides, index) {
  let found = { slide: 0, step: 0 };
  slides.forEach(({ steps }, slide) =>
    steps.forEach((cells, step) => {
      if (cells[0] <= index) found = { slide, step };
    }),
  );
  return found;
}
