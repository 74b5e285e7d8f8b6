import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { usePermissions } from '@/api/comptoir';
import type { CreateApiKey, Permission } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { useSession } from '@/lib/session';
import styles from './access.module.css';

interface ApiKeyFormProps {
  busy: boolean;
  error: Error | null;
  onCreate: (request: CreateApiKey) => void;
  onCancel: () => void;
}

const dayMillis = 86_400_000;

function endAfter(days: string): string | undefined {
  return days === 'never' ? undefined : new Date(Date.now() + Number(days) * dayMillis).toISOString();
}

export function ApiKeyForm({ busy, error, onCreate, onCancel }: ApiKeyFormProps) {
  const { t } = useLingui();
  const { can } = useSession();
  const permissions = usePermissions();
  const form = useForm({
    initialValues: { name: '', scopes: [] as Permission[], days: '365' },
    validate: {
      name: (name) => (name.trim() ? null : t`Give the key a name`),
      scopes: (scopes) => (scopes.length > 0 ? null : t`Choose at least one scope`),
    },
  });
  const submit = ({ name, scopes, days }: typeof form.values) => {
    onCreate({ name: name.trim(), scopes, expiresAt: endAfter(days) });
  };
  // A key can do no more than the person who makes it.
  const offered = permissions.data?.items.filter((permission) => can(permission.id));
  return (
    <form noValidate className={styles.form} onSubmit={form.onSubmit(submit)}>
      <TextInput label={t`Name`} description={t`Of the program that will use it`} required data-autofocus {...form.getInputProps('name')} />
      <Checkbox.Group
        label={t`Scopes`}
        description={t`Only what the program needs`}
        required
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        {...form.getInputProps('scopes')}
      >
        {permissions.error && <ProblemNotice error={permissions.error} onRetry={() => void permissions.refetch()} />}
        {!offered && !permissions.error && <Rows count={3} />}
        <div className={styles.scopes}>
          {offered?.map(({ id, title }) => (
            <Checkbox key={id} value={id} label={title} description={<span className="mono">{id}</span>} />
          ))}
        </div>
      </Checkbox.Group>
      <Select
        label={t`Ends after`}
        data={[
          { value: '30', label: t`30 days` },
          { value: '90', label: t`90 days` },
          { value: '365', label: t`1 year` },
          { value: 'never', label: t`never` },
        ]}
        {...form.getInputProps('days')}
      />
      {error && <ProblemNotice error={error} />}
      <div className={styles.actions}>
        <Button variant="default" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={busy}>
          <Trans>Create the key</Trans>
        </Button>
      </div>
    </form>
  );
}
