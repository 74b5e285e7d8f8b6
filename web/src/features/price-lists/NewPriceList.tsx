import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCreateRateGrid, useStore } from '@/api/comptoir';
import { ProblemNotice } from '@/components/ProblemNotice';
import { useCurrencies } from '@/lib/use-named-options';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';
import styles from './price-lists.module.css';
import { useGridCarriers } from './use-grid-carriers';

interface NewPriceListProps {
  opened: boolean;
  onClose: () => void;
}

/** Asks what a list is for; its prices come afterwards, from a file. */
export function NewPriceList({ opened, onClose }: NewPriceListProps) {
  const { t } = useLingui();
  const currencies = useCurrencies();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const carriers = useGridCarriers();
  const own = useStore(storeId).data?.currency ?? '';
  const form = useForm({
    initialValues: { name: '', kind: 'contract', integrationId: '', currency: '' },
    validate: { name: (name: string) => (name.trim() ? null : t`Give it a name`) },
  });
  const create = useCreateRateGrid({
    mutation: {
      onSuccess: async ({ id }) => {
        await refresh(queryClient, storePath(storeId, '/rate-grids'));
        void navigate({ to: '/dashboard/shipping/price-lists/$rateGridId', params: { rateGridId: id } });
      },
      onError: ({ problem }) => {
        for (const { field, message } of problem.errors) form.setFieldError(field, message);
      },
    },
  });
  const { kind } = form.values;
  const contract = kind === 'contract';
  return (
    <Modal opened={opened} onClose={onClose} size={520} title={t`New price list`} closeButtonProps={{ 'aria-label': t`Close` }}>
      <form
        noValidate
        className={styles.fields}
        onSubmit={form.onSubmit(({ name, integrationId, currency }) =>
          create.mutate({
            storeId,
            data: {
              name: name.trim(),
              kind: contract ? 'contract' : 'checkout',
              integrationId: contract && integrationId ? integrationId : undefined,
              currency: currency || own,
            },
          }),
        )}
      >
        <SegmentedControl
          aria-label={t`Whose prices these are`}
          fullWidth
          data={[
            { value: 'contract', label: t`A carrier charges me` },
            { value: 'checkout', label: t`My customers pay` },
          ]}
          {...form.getInputProps('kind')}
        />
        <TextInput label={t`Name`} data-autofocus maxLength={80} placeholder={t`Colissimo 2026`} {...form.getInputProps('name')} />
        {contract && (
          <Select
            label={t`Connection`}
            description={carriers.options.length > 0 ? undefined : t`Connect a carrier that tells no prices first; you can choose it later.`}
            data={carriers.options}
            clearable
            disabled={carriers.options.length === 0}
            {...form.getInputProps('integrationId')}
          />
        )}
        <Select label={t`Currency`} data={currencies} searchable {...form.getInputProps('currency')} value={form.values.currency || own} />
        {create.error && create.error.problem.errors.length === 0 && <ProblemNotice error={create.error} />}
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={create.isPending}>
            <Trans>Make the list</Trans>
          </Button>
        </div>
      </form>
    </Modal>
  );
}
