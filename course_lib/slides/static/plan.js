// The teaching page of a lesson: what to say at each section, and when.

const PAGES = new URL("teaching/", import.meta.url);
const LESSON = /^\d\d_\w+/;

/**
 * The teaching page of a notebook, or null if it has none: `{page, rows}`, the page as an
 * element, and the rows of its minute plan. A row has `from` and `to` (minutes), `sections`
 * (headings of the lesson; the first row is that of the opening) and `how` (an element).
 */
export async function planOf(path, markdown) {
  const name = path.split("/").at(-1).match(LESSON)?.[0];
  if (!name || !markdown) return null;
  const answer = await fetch(new URL(`${name}.md`, PAGES));
  if (!answer.ok) return null;
  const renderer = markdown.createRenderer("text/markdown");
  const data = { "text/markdown": await answer.text() };
  await renderer.renderModel(markdown.createModel({ data, trusted: true }));
  const page = renderer.node;
  page.querySelectorAll(".jp-InternalAnchorLink").forEach(anchor => anchor.remove());
  return { page, rows: rowsOf(page) };
}

function rowsOf(page) {
  const heading = [...page.querySelectorAll("h2")].find(h2 => h2.textContent.includes("Minute plan"));
  const table = heading?.nextElementSibling;
  return [...(table?.querySelectorAll("tbody tr") ?? [])].flatMap(({ cells }) => {
    const [minutes, what, how] = cells;
    const [from, to] = minutes.textContent.match(/\d+/g)?.map(Number) ?? [];
    return how && to ? [{ from, to, sections: what.textContent.split(" · "), how }] : [];
  });
}

/** The row of the last of these headings that the plan names; the first row before any. */
export function rowFor(rows, headings) {
  const found = headings.map(heading => rows.find(({ sections }) => sections.includes(heading)));
  return found.findLast(Boolean) ?? rows[0];
}

/** How the clock stands to the plan, in words. `minutes` is a number of minutes. */
export function pace({ from, to }, minutes) {
  const plan = `plan: minutes ${from} to ${to}`;
  if (minutes > to) return `${plan}; ${inMinutes(minutes - to)} late`;
  if (minutes < from) return `${plan}; ${inMinutes(from - minutes)} early`;
  return `${plan}; on time`;
}

function inMinutes(minutes) {
  const whole = Math.ceil(minutes);
  return `${whole} minute${whole === 1 ? "" : "s"}`;
}
