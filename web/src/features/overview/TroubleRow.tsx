import { Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from '@/components/LinkButton';
import { useProviders } from '@/api/comptoir';
import type { Integration } from '@/api/model';
import { Glyph } from '@/components/Glyph';
import { ProviderTile } from '@/components/ProviderTile';
import { useHealthName } from '@/components/use-health-name';
import { formatMoment, quoted } from '@/lib/formats';
import { healthTone, needsOtherCredentials } from '@/lib/health';
import { useSession } from '@/lib/session';
import styles from './overview.module.css';

export function TroubleRow({ integration }: { integration: Integration }) {
  const { t } = useLingui();
  const state = useHealthName()(integration).toLocaleLowerCase();
  const { store, can } = useSession();
  const providers = useProviders(store.id, { query: { staleTime: 300_000 } });
  const { id, label, type, health } = integration;
  const { fault } = health;
  const params = { integrationId: id };
  return (
    <li className={styles.trouble}>
      <Glyph tone={healthTone(integration)} />
      <ProviderTile tile={providers.data?.items.find((provider) => provider.type === type)?.tile} />
      <div>
        <div className="medium">{t`${label}: ${state}`}</div>
        {(fault?.message || fault?.code) && (
          <div className="meta second" lang="en">
            {quoted([fault.code, fault.message].filter(Boolean).join(' '))}
          </div>
        )}
        {fault && <div className="meta third">{fault.meaning}</div>}
      </div>
      <div className={styles.troubleSide}>
        <span className="meta third nowrap">{fault && formatMoment(fault.at)}</span>
        {needsOtherCredentials(integration) && can('integrations:write') ? (
          <LinkButton to="/dashboard/integrations/$integrationId/settings" params={params} size="xs" variant="default">
            <Trans>Replace the key</Trans>
          </LinkButton>
        ) : (
          <LinkButton to="/dashboard/integrations/$integrationId" params={params} size="xs" variant="default">
            <Trans>See what to do</Trans>
          </LinkButton>
        )}
      </div>
    </li>
  );
}
