import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { ImportCounts, ImportFormat, ImportStatus, Outcome } from '@/api/model';
import type { Tone } from '@/components/Glyph';
import { formatNumber } from '@/lib/formats';

const statusTones: Record<ImportStatus, Tone> = { ready: 'wait', running: 'move', done: 'ok', cancelled: 'off', failed: 'bad' };

export const outcomeTones: Record<Outcome, Tone> = { created: 'ok', updated: 'move', unchanged: 'off', rejected: 'bad' };

export type KindId = 'products' | 'orders';

interface KindWords {
  title: string;
  /** Heads the column with what names a record. */
  record: string;
  counted: (count: number) => string;
}

/** Kinds, statuses and verdicts of imports in the viewer's language. */
export function useImportWords() {
  const { t } = useLingui();
  const kinds: Record<KindId, KindWords> = {
    products: { title: t`Products`, record: t`Product`, counted: (count) => plural(count, { one: '# product', other: '# products' }) },
    orders: { title: t`Orders`, record: t`Order`, counted: (count) => plural(count, { one: '# order', other: '# orders' }) },
  };
  const statuses: Record<ImportStatus, string> = {
    ready: t`Waits for you`,
    running: t`Running`,
    done: t`Finished`,
    cancelled: t`Stopped`,
    failed: t`Failed`,
  };
  const outcomes: Record<Outcome, string> = { created: t`Created`, updated: t`Updated`, unchanged: t`Unchanged`, rejected: t`Rejected` };
  const separators: Record<string, string> = { ';': t`semicolon`, ',': t`comma`, '\t': t`tab`, '|': t`vertical bar` };
  const separator = ({ separator }: ImportFormat) => (separator ? (separators[separator] ?? separator) : undefined);
  return {
    statuses,
    outcomes,
    /** Kinds that another module adds keep their own name. */
    kind: (id: string): KindWords =>
      kinds[id as KindId] ?? { title: id, record: t`Record`, counted: (count) => plural(count, { one: '# record', other: '# records' }) },
    rows: (count: number) => plural(count, { one: '# row', other: '# rows' }),
    bytes: (bytes: number) =>
      bytes < 1 << 20
        ? formatNumber(Math.max(1, Math.round(bytes / (1 << 10))), { style: 'unit', unit: 'kilobyte' })
        : formatNumber(bytes / (1 << 20), { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }),
    /** Done with rejected records works, but wants a look. */
    tone: (status: ImportStatus, { rejected }: ImportCounts): Tone => (status === 'done' && rejected > 0 ? 'warn' : statusTones[status]),
    separator,
    /** How a file was recognised, in short. */
    format: (format: ImportFormat) =>
      format.type === 'xlsx' ? [t`Excel workbook`, format.sheet].filter(Boolean).join(', ') : ['CSV', separator(format), format.encoding].join(', '),
  };
}
