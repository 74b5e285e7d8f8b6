import { Trans, useLingui } from '@lingui/react/macro';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { OAuthApp } from '@/api/model';
import { Named } from '@/components/Named';
import { StatusText } from '@/components/StatusText';
import { Table, type Column } from '@/components/Table';
import { formatDate } from '@/lib/formats';
import styles from './oauth-apps.module.css';

interface OAuthAppTableProps {
  apps: OAuthApp[];
  actions: (app: OAuthApp) => ReactNode;
}

/** Providers that people sign in to, and the application that is used with each; secrets are never shown. */
export function OAuthAppTable({ apps, actions }: OAuthAppTableProps) {
  const { t } = useLingui();
  const sources: Record<OAuthApp['source'], ReactNode> = {
    none: <StatusText tone="wait">{t`Not registered`}</StatusText>,
    installation: <StatusText tone="ok">{t`Of the installation`}</StatusText>,
    store: <StatusText tone="ok">{t`The store’s own`}</StatusText>,
  };
  const columns: Column<OAuthApp>[] = [
    {
      id: 'provider',
      head: t`Provider`,
      phone: 'lead',
      renderCell: ({ providerName, clientId }) => (
        <Named note={clientId && <span className={`mono ${styles.client}`}>{clientId}</span>}>{providerName}</Named>
      ),
    },
    { id: 'source', head: t`Application`, phone: 'second', renderCell: ({ source }) => sources[source] },
    {
      id: 'secret',
      head: t`Secret`,
      phone: 'below',
      renderCell: ({ source, secretLastFour, updatedAt }) =>
        source === 'none' ? (
          <span className="third">–</span>
        ) : (
          <span className={styles.secret}>
            <IconLock size={14} stroke={1.6} aria-hidden />
            <span className="mono second">
              <span aria-label={t`hidden`}>••••••••</span>
              {secretLastFour}
            </span>
            {updatedAt && (
              <span className="meta third">
                <Trans>Saved {formatDate(updatedAt, { day: 'numeric', month: 'short', year: 'numeric' })}</Trans>
              </span>
            )}
          </span>
        ),
    },
    { id: 'actions', head: t`Actions`, quiet: true, numeric: true, phone: 'end', renderCell: (app) => actions(app) },
  ];
  return <Table label={t`OAuth applications`} columns={columns} rows={apps} keyOf={({ type }) => type} lines={2} />;
}
