import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useProviders } from '@/api/comptoir';
import type { Integration } from '@/api/model';
import { EnvironmentMark } from '@/components/EnvironmentMark';
import { Glyph } from '@/components/Glyph';
import { ProviderTile } from '@/components/ProviderTile';
import { SectionHead } from '@/components/SectionHead';
import { useHealthName } from '@/components/use-health-name';
import { healthTone } from '@/lib/health';
import { useStoreId } from '@/lib/session';
import styles from './overview.module.css';

function callsOf({ hours }: Integration): number {
  return hours.reduce((sum, hour) => sum + hour.calls, 0);
}

export function Connections({ integrations }: { integrations: Integration[] | undefined }) {
  const healthName = useHealthName();
  const providers = useProviders(useStoreId(), { query: { staleTime: 300_000 } });
  if (!integrations || integrations.length === 0) return null;
  return (
    <section className={styles.section}>
      <SectionHead
        title={<Trans>Connections</Trans>}
        aside={
          <Link to="/dashboard/integrations" className="medium">
            <Trans>All integrations</Trans>
          </Link>
        }
      />
      <ul className={styles.connections}>
        {integrations.slice(0, 8).map((integration) => (
          <li key={integration.id}>
            <Link to="/dashboard/integrations/$integrationId" params={{ integrationId: integration.id }}>
              <ProviderTile tile={providers.data?.items.find((provider) => provider.type === integration.type)?.tile} size={20} />
              <span className="truncate">{integration.label}</span>
              {integration.environment !== 'production' && <EnvironmentMark environment={integration.environment} />}
              <span className="meta third">
                {healthTone(integration) === 'ok' ? (
                  <Plural value={callsOf(integration)} _0="no call today" one="# call in 24 h" other="# calls in 24 h" />
                ) : (
                  healthName(integration)
                )}
              </span>
              <Glyph tone={healthTone(integration)} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
