import { Trans, useLingui } from '@lingui/react/macro';
import { getPickupsQueryKey, pickups } from '@/api/comptoir';
import { MoreButton } from '@/components/MoreButton';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { SectionHead } from '@/components/SectionHead';
import { useStoreId } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import { PickupItem } from './PickupItem';
import styles from './handover.module.css';

/** The couriers who were wished for, last first. */
export function PickupList() {
  const { t } = useLingui();
  const storeId = useStoreId();
  const params = { limit: 20 };
  const { items, error, retry, more, loadingMore } = usePages(getPickupsQueryKey(storeId, params), (cursor) =>
    pickups(storeId, { ...params, cursor }),
  );
  return (
    <section>
      <SectionHead title={<Trans>Pickups</Trans>} />
      {error && <ProblemNotice error={error} onRetry={retry} />}
      {!items && !error && <Rows count={2} height={52} />}
      {items?.length === 0 && (
        <p className="third">
          <Trans>No courier was ordered yet.</Trans>
        </p>
      )}
      {items && items.length > 0 && (
        <ul className={styles.items} aria-label={t`Pickups`}>
          {items.map((pickup) => (
            <PickupItem key={pickup.id} pickup={pickup} />
          ))}
        </ul>
      )}
      <MoreButton onMore={more} loading={loadingMore} />
    </section>
  );
}
