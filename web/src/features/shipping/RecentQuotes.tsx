import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { getRatesListQueryKey, ratesList } from '@/api/comptoir';
import { EnvironmentMark } from '@/components/EnvironmentMark';
import { MoreButton } from '@/components/MoreButton';
import { ProblemNotice } from '@/components/ProblemNotice';
import { SectionHead } from '@/components/SectionHead';
import { formatMoment, formatMoney } from '@/lib/formats';
import { useStoreId } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import styles from './quote.module.css';

export function RecentQuotes() {
  const storeId = useStoreId();
  const { items, error, retry, more, loadingMore } = usePages(getRatesListQueryKey(storeId), (cursor) => ratesList(storeId, { cursor, limit: 10 }));
  if (error) return <ProblemNotice error={error} onRetry={retry} />;
  if (!items || items.length === 0) return null;
  return (
    <section className={styles.section}>
      <SectionHead title={<Trans>Quotes so far</Trans>} />
      {items.map(({ id, requestedAt, requestedBy, fromCity, toCity, parcels, cheapest, environments }) => (
        <Link key={id} to="/dashboard/shipping/quote" search={{ quote: id }} className={styles.recent}>
          <span>
            <span className="medium">
              <Trans>
                {fromCity} to {toCity}
              </Trans>
            </span>{' '}
            <span className="third">
              <Plural value={parcels} one="# parcel" other="# parcels" />
            </span>{' '}
            {environments.includes('simulator') && <EnvironmentMark environment="simulator" />}
            <span className={`third ${styles.small}`}>
              {formatMoment(requestedAt)} · {requestedBy}
            </span>
          </span>
          <span className="num">
            {cheapest ? (
              formatMoney(cheapest)
            ) : (
              <span className="third">
                <Trans>no price</Trans>
              </span>
            )}
          </span>
        </Link>
      ))}
      <MoreButton onMore={more} loading={loadingMore} />
    </section>
  );
}
