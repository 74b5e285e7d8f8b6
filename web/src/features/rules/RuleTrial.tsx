import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSimulateShippingRule } from '@/api/comptoir';
import type { ShippingRuleChoice, ShippingRuleContent, ShippingRuleDifference } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { SectionHead } from '@/components/SectionHead';
import { Table, type Column } from '@/components/Table';
import { formatMoment, formatMoney, formatNumber } from '@/lib/formats';
import { useStoreId } from '@/lib/session';
import styles from './rules.module.css';
import { useRuleCarriers } from './use-rule-carriers';

interface RuleTrialProps {
  /** The rule as the form has it; undefined while something is missing, which the form then shows. */
  read: () => ShippingRuleContent | undefined;
  /** The rule that it is a new version of. */
  replaces?: string;
  onFaults: (fields: { field: string; message: string }[]) => void;
}

/** What the rule would have changed for past price requests; nothing is saved. */
export function RuleTrial({ read, replaces, onFaults }: RuleTrialProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const carriers = useRuleCarriers();
  const trial = useSimulateShippingRule({ mutation: { onError: ({ problem }) => onFaults(problem.errors) } });
  const run = () => {
    const rule = read();
    if (rule) trial.mutate({ storeId, data: { rule, replaces } });
  };
  const choice = (chosen: ShippingRuleChoice | null | undefined) =>
    chosen ? (
      <>
        {carriers.name(chosen.integrationId)} <span className="third">{carriers.serviceName(chosen.serviceCode, [chosen.integrationId])}</span>{' '}
        <span className="nowrap">{formatMoney(chosen.customerPrice)}</span>
      </>
    ) : (
      <span className="third">{t`nothing`}</span>
    );
  const columns: Column<ShippingRuleDifference>[] = [
    {
      id: 'request',
      head: t`Price request`,
      phone: 'lead',
      renderCell: ({ ratesId, at }) => (
        <Link to="/dashboard/shipping/quote" search={{ quote: ratesId }}>
          {formatMoment(at)}
        </Link>
      ),
    },
    { id: 'before', head: t`Taken until now`, phone: 'second', renderCell: ({ before }) => choice(before) },
    { id: 'after', head: t`Taken with this rule`, phone: 'below', renderCell: ({ after }) => choice(after) },
  ];
  const { data, error, variables } = trial;
  const classes = variables?.data.rule.conditions.productClasses;
  return (
    <section className={styles.trial}>
      <SectionHead title={<Trans>Try it</Trans>} />
      <p className="second">
        <Trans>See what the rule, as it stands above, would have changed for your newest price requests. Nothing is saved.</Trans>
      </p>
      <Button variant="default" loading={trial.isPending} onClick={run}>
        <Trans>Try it on past price requests</Trans>
      </Button>
      {error && error.problem.errors.length === 0 && <ProblemNotice error={error} onRetry={run} />}
      <div aria-live="polite" className={styles.trial}>
        {data && data.looked === 0 && (
          <p>
            <Trans>There is no price request with an offer yet to try it on.</Trans>
          </p>
        )}
        {data && data.looked > 0 && (
          <p>
            <span className="medium">
              <Plural
                value={data.changed.length}
                _0="Nothing would have changed"
                one="# price request would have changed"
                other="# price requests would have changed"
              />
            </span>{' '}
            <span className="third">
              <Trans>of {formatNumber(data.looked)} that were looked at.</Trans>
            </span>
          </p>
        )}
        {classes && classes.length > 0 && (
          <p className="third">
            <Trans>Past price requests do not know shipping classes, so a rule about them changes none of them.</Trans>
          </p>
        )}
        {data && data.changed.length > 0 && (
          <Table label={t`What would have changed`} columns={columns} rows={data.changed} keyOf={({ ratesId }) => ratesId} lines={2} />
        )}
      </div>
    </section>
  );
}
