import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { getCurrentUserQueryKey, getStoreQueryKey, useUpdateStore } from '@/api/comptoir';
import type { Store } from '@/api/model';
import { LeaveGuard } from '@/components/LeaveGuard';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { UnsavedBar } from '@/components/UnsavedBar';
import { focusFault } from '@/lib/focus-fault';
import { fieldErrors } from '@/lib/problem';
import { settleForm } from '@/lib/rebase';
import { useSession } from '@/lib/session';
import { ShipFromFields } from './ShipFromFields';
import { heldStore, shipFromFaults, type StoreValues } from './store-values';
import { StoreFields } from './StoreFields';
import styles from './stores.module.css';

export function StoreForm({ store }: { store: Store }) {
  const { t } = useLingui();
  const { can } = useSession();
  const queryClient = useQueryClient();
  // What the form began with: when somebody else saves meanwhile, the server says so and nothing typed is lost.
  const [held, hold] = useState(store);
  const form = useForm<StoreValues>({
    initialValues: heldStore(store),
    validate: (values) => ({ ...(!values.name.trim() && { name: t`Give the store a name` }), ...shipFromFaults(values) }),
  });
  const update = useUpdateStore({
    mutation: {
      onSuccess: (saved) => {
        hold(saved);
        queryClient.setQueryData(getStoreQueryKey(saved.id), saved);
        void queryClient.invalidateQueries({ queryKey: getCurrentUserQueryKey() });
        notifyDone(t`${saved.name} is saved`);
      },
      onError: ({ problem }) => form.setErrors(fieldErrors(problem)),
    },
  });
  const disabled = !can('store:write');
  const changes = Object.keys(form.values).filter((name) => form.isDirty(name)).length;
  const fault = Object.values(form.errors).find(Boolean);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.onSubmit(
        (values) =>
          update.mutate(
            { storeId: store.id, data: { ...values, version: held.version } },
            { onSuccess: (saved) => settleForm(form, values, heldStore(saved)) },
          ),
        focusFault,
      )}
    >
      <LeaveGuard when={changes > 0} />
      <StoreFields form={form} disabled={disabled} />
      <ShipFromFields form={form} disabled={disabled} />
      {disabled && (
        <p className="third">
          <Trans>Only an owner of the store can change these.</Trans>
        </p>
      )}
      {update.error && update.error.problem.errors.length === 0 && <ProblemNotice error={update.error} />}
      <UnsavedBar
        changes={changes}
        fault={fault ? String(fault) : undefined}
        saveLabel={<Trans>Save the store</Trans>}
        saving={update.isPending}
        onDiscard={() => form.reset()}
      />
    </form>
  );
}
