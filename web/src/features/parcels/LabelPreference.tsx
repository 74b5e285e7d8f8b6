import { Trans, useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getLabelPreferenceQueryKey, useLabelPreference, useUpdateLabelPreference } from '@/api/comptoir';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { SectionHead } from '@/components/SectionHead';
import { labelStocks, labelWord, stockOf } from '@/lib/label-stocks';
import { useSession } from '@/lib/session';
import styles from './parcels.module.css';

/** What comes out of the store's label printer, for shipments that say nothing else. */
export function LabelPreference() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useLabelPreference(store.id);
  const update = useUpdateLabelPreference({
    mutation: {
      onSuccess: (saved) => {
        queryClient.setQueryData(getLabelPreferenceQueryKey(store.id), saved);
        notifyDone(t`Labels are bought for this printer`);
      },
      onError: () => void refetch(),
    },
  });
  return (
    <section className={styles.preference}>
      <SectionHead title={<Trans>Labels</Trans>} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {update.error && <ProblemNotice error={update.error} />}
      <Select
        label={t`Your label printer`}
        description={t`For shipments that say nothing else. A carrier that makes no such label sells its usual one.`}
        data={labelStocks(t`As each carrier usually makes it`)}
        allowDeselect={false}
        disabled={!data || !can('shipments:write') || update.isPending}
        value={labelWord(data?.label)}
        onChange={(chosen) =>
          data && chosen !== null && update.mutate({ storeId: store.id, data: { label: stockOf(chosen), version: data.version } })
        }
      />
    </section>
  );
}
