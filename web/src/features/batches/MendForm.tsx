import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { DecimalInput } from '@/components/DecimalInput';
import { useUpdateBatchItem } from '@/api/comptoir';
import type { Address, BatchItem, UpdateBatchItem } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { useCountries } from '@/lib/use-named-options';
import { optionalTyped } from '@/lib/search';
import { useStoreId } from '@/lib/session';
import styles from './batches.module.css';
import { useBatchChange } from './use-batch-change';

export interface MendProps {
  batchId: string;
  item: BatchItem;
  onClose: () => void;
}

const addressFields = ['name', 'company', 'line1', 'line2', 'postalCode', 'city', 'country', 'phone', 'email'] as const;

/** What can be mended of one order of a batch, with what is wrong at each field. */
export function MendForm({ batchId, item, address, onClose }: MendProps & { address: Partial<Address> | undefined }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const changed = useBatchChange();
  const countries = useCountries();
  const typed = Object.fromEntries(addressFields.map((name) => [name, address?.[name] ?? ''])) as Record<(typeof addressFields)[number], string>;
  const faults = Object.fromEntries(item.problems.filter(({ field }) => field.startsWith('to.')).map(({ field, message }) => [field, message]));
  const form = useForm({ initialValues: { to: typed, weight: '' as number | string, again: false }, initialErrors: faults });
  const update = useUpdateBatchItem({
    mutation: {
      onSuccess: (after) => {
        void changed();
        if (after.state !== 'exception') onClose();
        else for (const { field, message } of after.problems) form.setFieldError(field, message);
      },
      onError: ({ problem }) => {
        for (const { field, message } of problem.errors) form.setFieldError(field, message);
      },
    },
  });
  const send = (change: Omit<UpdateBatchItem, 'version'>) =>
    update.mutate({ storeId, batchId, position: item.position, data: { ...change, version: update.data?.version ?? item.version } });
  const submit = form.onSubmit(({ to, weight, again }) => {
    const moved = addressFields.some((name) => to[name].trim() !== typed[name]);
    const country = to.country;
    send({
      to: moved
        ? {
            ...address,
            name: optionalTyped(to.name),
            company: optionalTyped(to.company),
            line1: to.line1.trim(),
            line2: optionalTyped(to.line2),
            postalCode: optionalTyped(to.postalCode),
            city: to.city.trim(),
            country,
            phone: optionalTyped(to.phone),
            email: optionalTyped(to.email),
          }
        : undefined,
      weightGrams: weight === '' ? undefined : Math.round(Number(weight) * 1000),
      again: again || undefined,
    });
  });
  const left = update.data?.problems ?? item.problems;
  const elsewhere = left.filter(({ field }) => !field.startsWith('to.'));
  const field = (name: (typeof addressFields)[number]) => form.getInputProps(`to.${name}`);
  return (
    <form noValidate onSubmit={submit} className={styles.mend}>
      {elsewhere.map(({ field: path, fieldName, code, message }) => (
        <p key={path + code} className={styles.bad}>
          {fieldName ? t`${fieldName}: ${message}` : message}
        </p>
      ))}
      <div className={styles.pair}>
        <TextInput label={t`Name`} maxLength={100} {...field('name')} />
        <TextInput label={t`Company`} maxLength={100} {...field('company')} />
      </div>
      <TextInput label={t`Street and number`} maxLength={100} {...field('line1')} />
      <TextInput label={t`Second line`} maxLength={100} {...field('line2')} />
      <div className={styles.pair}>
        <TextInput label={t`Postcode`} maxLength={12} {...field('postalCode')} />
        <TextInput label={t`City`} maxLength={60} {...field('city')} />
      </div>
      <Select label={t`Country`} data={countries} searchable nothingFoundMessage={t`No such country`} allowDeselect={false} {...field('country')} />
      <div className={styles.pair}>
        <TextInput label={t`Phone`} type="tel" maxLength={30} {...field('phone')} />
        <TextInput label={t`E-mail`} type="email" maxLength={254} {...field('email')} />
      </div>
      <DecimalInput label={t`Weight`} decimals={3} unit="kg" {...form.getInputProps('weight')} />
      {left.some(({ code }) => code === 'already-shipped' || code === 'in-another-batch') && (
        <Checkbox label={t`Ship it all the same`} {...form.getInputProps('again', { type: 'checkbox' })} />
      )}
      {item.orderId && (
        <p className="meta third">
          <Trans>The order keeps its own address.</Trans>
        </p>
      )}
      {update.error && <ProblemNotice error={update.error} />}
      <Group justify="space-between" gap={8} mt={8}>
        {item.state === 'left_out' ? (
          <span />
        ) : (
          <Button variant="default" disabled={update.isPending} onClick={() => send({ leaveOut: true })}>
            <Trans>Leave it out</Trans>
          </Button>
        )}
        <Button type="submit" loading={update.isPending}>
          <Trans>Check it again</Trans>
        </Button>
      </Group>
    </form>
  );
}
