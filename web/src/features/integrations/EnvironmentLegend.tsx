import { Trans } from '@lingui/react/macro';
import { EnvironmentMark } from '@/components/EnvironmentMark';
import styles from './integrations.module.css';

export function EnvironmentLegend() {
  return (
    <div className={`meta third ${styles.legend}`}>
      <span>
        <EnvironmentMark environment="production" /> <Trans>real parcels, real money</Trans>
      </span>
      <span>
        <EnvironmentMark environment="sandbox" /> <Trans>the provider’s test system</Trans>
      </span>
      <span>
        <EnvironmentMark environment="simulator" /> <Trans>answered by Comptoir itself, nothing leaves</Trans>
      </span>
    </div>
  );
}
