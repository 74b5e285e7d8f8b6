import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import { useCreateManifest } from '@/api/comptoir';
import type { HandoverCarrier } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { today } from '@/lib/days';
import { useStoreId } from '@/lib/session';
import { ChooseShipments } from './ChooseShipments';
import styles from './handover.module.css';
import { useChosen } from './use-chosen';
import { useHandoverChange } from './use-handover-change';

interface CloseDayProps {
  carrier: HandoverCarrier;
  onClose: () => void;
}

/** Tells a carrier what it gets; what it answers stands in the list of manifests. */
export function CloseDay({ carrier, onClose }: CloseDayProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const changed = useHandoverChange();
  const choice = useChosen(carrier.integrationId, 'manifest', today());
  const close = useCreateManifest({
    mutation: {
      onSuccess: () => {
        changed();
        onClose();
      },
    },
  });
  const { providerName, mostOnManifest: most } = carrier;
  return (
    <Modal opened onClose={onClose} title={t`Close the day with ${providerName}`} size={560} closeButtonProps={{ 'aria-label': t`Close` }}>
      <div className={styles.form}>
        <p className="second">
          <Trans>{providerName} is told which parcels it gets. What stands on a manifest may not be taken back any more.</Trans>{' '}
          {most ? <Trans>It takes {most} parcels on one; more are spread over several.</Trans> : null}
        </p>
        <ChooseShipments choice={choice} />
        {close.error && <ProblemNotice error={close.error} fields={close.error.problem.errors} />}
        <div className={styles.foot}>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            loading={close.isPending}
            disabled={choice.chosen.length === 0}
            onClick={() => close.mutate({ storeId, data: { integrationId: carrier.integrationId, shipmentIds: choice.chosen } })}
          >
            <Trans>Close and get the manifest</Trans>
          </Button>
        </div>
      </div>
    </Modal>
  );
}
