import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { LinkButton } from '@/components/LinkButton';
import type { Integration } from '@/api/model';
import { notifyDone } from '@/components/notify';
import { healthTone, needsOtherCredentials } from '@/lib/health';
import { useSession } from '@/lib/session';
import { useRunTest } from './use-run-test';

/** The one thing that most likely helps this connection now. */
export function RowAction({ integration }: { integration: Integration }) {
  const { t } = useLingui();
  const { can } = useSession();
  const { run, running } = useRunTest();
  const { id, label, active, health } = integration;
  if (active && needsOtherCredentials(integration) && can('integrations:write')) {
    return (
      <LinkButton to="/dashboard/integrations/$integrationId/settings" params={{ integrationId: id }} size="xs" variant="default">
        <Trans>Replace the key</Trans>
      </LinkButton>
    );
  }
  if (!active || !can('integrations:test')) return null;
  const test = () => run(id, ({ outcome }) => notifyDone(outcome === 'failed' ? t`${label}: the test failed` : t`${label}: the test passed`));
  const words = health.state === 'never_tested' ? t`Test now` : t`Test`;
  const quiet = healthTone(integration) === 'ok';
  return (
    <Button
      size="xs"
      variant={quiet ? 'subtle' : 'default'}
      color={quiet ? 'gray' : undefined}
      loading={running}
      onClick={test}
      aria-label={t`${words}: ${label}`}
    >
      {words}
    </Button>
  );
}
