import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getIntegrationHookQueryKey, useIntegrationHook, useRotateIntegrationHook } from '@/api/comptoir';
import type { Integration } from '@/api/model';
import { FormSection } from '@/components/FormSection';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { useStoreId } from '@/lib/session';
import { AddressFields } from './AddressFields';
import styles from './messages.module.css';

const readAgainMillis = 10_000;

/** The address at which the provider reaches this connection, once somebody made one. */
export function HookAddress({ integration }: { integration: Integration }) {
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const { id, providerName } = integration;
  const hook = useIntegrationHook(storeId, id, { query: { refetchInterval: readAgainMillis } });
  const make = useRotateIntegrationHook({
    mutation: { onSuccess: (made) => queryClient.setQueryData(getIntegrationHookQueryKey(storeId, id), made) },
  });
  return (
    <div className={styles.address}>
      <FormSection
        title={<Trans>Address for {providerName}</Trans>}
        reason={
          <Trans>{providerName} sends its news here by itself, and Comptoir believes what is proved. Without it, Comptoir asks now and then.</Trans>
        }
      >
        {hook.error && <ProblemNotice error={hook.error} onRetry={() => void hook.refetch()} />}
        {!hook.data && !hook.error && <Rows count={2} />}
        {hook.data?.url && <AddressFields integration={integration} hook={hook.data} url={hook.data.url} />}
        {hook.data && !hook.data.url && (
          <>
            <p className="second">
              <Trans>No address was made yet, so {providerName} cannot send anything here.</Trans>
            </p>
            {make.error && <ProblemNotice error={make.error} />}
            <div>
              <Button loading={make.isPending} onClick={() => make.mutate({ storeId, integrationId: id })}>
                <Trans>Make an address</Trans>
              </Button>
            </div>
          </>
        )}
      </FormSection>
    </div>
  );
}
