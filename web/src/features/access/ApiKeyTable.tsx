import { useLingui } from '@lingui/react/macro';
import type { ApiKey } from '@/api/model';
import { Named } from '@/components/Named';
import { Table, type Column } from '@/components/Table';
import { formatDate, formatMoment } from '@/lib/formats';
import { ApiKeyState } from './ApiKeyState';
import { RevokeApiKey } from './RevokeApiKey';

export function ApiKeyTable({ apiKeys }: { apiKeys: ApiKey[] }) {
  const { t } = useLingui();
  const columns: Column<ApiKey>[] = [
    {
      id: 'key',
      head: t`Key`,
      phone: 'lead',
      renderCell: ({ name, prefix, createdBy, createdAt }) => (
        <Named
          note={
            <>
              <span className="mono">{prefix}…</span> · {createdBy}, {formatDate(createdAt, { day: 'numeric', month: 'short', year: 'numeric' })}
            </>
          }
        >
          {name}
        </Named>
      ),
    },
    { id: 'scopes', head: t`Scopes`, phone: 'below', className: 'meta second mono', renderCell: ({ scopes }) => scopes.join(', ') },
    { id: 'state', head: t`State`, phone: 'below', renderCell: (key) => <ApiKeyState apiKey={key} /> },
    {
      id: 'used',
      head: t`Last used`,
      numeric: true,
      phone: 'none',
      renderCell: ({ lastUsedAt }) => (lastUsedAt ? formatMoment(lastUsedAt) : <span className="third">{t`never`}</span>),
    },
    { id: 'actions', head: t`Actions`, quiet: true, numeric: true, renderCell: (key) => !key.revokedAt && <RevokeApiKey apiKey={key} /> },
  ];
  return <Table label={t`API keys`} columns={columns} rows={apiKeys} keyOf={({ id }) => id} lines={2} />;
}
