import { useLingui } from '@lingui/react/macro';
import { useGetImport } from '@/api/comptoir';
import { Forbidden } from '@/components/Forbidden';
import { NotFound } from '@/components/NotFound';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { Pill } from '@/components/Pill';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { formatMoment } from '@/lib/formats';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { ImportActions } from './ImportActions';
import { ImportOutcome } from './ImportOutcome';
import { ImportSteps } from './ImportSteps';
import { ReadyImport } from './ReadyImport';
import { useImportWords } from './use-import-words';

/** Events tell about progress; this is for the time when they do not arrive. */
const pollMillis = 4000;

/** One import, from the file that was read to what became of its records. */
export function ImportPage({ importId }: { importId: string }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const words = useImportWords();
  const allowed = can('imports:read');
  const { data, error, refetch } = useGetImport(store.id, importId, {
    query: { enabled: allowed, refetchInterval: ({ state }) => (state.data?.status === 'running' ? pollMillis : false) },
  });
  const title = data?.rounds[0]?.file.name ?? t`Import without a name`;
  const files = data?.rounds.length ?? 1;
  const name = data?.file.name ?? t`mended rows`;
  usePage({ label: t`Imports`, to: '/dashboard/imports' }, { label: data ? title : t`Import` });
  if (!allowed) return <Forbidden permission="imports:read" />;
  if (error?.problem.status === 404) return <NotFound />;
  return (
    <PageBody>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Rows count={8} />}
      {data && (
        <>
          <PageHeader
            title={title}
            marks={<Pill tone={words.tone(data.status, data.counts)}>{words.statuses[data.status]}</Pill>}
            facts={[
              files > 1 && t`file ${files}: ${name}`,
              words.kind(data.kind).title,
              words.rows(data.counts.rows),
              words.bytes(data.file.bytes),
              words.format(data.file.format),
              data.createdBy,
              formatMoment(data.file.receivedAt),
            ]
              .filter(Boolean)
              .join(' · ')}
            actions={can('imports:write') && <ImportActions import={data} />}
          />
          <ImportSteps import={data} />
          {data.status === 'ready' ? <ReadyImport import={data} /> : <ImportOutcome import={data} />}
        </>
      )}
    </PageBody>
  );
}
