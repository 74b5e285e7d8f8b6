import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import type { ApiKey } from '@/api/model';
import { StatusText } from '@/components/StatusText';
import table from '@/components/Table.module.css';
import { formatDate, formatMoment } from '@/lib/formats';
import { RevokeApiKey } from './RevokeApiKey';

function isOver({ expiresAt }: ApiKey): boolean {
  return expiresAt ? Date.parse(expiresAt) < Date.now() : false;
}

export function ApiKeyTable({ apiKeys }: { apiKeys: ApiKey[] }) {
  const { t } = useLingui();
  return (
    <table className={`${table.table} ${table.stacked}`} data-lines="2" aria-label={t`API keys`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Key</Trans>
          </th>
          <th scope="col">
            <Trans>Scopes</Trans>
          </th>
          <th scope="col">
            <Trans>State</Trans>
          </th>
          <th scope="col" className="num">
            <Trans>Last used</Trans>
          </th>
          <th scope="col">
            <VisuallyHidden>{t`Actions`}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {apiKeys.map((key) => (
          <tr key={key.id}>
            <th scope="row" data-phone="lead">
              <span className="medium">{key.name}</span>
              <span className="meta third" style={{ display: 'block' }}>
                <span className="mono">{key.prefix}…</span> · {key.createdBy},{' '}
                {formatDate(key.createdAt, { day: 'numeric', month: 'short', year: 'numeric' })}
              </span>
            </th>
            <td className="meta second mono" data-phone="below">
              {key.scopes.join(', ')}
            </td>
            <td data-phone="below">
              {key.revokedAt ? (
                <StatusText tone="off" note={formatMoment(key.revokedAt)}>{t`Revoked`}</StatusText>
              ) : isOver(key) ? (
                <StatusText tone="off">{t`Expired`}</StatusText>
              ) : (
                <StatusText
                  tone="ok"
                  note={key.expiresAt && t`until ${formatDate(key.expiresAt, { day: 'numeric', month: 'short', year: 'numeric' })}`}
                >{t`Works`}</StatusText>
              )}
            </td>
            <td className="num" data-phone="none">
              {key.lastUsedAt ? formatMoment(key.lastUsedAt) : <span className="third">{t`never`}</span>}
            </td>
            <td className="num">{!key.revokedAt && <RevokeApiKey apiKey={key} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
