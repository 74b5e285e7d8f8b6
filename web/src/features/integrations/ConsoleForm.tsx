import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import type { IntegrationDetail, SendCustomRequest } from '@/api/model';
import { PairFields } from '@/components/PairFields';
import { pairsOf } from '@/components/pairs';
import { focusFault } from '@/lib/focus-fault';
import type { Problem } from '@/lib/problem';
import styles from './console.module.css';
import { consoleFaults, firstRequest, methods, takesBody, toRequest, typedFaults, type ConsoleValues } from './console-values';

interface ConsoleFormProps {
  detail: IntegrationDetail;
  sending: boolean;
  /** Why the last request was not sent. */
  problem?: Problem;
  onSend: (request: SendCustomRequest) => void;
}

/** Method, path, parameters, headers and body of a request. */
export function ConsoleForm({ detail, sending, problem, onSend }: ConsoleFormProps) {
  const { t } = useLingui();
  const form = useForm<ConsoleValues>({ initialValues: firstRequest(detail), validate: typedFaults });
  const { setErrors } = form;
  useEffect(() => {
    if (problem) setErrors(consoleFaults(problem));
  }, [problem, setErrors]);
  const base = String(detail.settings.baseAddress ?? '');
  return (
    <form noValidate className={styles.form} onSubmit={form.onSubmit((values) => onSend(toRequest(values)), focusFault)}>
      <p className="third">
        <Trans>
          Below <span className="mono second">{base}</span>, with the saved credentials. What you send really happens there, and is written to the
          log.
        </Trans>
      </p>
      <div className={styles.line}>
        <Select label={t`Method`} data={[...methods]} allowDeselect={false} className={styles.method} {...form.getInputProps('method')} />
        <TextInput
          label={t`Path`}
          required
          className={styles.path}
          classNames={{ input: 'mono' }}
          placeholder="/orders/17"
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('path')}
        />
        <Button type="submit" loading={sending} className={styles.send}>
          <Trans>Send the request</Trans>
        </Button>
      </div>
      <PairFields mono title={t`Parameters`} one={t`Parameter`} addLabel={t`Add a parameter`} {...pairsOf(form, 'query')} />
      <PairFields mono title={t`Headers`} one={t`Header`} addLabel={t`Add a header`} {...pairsOf(form, 'headers')} />
      {takesBody(form.values.method) && (
        <Textarea
          label={t`Body`}
          description={t`Sent as JSON, unless a header Content-Type says otherwise.`}
          autosize
          minRows={4}
          maxRows={16}
          spellCheck={false}
          classNames={{ input: 'mono' }}
          {...form.getInputProps('body')}
        />
      )}
    </form>
  );
}
