import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCreateShippingRule } from '@/api/comptoir';
import { LeaveGuard } from '@/components/LeaveGuard';
import { notifyDone } from '@/components/notify';
import { ProblemNotice } from '@/components/ProblemNotice';
import { focusFault } from '@/lib/focus-fault';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';
import { emptyRule, ruleFaults, ruleField, sentRule, type RuleValues } from './rule-values';
import { RuleForm } from './RuleForm';
import styles from './rules.module.css';
import { RuleTrial } from './RuleTrial';

/** The form of a rule that is not there yet. */
export function NewRule({ currency }: { currency: string }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const form = useForm<RuleValues>({ initialValues: emptyRule(currency), validate: ruleFaults });
  const onFaults = (fields: { field: string; message: string }[]) =>
    fields.forEach(({ field, message }) => form.setFieldError(ruleField(field), message));
  const create = useCreateShippingRule({
    mutation: {
      onSuccess: async ({ name }) => {
        form.resetDirty();
        notifyDone(t`${name} is created`);
        await refresh(queryClient, storePath(storeId, '/shipping-rules'));
        await navigate({ to: '/dashboard/shipping/rules', ignoreBlocker: true });
      },
      onError: ({ problem }) => onFaults(problem.errors),
    },
  });
  return (
    <form noValidate className={styles.form} onSubmit={form.onSubmit((values) => create.mutate({ storeId, data: sentRule(values) }), focusFault)}>
      <LeaveGuard when={form.isDirty() && !create.isPending} />
      <RuleForm form={form} disabled={false} />
      <RuleTrial read={() => (form.validate().hasErrors ? undefined : sentRule(form.values))} onFaults={onFaults} />
      {create.error && create.error.problem.errors.length === 0 && <ProblemNotice error={create.error} />}
      <div className={styles.create}>
        <Button type="submit" loading={create.isPending}>
          <Trans>Create the rule</Trans>
        </Button>
      </div>
    </form>
  );
}
