import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useUpdatePickup } from '@/api/comptoir';
import type { Pickup } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { fieldErrors } from '@/lib/problem';
import { useStoreId } from '@/lib/session';
import styles from './handover.module.css';
import { VisitFields } from './VisitFields';
import { useHandoverChange } from './use-handover-change';

interface ChangeDialogProps {
  pickup: Pickup;
  onClose: () => void;
}

/** The time that is ordered, to be changed; what the carrier answers stands at the pickup. */
export function ChangeDialog({ pickup, onClose }: ChangeDialogProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const changed = useHandoverChange();
  const told = pickup.instructions ?? '';
  const form = useForm({
    initialValues: { date: pickup.comesOn ?? pickup.date, ready: pickup.ready.slice(0, 5), close: pickup.close.slice(0, 5), instructions: told },
    validate: {
      date: (date) => (date ? null : t`Choose a day`),
      ready: (ready) => (ready ? null : t`Give a time`),
      close: (close, { ready }) => (close > ready ? null : t`After the parcels are ready`),
      instructions: (instructions) => (told && !instructions.trim() ? t`The carrier has been told where to ring: say where instead` : null),
    },
  });
  const update = useUpdatePickup({
    mutation: {
      onSuccess: () => {
        changed();
        onClose();
      },
      onError: ({ problem }) => form.setErrors(fieldErrors(problem)),
    },
  });
  const { carrierName } = pickup;
  return (
    <Modal opened onClose={onClose} title={t`Ask ${carrierName} for another time`} size={560} closeButtonProps={{ 'aria-label': t`Close` }}>
      <form
        noValidate
        className={styles.form}
        onSubmit={form.onSubmit(({ date, ready, close, instructions }) =>
          update.mutate({ storeId, pickupId: pickup.id, data: { date, ready, close, instructions: instructions.trim() || undefined } }),
        )}
      >
        <VisitFields field={(name) => form.getInputProps(name)} />
        <TextInput label={t`Where to ring`} maxLength={255} {...form.getInputProps('instructions')} />
        <p className="third">
          <Trans>It stays one courier, for the same parcels at the same place. If {carrierName} refuses, he comes as he is ordered now.</Trans>
        </p>
        {update.error && <ProblemNotice error={update.error} fields={update.error.problem.errors.filter(({ field }) => !(field in form.values))} />}
        <div className={styles.foot}>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={update.isPending}>
            <Trans>Ask for this time</Trans>
          </Button>
        </div>
      </form>
    </Modal>
  );
}
