import { useLingui } from '@lingui/react/macro';
import type { Integration } from '@/api/model';
import { formatMoment } from '@/lib/formats';
import { healthTone } from '@/lib/health';
import { StatusText } from './StatusText';
import { useHealthName } from './use-health-name';

interface HealthTextProps {
  integration: Pick<Integration, 'active' | 'health'>;
}

/** How a connection is, and since when. */
export function HealthText({ integration }: HealthTextProps) {
  const { t } = useLingui();
  const healthName = useHealthName();
  const { health, active } = integration;
  const since = active && health.state !== 'healthy' && health.since ? t`since ${formatMoment(health.since)}` : undefined;
  const tested = active && health.state === 'healthy' && health.lastTestAt ? t`tested ${formatMoment(health.lastTestAt)}` : undefined;
  return (
    <StatusText tone={healthTone(integration)} note={since ?? tested}>
      {healthName(integration)}
    </StatusText>
  );
}
