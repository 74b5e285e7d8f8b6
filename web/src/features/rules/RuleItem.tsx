import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Switch } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useUpdateShippingRule } from '@/api/comptoir';
import type { ShippingRule } from '@/api/model';
import { notifyProblem } from '@/components/notify';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';
import styles from './rules.module.css';
import { useRuleWords } from './use-rule-words';

interface RuleItemProps {
  rule: ShippingRule;
  /** Its place in the order, from 1. */
  number: number;
  /** Absent where it cannot go further up; likewise down. */
  onUp?: () => void;
  onDown?: () => void;
  moving: boolean;
  readOnly: boolean;
}

/** One rule as a sentence, with its switch and its place. */
export function RuleItem({ rule, number, onUp, onDown, moving, readOnly }: RuleItemProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const words = useRuleWords();
  const { id, name, active, conditions, action, version } = rule;
  const read = () => refresh(queryClient, storePath(storeId, '/shipping-rules'));
  const update = useUpdateShippingRule({
    mutation: {
      onSuccess: read,
      onError: (problem) => {
        notifyProblem(problem, t`The rule could not be changed`);
        void read();
      },
    },
  });
  return (
    <li className={styles.rule} data-off={active ? undefined : true}>
      <span className={`${styles.number} num third`} aria-hidden>
        {number}
      </span>
      <div className={styles.words}>
        <Link to="/dashboard/shipping/rules/$shippingRuleId" params={{ shippingRuleId: id }} className="medium">
          {name}
        </Link>
        <p>
          {words.when(conditions)} → <span className="medium">{words.what(action)}</span>
        </p>
      </div>
      <Switch
        className={styles.switch}
        label={active ? t`On` : t`Off`}
        aria-label={t`Apply the rule ${name}`}
        checked={update.isPending ? !active : active}
        disabled={readOnly || update.isPending}
        onChange={() => update.mutate({ storeId, shippingRuleId: id, data: { rule: { name, active: !active, conditions, action }, version } })}
      />
      {!readOnly && (
        <span className={styles.moves}>
          <ActionIcon size={32} aria-label={t`Move ${name} up`} disabled={!onUp} aria-busy={moving} onClick={moving ? undefined : onUp}>
            <IconArrowUp size={16} stroke={1.6} />
          </ActionIcon>
          <ActionIcon size={32} aria-label={t`Move ${name} down`} disabled={!onDown} aria-busy={moving} onClick={moving ? undefined : onDown}>
            <IconArrowDown size={16} stroke={1.6} />
          </ActionIcon>
        </span>
      )}
    </li>
  );
}
