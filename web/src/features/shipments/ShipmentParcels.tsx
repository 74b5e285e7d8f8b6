import { Trans, useLingui } from '@lingui/react/macro';
import type { Shipment, ShipmentParcel } from '@/api/model';
import { CopyButton } from '@/components/CopyButton';
import { SectionHead } from '@/components/SectionHead';
import { Table, type Column } from '@/components/Table';
import { formatNumber } from '@/lib/formats';

/** The parcels with their numbers and what is in them. */
export function ShipmentParcels({ shipment }: { shipment: Shipment }) {
  const { t } = useLingui();
  const columns: Column<ShipmentParcel>[] = [
    {
      id: 'parcel',
      head: t`Parcel`,
      phone: 'lead',
      renderCell: ({ position, trackingNumber, voidedAt }) =>
        trackingNumber ? (
          <span className="mono">
            {voidedAt ? <s>{trackingNumber}</s> : trackingNumber} <CopyButton value={trackingNumber} label={t`Copy the tracking number`} />
          </span>
        ) : (
          t`Parcel ${position}`
        ),
    },
    {
      id: 'contents',
      head: t`Contents`,
      phone: 'below',
      renderCell: ({ items }) =>
        items.length > 0 ? items.map(({ quantity, title }) => `${formatNumber(quantity)} × ${title}`).join(', ') : <span className="third">–</span>,
    },
    {
      id: 'size',
      head: t`Size`,
      phone: 'none',
      renderCell: ({ lengthMillimetres, widthMillimetres, heightMillimetres }) =>
        `${[lengthMillimetres, widthMillimetres, heightMillimetres].map((side) => formatNumber(side / 10)).join(' × ')} cm`,
    },
    { id: 'weight', head: t`Weight`, numeric: true, phone: 'end', renderCell: ({ weightGrams }) => `${formatNumber(weightGrams / 1000)} kg` },
  ];
  return (
    <section>
      <SectionHead title={<Trans>Parcels</Trans>} />
      <Table label={t`Parcels`} columns={columns} rows={shipment.parcels} keyOf={({ position }) => String(position)} />
    </section>
  );
}
