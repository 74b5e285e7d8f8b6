import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { getRatesListQueryKey, ratesList } from '@/api/comptoir';
import type { Order } from '@/api/model';
import { EnvironmentMark } from '@/components/EnvironmentMark';
import { MoreButton } from '@/components/MoreButton';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { SectionHead } from '@/components/SectionHead';
import { formatMoment, formatMoney } from '@/lib/formats';
import { useStoreId } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import styles from './orders.module.css';

/** The prices that carriers named for the order. */
export function OrderQuotes({ order }: { order: Order }) {
  const storeId = useStoreId();
  const params = { orderId: order.id, limit: 5 };
  const { items, error, retry, more, loadingMore } = usePages(getRatesListQueryKey(storeId, params), (cursor) =>
    ratesList(storeId, { ...params, cursor }),
  );
  return (
    <section>
      <SectionHead title={<Trans>Quotes</Trans>} />
      {error && <ProblemNotice error={error} onRetry={retry} />}
      {!items && !error && <Rows count={1} height={52} />}
      {items?.length === 0 && (
        <p className={`third ${styles.quiet}`}>
          <Trans>No carrier has been asked for this order yet.</Trans>
        </p>
      )}
      {items?.map(({ id, requestedAt, requestedBy, carriersQuoted, carriersFailed, cheapest, environments }) => (
        <Link key={id} to="/dashboard/shipping/quote" search={{ quote: id }} className={styles.quote}>
          <span>
            <span className="medium">
              <Plural value={carriersQuoted} _0="No price" one="Prices of # carrier" other="Prices of # carriers" />
            </span>{' '}
            {carriersFailed > 0 && (
              <span className="third">
                <Plural value={carriersFailed} one="# without a price" other="# without a price" />
              </span>
            )}{' '}
            {environments.includes('simulator') && <EnvironmentMark environment="simulator" />}
            <span className="meta third" style={{ display: 'block' }}>
              {formatMoment(requestedAt)} · {requestedBy}
            </span>
          </span>
          {cheapest && (
            <span className="num">
              <Trans>from {formatMoney(cheapest)}</Trans>
            </span>
          )}
        </Link>
      ))}
      <MoreButton onMore={more} loading={loadingMore} />
    </section>
  );
}
