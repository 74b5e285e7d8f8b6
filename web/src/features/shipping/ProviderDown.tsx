import { Trans, useLingui } from '@lingui/react/macro';
import { useIntegrations } from '@/api/comptoir';
import type { CarrierRates } from '@/api/model';
import { CallBars } from '@/components/CallBars';
import { LinkButton } from '@/components/LinkButton';
import panel from '@/components/Panel.module.css';
import { Pill } from '@/components/Pill';
import { SaysMeansDo } from '@/components/SaysMeansDo';
import { formatMoment } from '@/lib/formats';
import { inTrouble } from '@/lib/health';
import { useSession } from '@/lib/session';
import { CarrierTile } from '@/components/CarrierTile';
import styles from './ProviderDown.module.css';

/** A carrier that is out of order: what it says, what that means, what Comptoir does and what the person can do. */
export function ProviderDown({ carrier }: { carrier: CarrierRates }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const readable = can('integrations:read');
  const connection = useIntegrations(store.id, undefined, { query: { enabled: readable } }).data?.items.find(
    ({ id }) => id === carrier.integrationId,
  );
  const { integrationId, label, providerName, reason } = carrier;
  const calls = connection?.hours.reduce((sum, hour) => sum + hour.calls, 0) ?? 0;
  const failures = connection?.hours.reduce((sum, hour) => sum + hour.failures, 0) ?? 0;
  return (
    <section className={`${panel.panel} ${styles.panel}`}>
      <div className={styles.head}>
        <CarrierTile type={carrier.type} size={32} />
        <div>
          <h3>
            <span>{t`${label} is out of order`}</span>
            {connection && inTrouble(connection) && (
              <Pill tone="bad">
                <Trans>since {formatMoment(connection.health.since)}</Trans>
              </Pill>
            )}
          </h3>
          {calls > 0 && <div className="third meta">{t`${failures} of ${calls} calls failed in the last 24 hours.`}</div>}
        </div>
      </div>
      <div className={styles.body}>
        <SaysMeansDo
          who={providerName}
          says={reason?.provider}
          means={reason?.detail}
          weDo={
            <Trans>
              Your form is kept. A question that fails on the way is repeated; after repeated failures {providerName} is left alone for half a minute,
              and then asked again. Asking for prices buys nothing.
            </Trans>
          }
          remedy={reason?.remedy}
        >
          {readable && (
            <LinkButton to="/dashboard/integrations/$integrationId" params={{ integrationId }} size="xs" variant="default">
              <Trans>Open the connection</Trans>
            </LinkButton>
          )}
          {can('integration-logs:read') && (
            <LinkButton to="/dashboard/integrations/$integrationId/log" params={{ integrationId }} size="xs" variant="default">
              <Trans>See the exchanges</Trans>
            </LinkButton>
          )}
        </SaysMeansDo>
      </div>
      {connection && calls > 0 && (
        <div className={`${styles.foot} third meta`}>
          <Trans>Calls per hour, last 24 hours; failed ones red</Trans>
          <CallBars hours={connection.hours} width={240} />
        </div>
      )}
    </section>
  );
}
