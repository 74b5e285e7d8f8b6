import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { OAuthApp, UpdateOAuthApp } from '@/api/model';
import { CopyButton } from '@/components/CopyButton';
import { ProblemNotice } from '@/components/ProblemNotice';
import { SecretInput } from '@/components/SecretInput';
import { focusFault } from '@/lib/focus-fault';
import { fieldErrors, type ProblemError } from '@/lib/problem';
import styles from './oauth-apps.module.css';

interface OAuthAppFormProps {
  app: OAuthApp;
  registered: boolean;
  save: (body: UpdateOAuthApp) => Promise<void>;
  /** Asks for the application as it is now, after somebody else changed it. */
  reload: () => void;
  onCancel: () => void;
}

const longest = 255;

/** Client id and secret of an application; the secret is written and never shown again. */
export function OAuthAppForm({ app, registered, save, reload, onCancel }: OAuthAppFormProps) {
  const { t } = useLingui();
  const { providerName, scopes, secretLastFour, updatedAt } = app;
  const form = useForm({
    initialValues: { clientId: registered ? (app.clientId ?? '') : '', clientSecret: '' },
    validate: {
      clientId: (id) => (!id.trim() ? t`Enter the client id` : id.trim().length > longest ? t`At most ${longest} characters` : null),
      clientSecret: (secret) => (registered || secret ? null : t`A new application needs its client secret`),
    },
  });
  const saving = useMutation<void, ProblemError, typeof form.values>({
    mutationFn: ({ clientId, clientSecret }) =>
      save({ clientId: clientId.trim(), clientSecret: clientSecret || undefined, version: registered ? app.version : 0 }),
    onError: ({ problem }) => {
      form.setErrors(fieldErrors(problem));
      if (problem.code === 'oauth-apps.changed-meanwhile') reload();
    },
  });
  const unplaced = saving.error && saving.error.problem.errors.length === 0;
  return (
    <form noValidate className={styles.form} onSubmit={form.onSubmit((values) => saving.mutate(values), focusFault)}>
      <p className="second">
        <Trans>Register an application with {providerName}, give it these permissions, and copy its client id and secret here.</Trans>
      </p>
      {scopes.length > 0 && (
        <div>
          <div className={styles.scopesHead}>
            <span className="medium">
              <Trans>Permissions that it needs</Trans>
            </span>
            <CopyButton value={scopes.join(' ')} label={t`Copy the permissions`} />
          </div>
          <ul className={`mono ${styles.scopes}`}>
            {scopes.map((scope) => (
              <li key={scope}>{scope}</li>
            ))}
          </ul>
        </div>
      )}
      <TextInput
        label={t`Client id`}
        required
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        classNames={{ input: 'mono' }}
        {...form.getInputProps('clientId')}
      />
      <SecretInput
        label={t`Client secret`}
        description={t`Kept encrypted, and never shown again.`}
        required={!registered}
        saved={registered ? { set: true, lastFour: secretLastFour, updatedAt } : undefined}
        {...form.getInputProps('clientSecret')}
      />
      {unplaced && <ProblemNotice error={saving.error} />}
      <div className={styles.actions}>
        <Button variant="default" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={saving.isPending}>
          <Trans>Save the application</Trans>
        </Button>
      </div>
    </form>
  );
}
