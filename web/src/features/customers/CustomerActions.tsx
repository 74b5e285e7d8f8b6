import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { exportCustomer, useEraseCustomer } from '@/api/comptoir';
import type { Customer } from '@/api/model';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Glyph } from '@/components/Glyph';
import { notifyDone, notifyProblem } from '@/components/notify';
import { quoted } from '@/lib/formats';
import type { ProblemError } from '@/lib/problem';
import { refresh, storePath } from '@/lib/queries';
import { saveJson } from '@/lib/save-file';
import { useSession } from '@/lib/session';
import styles from './customers.module.css';
import { useCustomerName } from './use-customer-name';

/** What the law lets a customer ask for: all that is kept of them, and that it be forgotten. */
export function CustomerActions({ customer }: { customer: Customer }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const queryClient = useQueryClient();
  const [erasing, { open, close }] = useDisclosure(false);
  const called = useCustomerName()(customer);
  const name = quoted(called);
  const save = useMutation({
    mutationFn: () => exportCustomer(store.id, customer.id),
    onSuccess: (records) => saveJson(`customer-${customer.id}.json`, records),
    onError: (error: ProblemError) => notifyProblem(error, t`The data could not be exported`),
  });
  const erase = useEraseCustomer({
    mutation: {
      onSuccess: async () => {
        close();
        notifyDone(t`${called} is erased`);
        await Promise.all([refresh(queryClient, storePath(store.id, '/customers')), refresh(queryClient, storePath(store.id, '/orders'))]);
      },
    },
  });
  return (
    <>
      {can('customers:write') && (
        <Button variant="default" onClick={open}>
          <Trans>Erase</Trans>
        </Button>
      )}
      <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
        <Trans>Export all data</Trans>
      </Button>
      <ConfirmDialog
        opened={erasing}
        onClose={close}
        title={<Trans>Erase the customer {name}?</Trans>}
        confirmLabel={<Trans>Erase {name}</Trans>}
        destructive
        busy={erase.isPending}
        error={erase.error}
        onConfirm={() => erase.mutate({ storeId: store.id, customerId: customer.id })}
      >
        <p className="second">
          <Trans>This is what changes at once:</Trans>
        </p>
        <ul className={styles.list}>
          <li>
            <Glyph tone="warn" />
            <Trans>Name, company, e-mail address and phone are forgotten</Trans>
          </li>
          <li>
            <Glyph tone="warn" />
            <Trans>The addresses and notes of their orders are forgotten</Trans>
          </li>
          <li>
            <Glyph tone="warn" />
            <Trans>All files of earlier imports and all saved searches are deleted, as they may name them</Trans>
          </li>
          <li>
            <Glyph tone="ok" />
            <Trans>Their orders stay, with numbers, articles, amounts and countries, as the books need them</Trans>
          </li>
        </ul>
        <p className="third">
          <Trans>This cannot be undone. A shop that sends another order of theirs makes them known again.</Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
