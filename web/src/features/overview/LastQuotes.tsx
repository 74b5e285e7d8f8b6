import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useRatesList } from '@/api/comptoir';
import { EnvironmentMark } from '@/components/EnvironmentMark';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { SectionHead } from '@/components/SectionHead';
import { formatMoment, formatMoney } from '@/lib/formats';
import { useStoreId } from '@/lib/session';
import styles from './overview.module.css';

export function LastQuotes() {
  const { data, error, refetch } = useRatesList(useStoreId(), { limit: 5 });
  return (
    <section>
      <SectionHead title={<Trans>Last quotes</Trans>} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Rows count={3} height={52} />}
      {data?.items.length === 0 && (
        <p className={`third ${styles.calm}`}>
          <Trans>Nobody has asked for a price yet.</Trans>
        </p>
      )}
      {data?.items.map(({ id, requestedAt, requestedBy, fromCity, toCity, cheapest, carriersQuoted, environments }) => (
        <Link key={id} to="/dashboard/shipping/quote" search={{ quote: id }} className={styles.quote}>
          <span>
            <span className="medium">
              <Trans>
                {fromCity} to {toCity}
              </Trans>
            </span>{' '}
            {environments.includes('simulator') && <EnvironmentMark environment="simulator" />}
            <span className="meta third" style={{ display: 'block' }}>
              {formatMoment(requestedAt)} · {requestedBy}
            </span>
          </span>
          <span className="num">
            {cheapest ? (
              <Trans>
                from <span className="medium">{formatMoney(cheapest)}</span>
              </Trans>
            ) : (
              <span className="third">
                <Plural value={carriersQuoted} _0="no price" one="# carrier" other="# carriers" />
              </span>
            )}
          </span>
        </Link>
      ))}
    </section>
  );
}
