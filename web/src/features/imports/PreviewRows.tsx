import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import type { Import } from '@/api/model';
import { Counters } from '@/components/Counters';
import { SectionHead } from '@/components/SectionHead';
import { formatNumber } from '@/lib/formats';
import { PreviewTable } from './PreviewTable';
import { useImportWords } from './use-import-words';

const route = getRouteApi('/_house/dashboard/imports/$importId');

/** What would become of the rows; those with faults come first when there are any. */
export function PreviewRows({ import: waiting }: { import: Import }) {
  const { t } = useLingui();
  const { rows: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const words = useImportWords();
  const { kind, counts, preview, faults } = waiting;
  const shown = wanted === 'all' || counts.unsound === 0 ? 'all' : 'faults';
  const rows = shown === 'faults' ? faults : preview;
  const title = words.kind(kind).title;
  const rowCount = formatNumber(rows.length);
  return (
    <section>
      <SectionHead title={<Trans>What would be imported</Trans>} />
      <div style={{ paddingTop: 12 }}>
        <Counters
          label={title}
          counters={[
            { id: 'all', label: t`Can be imported`, count: counts.records - counts.unsound, tone: 'ok' },
            { id: 'faults', label: t`With faults`, count: counts.unsound, tone: 'bad' },
          ]}
          value={shown}
          onChange={(chosen) => void navigate({ search: { rows: chosen ?? 'all' }, replace: true })}
        />
      </div>
      <PreviewTable import={waiting} rows={rows} />
      <p className="meta third" style={{ paddingTop: 8 }}>
        {shown === 'faults' ? (
          <Trans>
            The first {rowCount} rows with faults, and those that belong to the same record. They can be left out now and mended after the import.
          </Trans>
        ) : (
          <Trans>The first {rowCount} rows of the file, as they are understood.</Trans>
        )}
      </p>
    </section>
  );
}
