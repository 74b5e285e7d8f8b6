import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { DecimalInput } from '@/components/DecimalInput';
import { useQueryClient } from '@tanstack/react-query';
import { useCreateParcelTemplate, useUpdateParcelTemplate } from '@/api/comptoir';
import type { ParcelTemplate } from '@/api/model';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { focusFault } from '@/lib/focus-fault';
import type { ProblemError } from '@/lib/problem';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';
import { boxFaults, boxField, emptyBox, heldBox, sentBox, type BoxValues } from './box-values';
import styles from './parcels.module.css';

interface BoxDialogProps {
  /** The box that is changed; absent for one more. */
  box?: ParcelTemplate;
  onClose: () => void;
}

/** Asks how large a box is and what it weighs while it is empty. */
export function BoxDialog({ box, onClose }: BoxDialogProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const form = useForm<BoxValues>({ initialValues: box ? heldBox(box) : emptyBox, validate: boxFaults });
  const mutation = {
    onSuccess: ({ name }: ParcelTemplate) => {
      notifyDone(t`${name} is saved`);
      void refresh(queryClient, storePath(storeId, '/parcel-templates'));
      onClose();
    },
    onError: ({ problem }: ProblemError) => problem.errors.forEach(({ field, message }) => form.setFieldError(boxField(field), message)),
  };
  const create = useCreateParcelTemplate({ mutation });
  const update = useUpdateParcelTemplate({ mutation });
  const error = create.error ?? update.error;
  return (
    <Modal opened onClose={onClose} size={520} title={box ? t`Change the box` : t`New box`} closeButtonProps={{ 'aria-label': t`Close` }}>
      <form
        noValidate
        className={styles.fields}
        onSubmit={form.onSubmit((values) => {
          if (box) update.mutate({ storeId, parcelTemplateId: box.id, data: { template: sentBox(values), version: box.version } });
          else create.mutate({ storeId, data: sentBox(values) });
        }, focusFault)}
      >
        <TextInput label={t`Name`} data-autofocus maxLength={80} placeholder={t`Shoe box`} {...form.getInputProps('name')} />
        <div className={styles.three}>
          <DecimalInput label={t`Length, cm`} decimals={1} {...form.getInputProps('length')} />
          <DecimalInput label={t`Width, cm`} decimals={1} {...form.getInputProps('width')} />
          <DecimalInput label={t`Height, cm`} decimals={1} {...form.getInputProps('height')} />
        </div>
        <DecimalInput
          label={t`Weight while empty, kg`}
          description={t`With its padding; 0 where it weighs next to nothing.`}
          decimals={3}

          {...form.getInputProps('empty')}
        />
        {error && error.problem.errors.length === 0 && <ProblemNotice error={error} />}
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={create.isPending || update.isPending}>
            <Trans>Save the box</Trans>
          </Button>
        </div>
      </form>
    </Modal>
  );
}
