import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useProviders } from '@/api/comptoir';
import type { UnmappedCode } from '@/api/model';
import { CarrierTile } from '@/components/CarrierTile';
import { Named } from '@/components/Named';
import type { Column } from '@/components/Table';
import { formatMoment } from '@/lib/formats';
import { useSession } from '@/lib/session';
import styles from './unmapped-codes.module.css';

export function useCodeColumns(): Column<UnmappedCode>[] {
  const { t } = useLingui();
  const { store, can } = useSession();
  const providers = useProviders(store.id, { query: { enabled: can('integrations:read'), staleTime: 300_000 } });
  const name = (type: string) => providers.data?.items.find((provider) => provider.type === type)?.name ?? type;
  return [
    {
      id: 'code',
      head: t`Code`,
      phone: 'lead',
      renderCell: ({ code, scope }) => (
        <Named note={<span className="mono">{scope}</span>}>
          <span className="mono">{code}</span>
        </Named>
      ),
    },
    {
      id: 'carrier',
      head: t`Carrier`,
      phone: 'second',
      renderCell: ({ type }) => (
        <span className={styles.carrier}>
          <CarrierTile type={type} size={20} />
          {name(type)}
        </span>
      ),
    },
    // The carrier's own words, in its own language: nobody knows which.
    { id: 'label', head: t`The carrier’s words`, phone: 'below', renderCell: ({ label }) => <span translate="no">{label}</span> },
    {
      id: 'events',
      head: t`Told`,
      numeric: true,
      phone: 'end',
      renderCell: ({ events }) => <Plural value={events} one="once" other="# times" />,
    },
    { id: 'first', head: t`First`, numeric: true, phone: 'none', renderCell: ({ firstAt }) => formatMoment(firstAt) },
    { id: 'last', head: t`Last`, numeric: true, phone: 'none', renderCell: ({ lastAt }) => formatMoment(lastAt) },
    {
      id: 'shipment',
      head: t`Last told of`,
      renderCell: ({ shipmentId }) => (
        <Link to="/dashboard/shipping/shipments/$shipmentId" params={{ shipmentId }}>
          <Trans>Shipment</Trans>
        </Link>
      ),
    },
  ];
}
