import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { getShippingRulesQueryKey, useShippingRules, useUpdateShippingRuleOrder } from '@/api/comptoir';
import { EmptyState } from '@/components/EmptyState';
import { Forbidden } from '@/components/Forbidden';
import { LinkButton } from '@/components/LinkButton';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { usePage } from '@/lib/page';
import { refresh, storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import { RuleItem } from './RuleItem';
import styles from './rules.module.css';

/** The store's rules in the order in which they apply. */
export function RulesPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const queryClient = useQueryClient();
  const allowed = can('rate-grids:read');
  const write = can('rate-grids:write');
  const { data, error, refetch } = useShippingRules(store.id, { query: { enabled: allowed } });
  const order = useUpdateShippingRuleOrder({
    mutation: {
      onSuccess: (ordered) => queryClient.setQueryData(getShippingRulesQueryKey(store.id), ordered),
      onError: () => refresh(queryClient, storePath(store.id, '/shipping-rules')),
    },
  });
  usePage({ label: t`Shipping` }, { label: t`Rules` });
  if (!allowed) return <Forbidden permission="rate-grids:read" />;
  const rules = data?.items ?? [];
  const move = (from: number, to: number) => {
    const ids = rules.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    order.mutate({ storeId: store.id, data: { shippingRuleIds: ids } });
  };
  const nothing = data && rules.length === 0;
  const create = write && (
    <LinkButton to="/dashboard/shipping/rules/new">
      <Trans>New rule</Trans>
    </LinkButton>
  );
  return (
    <PageBody>
      <PageHeader
        title={<Trans>Rules</Trans>}
        facts={!nothing && <Trans>They say which carrier is taken and what customers pay; what carriers charge stays as it is.</Trans>}
        actions={!nothing && create}
      />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {order.error && <ProblemNotice error={order.error} />}
      {!data && !error && <Rows count={4} height={64} />}
      {nothing && (
        <EmptyState title={<Trans>No rule yet</Trans>} action={create}>
          <Trans>
            Without rules the cheapest offer is taken, at the carrier’s price. A rule keeps a carrier for some parcels, prefers one, or adds your
            margin. You can try it on past price requests before it counts.
          </Trans>
        </EmptyState>
      )}
      {rules.length > 0 && (
        <ol className={styles.rules} aria-label={t`Rules, in the order in which they apply`}>
          {rules.map((rule, index) => (
            <RuleItem
              key={rule.id}
              rule={rule}
              number={index + 1}
              onUp={index > 0 ? () => move(index, index - 1) : undefined}
              onDown={index < rules.length - 1 ? () => move(index, index + 1) : undefined}
              moving={order.isPending}
              readOnly={!write}
            />
          ))}
        </ol>
      )}
      {rules.length > 0 && (
        <p className={`third ${styles.note}`}>
          <Trans>
            The first rule is applied first. Of the offers that are left, the most preferred is taken, and of equals the cheapest, or the fastest
            where a rule says so.
          </Trans>
        </p>
      )}
    </PageBody>
  );
}
