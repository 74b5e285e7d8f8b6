import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ShipmentSummary } from '@/api/model';
import { CarrierTile } from '@/components/CarrierTile';
import { EnvironmentMark } from '@/components/EnvironmentMark';
import { Named } from '@/components/Named';
import { StatusText } from '@/components/StatusText';
import type { Column } from '@/components/Table';
import { TrackingFlags } from '@/components/TrackingFlags';
import { useShipmentWords } from '@/components/use-shipment-words';
import type { useSelection } from '@/lib/use-selection';
import { countryName, formatMoment, formatMoney } from '@/lib/formats';
import styles from './shipments.module.css';

export function useShipmentColumns(selection: ReturnType<typeof useSelection>): Column<ShipmentSummary>[] {
  const { t } = useLingui();
  const words = useShipmentWords();
  return [
    {
      id: 'choose',
      head: t`Choose`,
      className: styles.choose,
      renderHead: () => (
        <Checkbox aria-label={t`Choose all that are shown`} checked={selection.all} indeterminate={selection.some} onChange={selection.toggleAll} />
      ),
      renderCell: ({ id, orderNumber, reference }) => (
        <Checkbox aria-label={t`Choose shipment ${orderNumber ?? reference}`} checked={selection.has(id)} onChange={() => selection.toggle(id)} />
      ),
    },
    {
      id: 'shipment',
      head: t`Shipment`,
      phone: 'lead',
      renderCell: ({ id, reference, kind, orderNumber, trackingNumbers }) => (
        <Named note={trackingNumbers[0] ?? (kind === 'return' ? t`Return` : undefined)}>
          <Link to="/dashboard/shipping/shipments/$shipmentId" params={{ shipmentId: id }}>
            {orderNumber ?? reference}
          </Link>
        </Named>
      ),
    },
    {
      id: 'to',
      head: t`To`,
      phone: 'below',
      renderCell: ({ to, toCity, toCountry }) => (
        <>
          {to ?? <span className="third">–</span>}{' '}
          <span className="third">{[toCity, toCountry && countryName(toCountry)].filter(Boolean).join(', ')}</span>
        </>
      ),
    },
    {
      id: 'service',
      head: t`Service`,
      phone: 'none',
      renderCell: ({ carrier, serviceName, environment }) =>
        carrier && (
          <span className={styles.service}>
            <CarrierTile type={carrier} size={20} />
            <span>{serviceName}</span>
            {environment && environment !== 'production' && <EnvironmentMark environment={environment} />}
          </span>
        ),
    },
    {
      id: 'status',
      head: t`Status`,
      phone: 'second',
      renderCell: (shipment) => {
        const { tone, word } = words.status(shipment);
        return (
          <StatusText tone={tone} note={<TrackingFlags state={shipment.trackingState} flags={shipment.trackingFlags} />}>
            {word}
          </StatusText>
        );
      },
    },
    { id: 'created', head: t`Made`, numeric: true, phone: 'none', renderCell: ({ createdAt }) => formatMoment(createdAt) },
    {
      id: 'cost',
      head: t`Cost`,
      numeric: true,
      phone: 'end',
      renderCell: ({ price }) => (price ? formatMoney(price) : <span className="third">–</span>),
    },
  ];
}
