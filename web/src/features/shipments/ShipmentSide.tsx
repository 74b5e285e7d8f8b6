import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Shipment } from '@/api/model';
import { AddressText } from '@/components/AddressText';
import { Facts } from '@/components/Facts';
import { SectionHead } from '@/components/SectionHead';
import { formatDate, formatMoment, formatMoney } from '@/lib/formats';
import { useSession } from '@/lib/session';
import { CustomerLink } from './CustomerLink';
import { ShipmentHandover } from './ShipmentHandover';
import { hasTradePapers, ShipmentPapers } from './ShipmentPapers';
import styles from './shipments.module.css';

/** Facts, addresses and papers of a shipment. */
export function ShipmentSide({ shipment }: { shipment: Shipment }) {
  const { t } = useLingui();
  const { can } = useSession();
  const { from, to, price, quotedPrice, documents, orderId, orderNumber, outwardId, returns } = shipment;
  const { signature, insuredValue, pickupPoint } = shipment.options;
  const signatures = { required: t`Somebody signs`, adult: t`An adult signs` };
  const asQuoted = price && quotedPrice && price.currency === quotedPrice.currency && price.amountMinor === quotedPrice.amountMinor;
  return (
    <div className={styles.side}>
      <section>
        <SectionHead title={<Trans>Facts</Trans>} />
        <Facts
          facts={[
            {
              label: t`Order`,
              value: orderId && (
                <Link to="/dashboard/orders/$orderId" params={{ orderId }}>
                  {orderNumber ?? t`open`}
                </Link>
              ),
            },
            { label: t`Quoted`, value: quotedPrice && formatMoney(quotedPrice) },
            { label: t`Charged`, value: price && (asQuoted ? t`${formatMoney(price)}, as quoted` : formatMoney(price)) },
            { label: t`Ships`, value: shipment.shipDate && formatDate(`${shipment.shipDate}T12:00:00`, { dateStyle: 'medium' }) },
            { label: t`Signature`, value: signature && signature !== 'service_default' && signatures[signature] },
            { label: t`Insured for`, value: insuredValue && formatMoney(insuredValue) },
            { label: t`Pick-up point`, value: pickupPoint && <span className="mono">{pickupPoint}</span> },
            { label: t`Reference`, value: <span className="mono">{shipment.reference}</span> },
            {
              label: t`Comes back`,
              value: outwardId && (
                <Link to="/dashboard/shipping/shipments/$shipmentId" params={{ shipmentId: outwardId }}>
                  {t`the outward shipment`}
                </Link>
              ),
            },
            {
              label: t`Returns`,
              value:
                returns.length > 0 &&
                returns.map((id) => (
                  <Link key={id} to="/dashboard/shipping/shipments/$shipmentId" params={{ shipmentId: id }}>
                    {t`return label`}
                  </Link>
                )),
            },
            { label: t`Made`, value: `${formatMoment(shipment.createdAt)}, ${shipment.createdBy.label}` },
          ]}
        />
      </section>
      {shipment.labelledAt && <ShipmentHandover shipmentId={shipment.id} />}
      {(documents.length > 0 || (can('shipments:write') && (shipment.proofCanBeFetched || hasTradePapers(shipment)))) && (
        <ShipmentPapers shipment={shipment} />
      )}
      {shipment.labelledAt && can('shipments:write') && <CustomerLink shipment={shipment} />}
      <section>
        <SectionHead title={<Trans>To</Trans>} />
        <div className={styles.block}>{to ? <AddressText address={to} /> : <span className="third">{t`forgotten`}</span>}</div>
      </section>
      <section>
        <SectionHead title={<Trans>From</Trans>} />
        <div className={styles.block}>{from ? <AddressText address={from} /> : <span className="third">{t`forgotten`}</span>}</div>
      </section>
    </div>
  );
}
