import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { getCurrentUserQueryKey, getStoreQueryKey, useUpdateStore } from '@/api/comptoir';
import type { CreateStore, Store } from '@/api/model';
import { LeaveGuard } from '@/components/LeaveGuard';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { UnsavedBar } from '@/components/UnsavedBar';
import { fieldErrors } from '@/lib/problem';
import { useSession } from '@/lib/session';
import { StoreFields } from './StoreFields';
import styles from './stores.module.css';

function held({ name, country, currency, timeZone, language }: Store): CreateStore {
  return { name, country, currency, timeZone, language };
}

export function StoreForm({ store }: { store: Store }) {
  const { t } = useLingui();
  const { can } = useSession();
  const queryClient = useQueryClient();
  const form = useForm<CreateStore>({
    initialValues: held(store),
    validate: { name: (name) => (name.trim() ? null : t`Give the store a name`) },
  });
  const update = useUpdateStore({
    mutation: {
      onSuccess: (saved) => {
        queryClient.setQueryData(getStoreQueryKey(saved.id), saved);
        void queryClient.invalidateQueries({ queryKey: getCurrentUserQueryKey() });
        form.setInitialValues(held(saved));
        form.setValues(held(saved));
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
      onSubmit={form.onSubmit((values) => update.mutate({ storeId: store.id, data: { ...values, version: store.version } }))}
    >
      <LeaveGuard when={changes > 0} />
      <StoreFields form={form} disabled={disabled} />
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
