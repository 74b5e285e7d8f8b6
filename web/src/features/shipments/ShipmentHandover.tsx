import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useManifests, usePickups } from '@/api/comptoir';
import { Facts } from '@/components/Facts';
import { SectionHead } from '@/components/SectionHead';
import { formatDate } from '@/lib/formats';
import { useStoreId } from '@/lib/session';
import { useHandoverWords } from '@/components/use-handover-words';

/** Which courier fetches a shipment and which manifest lists it; nothing where neither does. */
export function ShipmentHandover({ shipmentId }: { shipmentId: string }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const words = useHandoverWords();
  const pickup = usePickups(storeId, { shipmentId, limit: 1 }).data?.items[0];
  const manifest = useManifests(storeId, { shipmentId, limit: 1 }).data?.items[0];
  if (!pickup && !manifest) return null;
  return (
    <section>
      <SectionHead title={<Trans>Handing over</Trans>} aside={<Link to="/dashboard/shipping/handover">{t`open`}</Link>} />
      <Facts
        facts={[
          { label: t`Pickup`, value: pickup && [day(pickup.comesOn ?? pickup.date), words.pickup(pickup.state).word].join(' · ') },
          { label: t`Manifest`, value: manifest && [manifest.number ?? day(manifest.date), words.manifest(manifest.state).word].join(' · ') },
        ]}
      />
    </section>
  );
}

function day(date: string): string {
  return formatDate(`${date}T12:00:00`, { dateStyle: 'medium' });
}
