import { Trans, useLingui } from '@lingui/react/macro';
import { useUnmappedTrackingCodes } from '@/api/comptoir';
import { EmptyState } from '@/components/EmptyState';
import { Forbidden } from '@/components/Forbidden';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { Table } from '@/components/Table';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { useCodeColumns } from './use-code-columns';

/** Codes of carriers whose meaning nobody has reviewed: what was told, how often, of which shipment. */
export function UnmappedCodesPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const columns = useCodeColumns();
  const allowed = can('shipments:read');
  const { data, error, refetch } = useUnmappedTrackingCodes(store.id, { query: { enabled: allowed } });
  usePage({ label: t`Shipments`, to: '/dashboard/shipping' }, { label: t`Unread codes` });
  if (!allowed) return <Forbidden permission="shipments:read" />;
  return (
    <PageBody>
      <PageHeader
        title={<Trans>Unread codes</Trans>}
        facts={
          <Trans>
            Carriers told these, and Comptoir does not know what they mean. They change no shipment until their meaning is reviewed and part of
            Comptoir; until then the carrier’s own words are shown.
          </Trans>
        }
      />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Rows count={4} height={52} />}
      {data?.items.length === 0 && (
        <EmptyState title={<Trans>Every code is understood</Trans>}>
          <Trans>What your carriers have told so far has a reviewed meaning. A code that has none will stand here.</Trans>
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <Table label={t`Unread codes`} columns={columns} rows={data.items} keyOf={({ type, scope, code }) => `${type} ${scope} ${code}`} lines={2} />
      )}
    </PageBody>
  );
}
