import { useLingui } from '@lingui/react/macro';
import { allStores, getAllStoresQueryKey } from '@/api/comptoir';
import type { AdminStore } from '@/api/model';
import { Named } from '@/components/Named';
import { PagedTable } from '@/components/PagedTable';
import type { Column } from '@/components/Table';
import { countryName, formatDate, formatNumber } from '@/lib/formats';
import { usePage } from '@/lib/page';
import { usePages } from '@/lib/use-pages';

/** Every store of the installation, and who answers for it. */
export function AllStoresPage() {
  const { t } = useLingui();
  const pages = usePages(getAllStoresQueryKey(), (cursor) => allStores({ cursor }));
  usePage({ label: t`Administration`, to: '/admin/integrations' }, { label: t`Stores` });
  const columns: Column<AdminStore>[] = [
    { id: 'store', head: t`Store`, phone: 'lead', renderCell: ({ name, timeZone }) => <Named note={timeZone}>{name}</Named> },
    { id: 'owners', head: t`Owners`, phone: 'below', renderCell: ({ owners }) => owners.map(({ name }) => name).join(', ') },
    { id: 'country', head: t`Country`, phone: 'none', renderCell: ({ country }) => countryName(country) },
    { id: 'currency', head: t`Currency`, phone: 'none', renderCell: ({ currency }) => currency },
    { id: 'members', head: t`Members`, numeric: true, phone: 'none', renderCell: ({ members }) => formatNumber(members) },
    {
      id: 'opened',
      head: t`Opened`,
      numeric: true,
      renderCell: ({ createdAt }) => formatDate(createdAt, { day: 'numeric', month: 'short', year: 'numeric' }),
    },
  ];
  return <PagedTable label={t`Stores`} columns={columns} keyOf={({ id }) => id} lines={2} pages={pages} />;
}
