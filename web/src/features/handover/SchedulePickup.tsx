import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSchedulePickup } from '@/api/comptoir';
import type { HandoverCarrier } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { today } from '@/lib/days';
import { fieldErrors } from '@/lib/problem';
import { useStoreId } from '@/lib/session';
import { ChooseShipments } from './ChooseShipments';
import styles from './handover.module.css';
import { VisitFields } from './VisitFields';
import { useChosen } from './use-chosen';
import { useHandoverChange } from './use-handover-change';

interface SchedulePickupProps {
  carrier: HandoverCarrier;
  onClose: () => void;
}

/** Asks a carrier for a courier; what it answers stands in the list of pickups. */
export function SchedulePickup({ carrier, onClose }: SchedulePickupProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const changed = useHandoverChange();
  const form = useForm({
    initialValues: { date: today(), ready: '14:00', close: '18:00', instructions: '' },
    validate: {
      date: (date) => (date ? null : t`Choose a day`),
      ready: (ready) => (ready ? null : t`Give a time`),
      close: (close, { ready }) => (close > ready ? null : t`After the parcels are ready`),
    },
  });
  const choice = useChosen(carrier.integrationId, 'pickup', form.values.date);
  const schedule = useSchedulePickup({
    mutation: {
      onSuccess: () => {
        changed();
        onClose();
      },
      onError: ({ problem }) => form.setErrors(fieldErrors(problem)),
    },
  });
  const { providerName } = carrier;
  return (
    <Modal opened onClose={onClose} title={t`Schedule a pickup with ${providerName}`} size={560} closeButtonProps={{ 'aria-label': t`Close` }}>
      <form
        noValidate
        className={styles.form}
        onSubmit={form.onSubmit(({ date, ready, close, instructions }) =>
          schedule.mutate({
            storeId,
            data: { integrationId: carrier.integrationId, date, ready, close, instructions: instructions || undefined, shipmentIds: choice.chosen },
          }),
        )}
      >
        <VisitFields field={(name) => form.getInputProps(name)} />
        <TextInput label={t`Where to ring`} maxLength={255} {...form.getInputProps('instructions')} />
        <ChooseShipments choice={choice} />
        <p className="third">
          <Trans>The courier comes to where these shipments start.</Trans>{' '}
          {carrier.cancelsPickups ? null : <Trans>{providerName} calls no courier off again.</Trans>}
        </p>
        {schedule.error && (
          <ProblemNotice error={schedule.error} fields={schedule.error.problem.errors.filter(({ field }) => !(field in form.values))} />
        )}
        <div className={styles.foot}>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={schedule.isPending} disabled={choice.chosen.length === 0}>
            <Trans>Order the courier</Trans>
          </Button>
        </div>
      </form>
    </Modal>
  );
}
