import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useSettlePickup } from '@/api/comptoir';
import type { Pickup } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { useStoreId } from '@/lib/session';
import styles from './handover.module.css';
import { useHandoverChange } from './use-handover-change';

/** A person says whether a courier comes of whom the carrier's answer was lost. */
export function SettlePickup({ pickup }: { pickup: Pickup }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const changed = useHandoverChange();
  const ordered = pickup.confirmation !== undefined;
  const form = useForm({
    initialValues: { confirmation: '' },
    validate: { confirmation: (number: string) => (ordered || number.trim() ? null : t`The number that the carrier gave`) },
  });
  const settle = useSettlePickup({ mutation: { onSuccess: changed } });
  const say = (comes: boolean, confirmation?: string) => settle.mutate({ storeId, pickupId: pickup.id, data: { comes, confirmation } });
  return (
    <form noValidate onSubmit={form.onSubmit(({ confirmation }) => say(true, confirmation.trim() || undefined))}>
      <p>
        <Trans>
          Ask the carrier, or look into its own pages, for our reference <span className="mono">{pickup.reference}</span>, then say what you found.
        </Trans>
      </p>
      <div className={styles.actions}>
        {!ordered && <TextInput aria-label={t`Confirmation number`} placeholder={t`Confirmation number`} {...form.getInputProps('confirmation')} />}
        <Button type="submit" variant="default" loading={settle.isPending}>
          <Trans>A courier comes</Trans>
        </Button>
        <Button variant="default" loading={settle.isPending} onClick={() => say(false)}>
          <Trans>Nobody comes</Trans>
        </Button>
      </div>
      {settle.error && <ProblemNotice error={settle.error} />}
    </form>
  );
}
