import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useCreateTrackingLink } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { OneTimeValue } from '@/components/OneTimeValue';
import { ProblemNotice } from '@/components/ProblemNotice';
import { SectionHead } from '@/components/SectionHead';
import { useStoreId } from '@/lib/session';
import styles from './shipments.module.css';

/** A link for the customer, who sees where the parcel is and nobody's name. */
export function CustomerLink({ shipment }: { shipment: Shipment }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const make = useCreateTrackingLink();
  return (
    <section>
      <SectionHead title={<Trans>For the customer</Trans>} />
      <div className={styles.block}>
        {make.data?.url ? (
          <OneTimeValue label={t`Tracking page`} value={make.data.url}>
            <Trans>Send it to the customer now: it is shown only once. Whoever has it sees the way of the parcels.</Trans>
          </OneTimeValue>
        ) : (
          <Button variant="default" size="xs" loading={make.isPending} onClick={() => make.mutate({ storeId, shipmentId: shipment.id })}>
            <Trans>Make a link to the tracking page</Trans>
          </Button>
        )}
        {make.error && <ProblemNotice error={make.error} />}
      </div>
    </section>
  );
}
