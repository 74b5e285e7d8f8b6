import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import type { Integration } from '@/api/model';
import table from '@/components/Table.module.css';
import { IntegrationRow } from './IntegrationRow';

export function IntegrationTable({ integrations }: { integrations: Integration[] }) {
  const { t } = useLingui();
  return (
    <table className={`${table.table} ${table.stacked}`} data-lines="2" aria-label={t`Connections`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Connection</Trans>
          </th>
          <th scope="col">
            <Trans>Environment</Trans>
          </th>
          <th scope="col">
            <Trans>Health</Trans>
          </th>
          <th scope="col" className="num">
            <Trans>Calls, 24 h</Trans>
          </th>
          <th scope="col">
            <Trans>By hour</Trans>
          </th>
          <th scope="col">
            <Trans>Last error</Trans>
          </th>
          <th scope="col">
            <VisuallyHidden>{t`Action`}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {integrations.map((integration) => (
          <IntegrationRow key={integration.id} integration={integration} />
        ))}
      </tbody>
    </table>
  );
}
