import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { getIntegrationLogsQueryKey, integrationLogs } from '@/api/comptoir';
import type { IntegrationLogsParams } from '@/api/model';
import { EmptyState } from '@/components/EmptyState';
import { Forbidden } from '@/components/Forbidden';
import { PagedTable } from '@/components/PagedTable';
import { SavedFilters } from '@/components/SavedFilters';
import { useSession } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import { LogDrawer } from '@/components/LogDrawer';
import { LogFilters } from './LogFilters';
import type { LogSearch } from './log-search';
import { useLogColumns } from '@/components/use-log-columns';

const route = getRouteApi('/_house/dashboard/integrations/$integrationId/log');

/** Every change, test, call and error of a connection, newest first. */
export function LogTab() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const { integrationId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const allowed = can('integration-logs:read');
  const { entry, ...filters } = search;
  const params = { integrationId, ...filters, limit: 50 } as IntegrationLogsParams;
  const columns = useLogColumns();
  const pages = usePages(getIntegrationLogsQueryKey(store.id, params), (cursor) => integrationLogs(store.id, { ...params, cursor }), {
    enabled: allowed,
  });
  if (!allowed) return <Forbidden permission="integration-logs:read" />;
  const change = (next: Partial<LogSearch>) => void navigate({ search: (previous) => ({ ...previous, ...next }), replace: true });
  const open = (id: string) => change({ entry: id });
  const filtered = Object.values(filters).some(Boolean);
  return (
    <>
      <SavedFilters list="log" filters={filters} onChoose={(saved) => void navigate({ search: saved, replace: true })} />
      <LogFilters search={search} onChange={change} />
      <PagedTable
        label={t`Exchange log`}
        columns={columns}
        keyOf={({ id }) => id}
        pages={pages}
        opening={{ key: entry, onOpen: open }}
        empty={
          filtered ? (
            <p className="third">{t`Nothing in the log matches these filters.`}</p>
          ) : (
            <EmptyState title={<Trans>Nothing has happened yet</Trans>}>
              <Trans>Every change, test, call and error of this connection will stand here, with what was sent and what came back.</Trans>
            </EmptyState>
          )
        }
      />
      <LogDrawer entries={pages.items ?? []} openId={entry} onOpen={open} onClose={() => change({ entry: undefined })} />
    </>
  );
}
