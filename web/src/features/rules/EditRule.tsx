import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useUpdateShippingRule } from '@/api/comptoir';
import type { ShippingRule } from '@/api/model';
import { LeaveGuard } from '@/components/LeaveGuard';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { UnsavedBar } from '@/components/UnsavedBar';
import { focusFault } from '@/lib/focus-fault';
import { refresh, storePath } from '@/lib/queries';
import { settleForm } from '@/lib/rebase';
import { useSession } from '@/lib/session';
import { heldRule, ruleFaults, ruleField, sentRule, type RuleValues } from './rule-values';
import { RuleForm } from './RuleForm';
import styles from './rules.module.css';
import { RuleTrial } from './RuleTrial';

interface EditRuleProps {
  rule: ShippingRule;
  currency: string;
}

export function EditRule({ rule, currency }: EditRuleProps) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const queryClient = useQueryClient();
  // What the form began with: when somebody else saves meanwhile, the server says so and nothing typed is lost.
  const [held, hold] = useState(rule);
  const form = useForm<RuleValues>({ initialValues: heldRule(rule, currency), validate: ruleFaults });
  const onFaults = (fields: { field: string; message: string }[]) =>
    fields.forEach(({ field, message }) => form.setFieldError(ruleField(field), message));
  const update = useUpdateShippingRule({
    mutation: {
      onSuccess: (saved) => {
        notifyDone(t`${saved.name} is saved`);
        hold(saved);
        void refresh(queryClient, storePath(store.id, '/shipping-rules'));
      },
      onError: ({ problem }) => onFaults(problem.errors),
    },
  });
  const write = can('rate-grids:write');
  const changes = Object.keys(form.values).filter((name) => form.isDirty(name)).length;
  const fault = Object.values(form.errors).find(Boolean);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.onSubmit(
        (values) =>
          update.mutate(
            { storeId: store.id, shippingRuleId: rule.id, data: { rule: sentRule(values), version: held.version } },
            { onSuccess: (saved) => settleForm(form, values, heldRule(saved, currency)) },
          ),
        focusFault,
      )}
    >
      <LeaveGuard when={changes > 0} />
      <RuleForm form={form} disabled={!write} />
      <RuleTrial read={() => (form.validate().hasErrors ? undefined : sentRule(form.values))} replaces={rule.id} onFaults={onFaults} />
      {update.error && update.error.problem.errors.length === 0 && <ProblemNotice error={update.error} />}
      <UnsavedBar
        changes={changes}
        fault={fault ? String(fault) : undefined}
        saveLabel={<Trans>Save the rule</Trans>}
        saving={update.isPending}
        onDiscard={() => form.reset()}
      />
    </form>
  );
}
