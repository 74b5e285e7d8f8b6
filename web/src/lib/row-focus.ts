/** What opens a row: the link or button that leads it, never one of its actions; else the row itself. */
function opener(row: HTMLElement): HTMLElement {
  const lead = row.querySelector<HTMLElement>(':is(th[scope="row"], [data-phone="lead"]) :is(a, button)');
  if (!lead) row.tabIndex = -1;
  return lead ?? row;
}

/** Puts the focus on the row after or before the one that has it, through all lists of the page; Enter then opens it. */
export function focusRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('#page tbody tr, #page [data-more]')];
  const present = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[present < 0 ? 0 : present + step];
  if (!next) return;
  const target = next.matches('tr') ? opener(next) : next;
  target.focus();
  next.scrollIntoView({ block: 'nearest' });
}

/** Puts the focus into the field that searches the page's list; false where there is none. */
export function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('#page input[type="search"]');
  field?.focus();
  field?.select();
  return field !== null;
}
