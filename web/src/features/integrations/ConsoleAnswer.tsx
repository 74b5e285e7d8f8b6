import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CustomAnswer } from '@/api/model';
import { CopyButton } from '@/components/CopyButton';
import { ExchangeCode } from '@/components/ExchangeCode';
import { redactionMark } from '@/components/RedactedText';
import { StatusText } from '@/components/StatusText';
import { formatDuration } from '@/lib/formats';
import styles from './console.module.css';

interface ConsoleAnswerProps {
  answer: CustomAnswer;
  integrationId: string;
}

/** The exchange as the log keeps it. */
export function ConsoleAnswer({ answer, integrationId }: ConsoleAnswerProps) {
  const { t } = useLingui();
  const { request, response, attempts, durationMillis, faultMessage, correlationId } = answer;
  const hidden = JSON.stringify([request, response]).split(redactionMark).length - 1;
  return (
    <section className={styles.answer} aria-label={t`Answer`}>
      <div className={styles.head}>
        <h2>
          <StatusText tone={answer.faultKind ? 'bad' : 'ok'} note={formatDuration(durationMillis)}>
            HTTP {response.status}
          </StatusText>
        </h2>
        {attempts > 1 && (
          <span className="meta third">
            <Plural value={attempts} one="sent once" other="sent # times; this is the last" />
          </span>
        )}
      </div>
      {faultMessage && <p lang="">{faultMessage}</p>}
      <h3>
        <Trans>Response</Trans>
      </h3>
      <ExchangeCode first={`HTTP ${response.status}`} headers={response.headers} body={response.body ?? undefined} />
      {response.truncated && (
        <p className="meta third">
          <Trans>It was longer; the rest is not shown.</Trans>
        </p>
      )}
      <h3>
        <Trans>Request</Trans>
      </h3>
      <ExchangeCode first={`${request.method} ${request.url}`} headers={request.headers} body={request.body ?? undefined} />
      <p className="meta third">
        {hidden > 0 && (
          <>
            <Plural
              value={hidden}
              one="# value is hidden: it is a credential, or repeats one."
              other="# values are hidden: they are credentials, or repeat one."
            />{' '}
          </>
        )}
        <Trans>
          Correlation id <span className="mono">{correlationId}</span>
        </Trans>{' '}
        <CopyButton value={correlationId} label={t`Copy the correlation id`} />
      </p>
      <div>
        <Link to="/dashboard/integrations/$integrationId/log" params={{ integrationId }}>
          <Trans>Open the exchange log</Trans>
        </Link>
      </div>
    </section>
  );
}
