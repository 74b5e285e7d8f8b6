import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { getImportsQueryKey, imports } from '@/api/comptoir';
import type { ImportsParams } from '@/api/model';
import { EmptyState } from '@/components/EmptyState';
import { FilterBar } from '@/components/FilterBar';
import { FilterMenu } from '@/components/FilterMenu';
import { Forbidden } from '@/components/Forbidden';
import { PageBody } from '@/components/PageBody';
import { PagedTable } from '@/components/PagedTable';
import { PageHeader } from '@/components/PageHeader';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import { NewImportLinks } from './NewImportLinks';
import { useImportColumns } from './use-import-columns';
import { useImportWords } from './use-import-words';

const route = getRouteApi('/_house/dashboard/imports/');

/** Every file that was sent, and what became of it. */
export function ImportsPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = useImportWords();
  const columns = useImportColumns();
  const allowed = can('imports:read');
  const { status, rejects } = search;
  const filtered = Boolean(status ?? rejects);
  const params = { status, withRejects: rejects === 'left' || undefined, limit: 50 } as ImportsParams;
  const pages = usePages(getImportsQueryKey(store.id, params), (cursor) => imports(store.id, { ...params, cursor }), { enabled: allowed });
  usePage({ label: t`Imports` });
  if (!allowed) return <Forbidden permission="imports:read" />;
  const nothing = !filtered && pages.items?.length === 0;
  return (
    <PageBody>
      <PageHeader title={<Trans>Imports</Trans>} actions={!nothing && <NewImportLinks />} />
      {!nothing && (
        <FilterBar>
          <FilterMenu
            label={t`State`}
            value={status}
            options={Object.entries(words.statuses).map(([value, label]) => ({ value, label }))}
            onChange={(next) => void navigate({ search: (previous) => ({ ...previous, status: next }), replace: true })}
          />
          <FilterMenu
            label={t`Rejected rows`}
            value={rejects}
            options={[{ value: 'left', label: t`left to correct` }]}
            onChange={(next) => void navigate({ search: (previous) => ({ ...previous, rejects: next }), replace: true })}
          />
        </FilterBar>
      )}
      <PagedTable
        label={t`Imports`}
        columns={columns}
        keyOf={({ id }) => id}
        lines={2}
        pages={pages}
        empty={
          filtered ? (
            <p className="third">{t`Nothing matches these filters.`}</p>
          ) : (
            <EmptyState title={<Trans>Nothing imported yet</Trans>} action={<NewImportLinks />}>
              <Trans>
                Bring products and orders along from a CSV or Excel file. You see how each row is understood before anything is stored, and rows with
                faults come back to be mended.
              </Trans>
            </EmptyState>
          )
        }
      />
    </PageBody>
  );
}
