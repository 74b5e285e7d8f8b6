import { Trans } from '@lingui/react/macro';
import type { Import } from '@/api/model';
import { formatNumber } from '@/lib/formats';
import { Notice } from './Notice';
import { useImportWords } from './use-import-words';

/** How an import ended, and what can be done about it. */
export function EndNotice({ import: { kind, status, counts, rounds, failure } }: { import: Import }) {
  const words = useImportWords();
  const done = formatNumber(counts.done);
  const records = words.kind(kind).counted(counts.records);
  if (status === 'failed' && failure) {
    return (
      <Notice tone="bad">
        <div className="medium">{failure.title}</div>
        <div className="second">{failure.detail}</div>
        {failure.remedy && <div>{failure.remedy}</div>}
      </Notice>
    );
  }
  if (status === 'cancelled') {
    return (
      <Notice tone="off">
        {rounds.at(-1)?.startedAt ? (
          <Trans>
            The import was stopped after {done} of {records}. What was imported stays, and the import can go on where it stopped.
          </Trans>
        ) : (
          <Trans>The file was dropped; nothing of it was imported.</Trans>
        )}
      </Notice>
    );
  }
  if (counts.rejected > 0) return null;
  const stored = rounds.reduce((sum, { counts: each }) => sum + each.created + each.updated + each.unchanged, 0);
  const all = words.kind(kind).counted(stored);
  return (
    <Notice tone="ok">
      <Trans>All of it is in the store: {all}.</Trans>
    </Notice>
  );
}
