import { useLingui } from '@lingui/react/macro';
import type { Integration } from '@/api/model';

/** The health of a connection as one word. */
export function useHealthName(): (integration: Pick<Integration, 'active' | 'health'>) => string {
  const { t } = useLingui();
  const names: Record<Integration['health']['state'], string> = {
    never_tested: t`Never tested`,
    healthy: t`Healthy`,
    degraded: t`Degraded`,
    failing: t`Failing`,
    needs_reconnect: t`Needs to be reconnected`,
  };
  return ({ active, health }) => (active ? names[health.state] : t`Deactivated`);
}
