import { formatNumber } from '@/lib/formats';

/** Excel separates cells by semicolons where people write decimals with a comma. */
function separator(): string {
  return formatNumber(0.5).includes(',') ? ';' : ',';
}

function cell(text: string, between: string): string {
  return text.includes('"') || text.includes(between) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An empty table with these headings, as a file that spreadsheet programs open without asking. */
export function emptyTable(headings: string[]): Blob {
  const between = separator();
  return new Blob([`\ufeff${headings.map((heading) => cell(heading, between)).join(between)}\r\n`], { type: 'text/csv' });
}
