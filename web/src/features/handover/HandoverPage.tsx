import { Trans, useLingui } from '@lingui/react/macro';
import { useHandoverCarriers } from '@/api/comptoir';
import { EmptyState } from '@/components/EmptyState';
import { Forbidden } from '@/components/Forbidden';
import { LinkButton } from '@/components/LinkButton';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { CarrierHandover } from './CarrierHandover';
import { ManifestList } from './ManifestList';
import { PickupList } from './PickupList';
import styles from './handover.module.css';

/** What waits for each carrier, the couriers who come, and the days that are closed. */
export function HandoverPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const allowed = can('shipments:read');
  const { data, error, refetch } = useHandoverCarriers(store.id, { query: { enabled: allowed } });
  usePage({ label: t`Shipping` }, { label: t`Hand over` });
  if (!allowed) return <Forbidden permission="shipments:read" />;
  const carriers = data?.items;
  if (carriers?.length === 0) {
    return (
      <PageBody>
        <EmptyState
          page
          title={<Trans>No carrier to hand parcels to</Trans>}
          action={
            can('integrations:read') && (
              <LinkButton to="/dashboard/integrations">
                <Trans>Open integrations</Trans>
              </LinkButton>
            )
          }
        >
          <Trans>Connect a carrier that sells labels. What you label then waits here until a courier fetches it or you close the day.</Trans>
        </EmptyState>
      </PageBody>
    );
  }
  return (
    <PageBody>
      <PageHeader title={<Trans>Hand over</Trans>} facts={<Trans>What is labelled and has not reached its carrier yet.</Trans>} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!carriers && !error && <Rows count={4} height={56} />}
      {carriers && (
        <div className={styles.page}>
          <ul className={styles.carriers} aria-label={t`Carriers`}>
            {carriers.map((carrier) => (
              <CarrierHandover key={carrier.integrationId} carrier={carrier} />
            ))}
          </ul>
          <PickupList />
          <ManifestList />
        </div>
      )}
    </PageBody>
  );
}
