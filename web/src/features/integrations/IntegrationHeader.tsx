import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import type { IntegrationDetail } from '@/api/model';
import { EnvironmentMark } from '@/components/EnvironmentMark';
import { PageHeader } from '@/components/PageHeader';
import { Pill } from '@/components/Pill';
import { ProviderTile } from '@/components/ProviderTile';
import { useHealthName } from '@/components/use-health-name';
import { formatDate } from '@/lib/formats';
import { healthTone } from '@/lib/health';
import { useSession } from '@/lib/session';
import { ActiveButton } from './ActiveButton';
import { IntegrationMenu } from './IntegrationMenu';
import { useProvider } from './use-provider';
import { useRunTest } from './use-run-test';

export function IntegrationHeader({ detail }: { detail: IntegrationDetail }) {
  const { t } = useLingui();
  const { can } = useSession();
  const healthName = useHealthName();
  const navigate = useNavigate();
  const { integration } = detail;
  const provider = useProvider(integration.type);
  const onTestTab = useRouterState({ select: (state) => state.location.pathname.endsWith(integration.id) });
  const connected = formatDate(integration.createdAt);
  const { run, running } = useRunTest();
  const test = () => {
    run(integration.id);
    void navigate({ to: '/dashboard/integrations/$integrationId', params: { integrationId: integration.id } });
  };
  return (
    <PageHeader
      tile={<ProviderTile tile={provider?.tile} size={36} />}
      title={integration.label}
      marks={
        <>
          <Pill tone={healthTone(integration)}>{healthName(integration)}</Pill>
          {integration.environment !== 'production' && <EnvironmentMark environment={integration.environment} />}
        </>
      }
      facts={[
        integration.label !== integration.providerName && integration.providerName,
        integration.environment === 'production' && t`Production`,
        integration.isDefault && t`default`,
        t`connected ${connected}`,
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          {can('integrations:write') && <ActiveButton integration={integration} />}
          {can('integrations:test') && integration.active && (
            <Button variant={onTestTab ? 'filled' : 'default'} loading={running} onClick={test}>
              {integration.health.state === 'never_tested' ? <Trans>Test the connection</Trans> : <Trans>Test again</Trans>}
            </Button>
          )}
          {can('integrations:write') && <IntegrationMenu detail={detail} />}
        </>
      }
    />
  );
}
