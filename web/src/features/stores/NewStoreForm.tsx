import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { getCurrentUserQueryKey, useCreateStore } from '@/api/comptoir';
import type { CreateStore, Store } from '@/api/model';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { focusFault } from '@/lib/focus-fault';
import { currentLocale } from '@/lib/i18n';
import { fieldErrors } from '@/lib/problem';
import { StoreFields } from './StoreFields';
import styles from './stores.module.css';

interface NewStoreFormProps {
  /** Called once the viewer belongs to the store. */
  onCreated: (store: Store) => void;
}

/** Needs no store to stand in: also for those who belong to none. */
export function NewStoreForm({ onCreated }: NewStoreFormProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const form = useForm<CreateStore>({
    initialValues: {
      name: '',
      country: '',
      currency: '',
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      language: currentLocale(),
    },
    validate: {
      name: (name) => (name.trim() ? null : t`Give the store a name`),
      country: (country) => (country ? null : t`Choose a country`),
      currency: (currency) => (currency ? null : t`Choose a currency`),
      timeZone: (zone) => (zone ? null : t`Choose a time zone`),
    },
  });
  const create = useCreateStore({
    mutation: {
      onSuccess: async (store) => {
        await queryClient.invalidateQueries({ queryKey: getCurrentUserQueryKey() });
        notifyDone(t`${store.name} is open`);
        onCreated(store);
      },
      onError: ({ problem }) => form.setErrors(fieldErrors(problem)),
    },
  });
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.onSubmit((values) => create.mutate({ data: { ...values, name: values.name.trim() } }), focusFault)}
    >
      <StoreFields form={form} />
      {create.error && create.error.problem.errors.length === 0 && <ProblemNotice error={create.error} />}
      <div className={styles.create}>
        <Button type="submit" loading={create.isPending}>
          <Trans>Create the store</Trans>
        </Button>
      </div>
    </form>
  );
}
