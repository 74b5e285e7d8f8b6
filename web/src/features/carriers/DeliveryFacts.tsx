import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { CarrierDeliveries } from '@/api/model';
import { Facts } from '@/components/Facts';
import type { ShipmentsSearch } from '@/features/shipments/shipment-search';
import { formatNumber } from '@/lib/formats';
import { Counted } from './Counted';

interface DeliveryFactsProps {
  deliveries: CarrierDeliveries;
  list: ShipmentsSearch;
}

/** Where the period's shipments are, and whether they kept the day that the carrier had named. */
export function DeliveryFacts({ deliveries, list }: DeliveryFactsProps) {
  const { t } = useLingui();
  const { inTransit, inException, delivered, onTime, late, timed, medianDays } = deliveries;
  const arrived = t({ message: 'Delivered', context: 'shipments' });
  const named = formatNumber(onTime + late);
  const days = medianDays !== undefined && formatNumber(medianDays);
  return (
    <section>
      <h3>
        <Trans>Deliveries</Trans>
      </h3>
      <Facts
        facts={[
          { label: t`In transit`, value: <Counted label={t`In transit`} count={inTransit} list={{ ...list, stage: 'in_transit' }} /> },
          { label: t`In trouble`, value: <Counted label={t`In trouble`} count={inException} list={{ ...list, stage: 'in_exception' }} /> },
          { label: arrived, value: <Counted label={arrived} count={delivered} list={{ ...list, stage: 'delivered' }} /> },
          {
            label: t`On time`,
            value:
              onTime + late > 0 ? (
                <>
                  <Counted label={t`On time`} count={onTime} list={{ ...list, arrival: 'on_time' }} />{' '}
                  <span className="third">
                    <Trans>of {named} with a named day,</Trans>
                  </span>{' '}
                  <Counted label={t`Late`} count={late} list={{ ...list, arrival: 'late' }} /> <span className="third">{t`late`}</span>
                </>
              ) : (
                <span className="third">{delivered > 0 ? t`no day was named` : t`nothing delivered yet`}</span>
              ),
          },
          {
            label: t`Days`,
            value: days ? (
              <>
                {days}{' '}
                <span className="third">
                  <Plural value={timed} one="median of # delivery" other="median of # deliveries" />
                </span>
              </>
            ) : (
              <span className="third">{t`not known yet`}</span>
            ),
          },
        ]}
      />
    </section>
  );
}
