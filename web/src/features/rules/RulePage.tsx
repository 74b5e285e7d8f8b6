import { useLingui } from '@lingui/react/macro';
import { useShippingRules, useStore } from '@/api/comptoir';
import { Forbidden } from '@/components/Forbidden';
import { NotFound } from '@/components/NotFound';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { Pill } from '@/components/Pill';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { DeleteRule } from './DeleteRule';
import { EditRule } from './EditRule';
import { useRuleWords } from './use-rule-words';

/** One rule: what it says, its form, and what it would have changed. */
export function RulePage({ shippingRuleId }: { shippingRuleId: string }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const words = useRuleWords();
  const allowed = can('rate-grids:read');
  const { data, error, refetch } = useShippingRules(store.id, { query: { enabled: allowed } });
  const details = useStore(store.id);
  const rule = data?.items.find(({ id }) => id === shippingRuleId);
  usePage({ label: t`Rules`, to: '/dashboard/shipping/rules' }, { label: rule?.name ?? t`Rule` });
  if (!allowed) return <Forbidden permission="rate-grids:read" />;
  if (data && !rule) return <NotFound />;
  return (
    <PageBody>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !(rule && details.data) && <Rows count={6} />}
      {rule && details.data && (
        <>
          <PageHeader
            title={rule.name}
            marks={rule.active ? <Pill tone="ok">{t`On`}</Pill> : <Pill tone="off">{t`Switched off`}</Pill>}
            facts={`${words.when(rule.conditions)} → ${words.what(rule.action)}`}
            actions={can('rate-grids:write') && <DeleteRule rule={rule} />}
          />
          <EditRule rule={rule} currency={details.data.currency} />
        </>
      )}
    </PageBody>
  );
}
