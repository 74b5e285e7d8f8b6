import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CarrierLabels, CarrierSpend } from '@/api/model';
import { Facts } from '@/components/Facts';
import type { ShipmentsSearch } from '@/features/shipments/shipment-search';
import { formatMoney } from '@/lib/formats';
import styles from './carriers.module.css';
import { Counted } from './Counted';

interface LabelFactsProps {
  labels: CarrierLabels;
  spend: CarrierSpend[];
  list: ShipmentsSearch;
}

/** What was bought, and what it cost in each currency; what has no price is said to have none. */
export function LabelFacts({ labels, spend, list }: LabelFactsProps) {
  const { t } = useLingui();
  const { bought, voided, givenUp, withoutPrice } = labels;
  const costs = spend.map(({ total, average, labels: priced }) => {
    const each = formatMoney(average);
    return (
      <div key={total.currency} className={styles.cost}>
        <b>{formatMoney(total)}</b>{' '}
        <span className="third">
          <Link to="/dashboard/shipping" search={{ ...list, spentIn: total.currency }}>
            <Plural value={priced} one="# label" other="# labels" />
          </Link>
          , <Trans>{each} each on average</Trans>
        </span>
      </div>
    );
  });
  const unpriced = withoutPrice > 0 && (
    <div>
      <Link to="/dashboard/shipping" search={{ ...list, price: 'unknown' }}>
        <Plural value={withoutPrice} one="# label without a price" other="# labels without a price" />
      </Link>
    </div>
  );
  return (
    <section>
      <h3>
        <Trans>Labels</Trans>
      </h3>
      <Facts
        facts={[
          { label: t`Bought`, value: <Counted label={t`Bought`} count={bought} list={list} /> },
          { label: t`Voided`, value: <Counted label={t`Voided`} count={voided} list={{ ...list, purchaseState: 'voided' }} /> },
          {
            label: t`Given up`,
            value: givenUp > 0 && <Counted label={t`Given up`} count={givenUp} list={{ ...list, purchaseState: 'void_not_offered' }} />,
          },
          {
            label: t`Cost`,
            value:
              spend.length > 0 || unpriced ? (
                <>
                  {costs}
                  {unpriced}
                </>
              ) : (
                <span className="third">{t`nothing spent`}</span>
              ),
          },
        ]}
      />
    </section>
  );
}
