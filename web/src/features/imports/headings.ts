import type { Import } from '@/api/model';

/** What the file itself calls a column of the kind; the kind's own name where the file has none. */
export function headingOf({ columns, headings }: Import, id: string): string {
  const column = columns.find((each) => each.id === id);
  const heading = typeof column?.place === 'number' ? headings[column.place] : undefined;
  return heading ?? column?.label ?? id;
}
