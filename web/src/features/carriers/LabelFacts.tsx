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
  const words = {
    bought: t({ message: 'Bought', context: 'labels' }),
    voided: t({ message: 'Voided', context: 'labels' }),
    givenUp: t({ message: 'Given up', context: 'labels' }),
  };
  const costs = spend.map(({ total, average, labels: priced }) => {
    const each = formatMoney(average);
    return (
      <div key={total.currency} className={styles.cost}>
        <b>{formatMoney(total)}</b>{' '}
        <span className="third">
          <Link to="/dashboard/shipping" search={{ ...list, spentIn: total.currency }}>
            <Plural value={priced} one="# label" other="# labels" />
          </Link>
          {priced > 1 && (
            <>
              , <Trans>{each} each on average</Trans>
            </>
          )}
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
          { label: words.bought, value: <Counted label={words.bought} count={bought} list={list} /> },
          { label: words.voided, value: <Counted label={words.voided} count={voided} list={{ ...list, purchaseState: 'voided' }} /> },
          {
            label: words.givenUp,
            value: givenUp > 0 && <Counted label={words.givenUp} count={givenUp} list={{ ...list, purchaseState: 'void_not_offered' }} />,
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
