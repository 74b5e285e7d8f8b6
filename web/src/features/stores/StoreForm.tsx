import { Trans, useLingui } from '@lingui/react/macro';
import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getCurrentUserQueryKey, getStoreQueryKey, useUpdateStore } from '@/api/comptoir';
import type { Store } from '@/api/model';
import { FormSection } from '@/components/FormSection';
import { LeaveGuard } from '@/components/LeaveGuard';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { UnsavedBar } from '@/components/UnsavedBar';
import { countryOptions } from '@/lib/countries';
import { currencyOptions, timeZoneOptions } from '@/lib/regional';
import { fieldErrors } from '@/lib/problem';
import { useSession } from '@/lib/session';
import styles from './stores.module.css';

type StoreValues = Pick<Store, 'name' | 'country' | 'currency' | 'timeZone' | 'language'>;

function held({ name, country, currency, timeZone, language }: Store): StoreValues {
  return { name, country, currency, timeZone, language };
}

export function StoreForm({ store }: { store: Store }) {
  const { t, i18n } = useLingui();
  const { can } = useSession();
  const queryClient = useQueryClient();
  const form = useForm<StoreValues>({
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
  // The names and their order follow the language.
  // oxlint-disable-next-line react/exhaustive-deps
  const options = useMemo(() => ({ countries: countryOptions(), currencies: currencyOptions(), zones: timeZoneOptions() }), [i18n.locale]);
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
      <FormSection
        title={<Trans>Store</Trans>}
        reason={<Trans>The name that your colleagues see. The country is where parcels usually start.</Trans>}
      >
        <TextInput label={t`Name`} required disabled={disabled} {...form.getInputProps('name')} />
        <Select label={t`Country`} data={options.countries} searchable disabled={disabled} {...form.getInputProps('country')} />
      </FormSection>
      <FormSection
        title={<Trans>Money, time, language</Trans>}
        reason={<Trans>What is stored keeps its own currency and moment; these decide how new things begin.</Trans>}
      >
        <Select label={t`Currency`} data={options.currencies} searchable disabled={disabled} {...form.getInputProps('currency')} />
        <Select label={t`Time zone`} data={options.zones} searchable disabled={disabled} {...form.getInputProps('timeZone')} />
        <Select
          label={t`Language`}
          data={[
            { value: 'en', label: 'English' },
            { value: 'fr', label: 'Français' },
          ]}
          disabled={disabled}
          {...form.getInputProps('language')}
        />
      </FormSection>
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
