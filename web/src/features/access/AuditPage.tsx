import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { auditEntries, getAuditEntriesQueryKey } from '@/api/comptoir';
import { EmptyState } from '@/components/EmptyState';
import { FilterBar } from '@/components/FilterBar';
import { FilterMenu } from '@/components/FilterMenu';
import { Forbidden } from '@/components/Forbidden';
import { MoreButton } from '@/components/MoreButton';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { formatMoment } from '@/lib/formats';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import { AuditTable } from './AuditTable';

const route = getRouteApi('/_house/dashboard/settings/audit');
const dayMillis = 86_400_000;

function option(value: string | undefined, label: string | undefined) {
  return value ? [{ value, label: label ?? value }] : [];
}

/** Who changed what, and when; names of fields, never values. */
export function AuditPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const allowed = can('audit:read');
  const params = { ...search, limit: 50 };
  const { items, error, retry, more, loadingMore } = usePages(
    getAuditEntriesQueryKey(store.id, params),
    (cursor) => auditEntries(store.id, { ...params, cursor }),
    { enabled: allowed },
  );
  usePage({ label: t`Settings`, to: '/dashboard/settings' }, { label: t`Audit` });
  if (!allowed) return <Forbidden permission="audit:read" />;
  const change = (next: Partial<typeof search>) => void navigate({ search: (previous) => ({ ...previous, ...next }), replace: true });
  const since = (days: string | undefined) => change({ from: days ? new Date(Date.now() - Number(days) * dayMillis).toISOString() : undefined });
  const filtered = Object.values(search).some(Boolean);
  return (
    <>
      <FilterBar>
        <FilterMenu
          label={t`Date`}
          value={search.from ? 'chosen' : undefined}
          onChange={(days) => (days === 'chosen' ? undefined : since(days))}
          options={[
            ...option(search.from && 'chosen', search.from && t`since ${formatMoment(search.from)}`),
            { value: '1', label: t`the last 24 hours` },
            { value: '7', label: t`the last 7 days` },
            { value: '30', label: t`the last 30 days` },
          ]}
        />
        {search.action && (
          <FilterMenu
            label={t`Action`}
            value={search.action}
            options={option(search.action, search.action)}
            onChange={(action) => change({ action })}
          />
        )}
        {search.actorId && (
          <FilterMenu
            label={t`By`}
            value={search.actorId}
            options={option(search.actorId, items?.find((entry) => entry.actor.id === search.actorId)?.actor.label)}
            onChange={(actorId) => change({ actorId })}
          />
        )}
      </FilterBar>
      {error && <ProblemNotice error={error} onRetry={retry} />}
      {!items && !error && <Rows count={8} />}
      {items?.length === 0 &&
        (filtered ? (
          <p className="third">{t`Nothing matches these filters.`}</p>
        ) : (
          <EmptyState title={<Trans>Nothing has been changed yet</Trans>}>
            <Trans>Every change to members, keys, connections and the store will stand here: who, what and when.</Trans>
          </EmptyState>
        ))}
      {items && items.length > 0 && <AuditTable entries={items} onFilter={change} />}
      <MoreButton onMore={more} loading={loadingMore} />
    </>
  );
}
