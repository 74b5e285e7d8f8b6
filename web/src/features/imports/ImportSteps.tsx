import { Trans, useLingui } from '@lingui/react/macro';
import type { Import } from '@/api/model';
import { Stages, type Stage } from '@/components/Stages';
import { formatNumber } from '@/lib/formats';
import { useImportWords } from './use-import-words';

/** The way of a file: read, matched, checked, applied. */
export function ImportSteps({ import: { kind, status, columns, headings, counts, missing } }: { import: Import }) {
  const { t } = useLingui();
  const words = useImportWords();
  const used = new Set(columns.map(({ place }) => place).filter((place) => typeof place === 'number')).size;
  const all = headings.length;
  const unsound = words.kind(kind).counted(counts.unsound);
  const done = formatNumber(counts.done);
  const records = formatNumber(counts.records);
  const applied = counts.done / Math.max(1, counts.records);
  const stages: Stage[] = [
    { id: 'file', name: t`File`, note: words.rows(counts.rows), part: 1 },
    {
      id: 'columns',
      name: t`Columns`,
      note: missing.length > 0 ? t`some are missing` : t`${used} of ${all} used`,
      part: missing.length > 0 ? 0.5 : 1,
    },
    {
      id: 'check',
      name: t`Check`,
      note: counts.unsound > 0 ? <Trans>{unsound} with faults</Trans> : missing.length === 0 && t`no faults in the file`,
      part: missing.length > 0 ? 0 : 1,
    },
    { id: 'apply', name: t`Apply`, note: status === 'ready' ? t`not begun` : t`${done} of ${records}`, part: applied },
  ];
  return <Stages stages={stages} />;
}
