import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Integration } from '@/api/model';
import { EnvironmentMark } from '@/components/EnvironmentMark';
import { HealthText } from '@/components/HealthText';
import { ProviderTile } from '@/components/ProviderTile';
import { formatMoment, formatNumber } from '@/lib/formats';
import { CallBars } from '@/components/CallBars';
import styles from './integrations.module.css';
import { RowAction } from './RowAction';
import { useProvider } from './use-provider';

export function IntegrationRow({ integration }: { integration: Integration }) {
  const { t } = useLingui();
  const provider = useProvider(integration.type);
  const { id, label, providerName, environment, isDefault, health, hours } = integration;
  const calls = hours.reduce((sum, hour) => sum + hour.calls, 0);
  return (
    <tr>
      <th scope="row" data-phone="lead">
        <div className={styles.lead}>
          <ProviderTile tile={provider?.tile} size={28} />
          <div className={styles.words}>
            <Link to="/dashboard/integrations/$integrationId" params={{ integrationId: id }} className={styles.name}>
              {label}
            </Link>
            <div className="meta third">{[label !== providerName && providerName, isDefault && t`default`].filter(Boolean).join(' · ')}</div>
          </div>
        </div>
      </th>
      <td>
        <EnvironmentMark environment={environment} />
      </td>
      <td data-phone="second">
        <HealthText integration={integration} />
      </td>
      <td className="num" data-phone="none">
        {formatNumber(calls)}
      </td>
      <td data-phone="none">
        <CallBars hours={hours} />
      </td>
      <td data-phone="none" className={styles.fault}>
        {health.fault ? (
          <>
            <span className={health.fault.code ? 'mono' : undefined}>{health.fault.code ?? health.fault.message ?? health.fault.meaning}</span>{' '}
            <span className="meta third nowrap">{formatMoment(health.fault.at)}</span>
          </>
        ) : (
          <span className="third">–</span>
        )}
      </td>
      <td className="num" data-phone="end">
        <RowAction integration={integration} />
      </td>
    </tr>
  );
}
