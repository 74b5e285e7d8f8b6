import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { ProblemError, type FieldProblem } from '@/lib/problem';
import { CopyButton } from './CopyButton';
import { Glyph } from './Glyph';
import styles from './ProblemNotice.module.css';
import { ProviderWords } from './ProviderWords';

interface ProblemNoticeProps {
  error: Error;
  /** What is wrong with values that no field of the page shows. */
  fields?: FieldProblem[];
  onRetry?: () => void;
}

/** What happened, the provider's own words, what to try, and the ids that help to find it in the log. */
export function ProblemNotice({ error, fields = [], onRetry }: ProblemNoticeProps) {
  const { t } = useLingui();
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const title = problem?.title || (problem?.status === 0 ? t`Comptoir does not answer` : t`Something went wrong`);
  const detail =
    problem?.detail ||
    (problem?.status === 0
      ? t`The connection to the server is cut, or the server is stopped. What you typed is still here.`
      : t`The server gave an answer that this page does not understand.`);
  return (
    <div className={styles.notice} role="alert">
      <Glyph tone="bad" />
      <div className={styles.text}>
        <div className="medium">{title}</div>
        <div className="second">{detail}</div>
        {fields.length > 0 && (
          <ul className={styles.fields}>
            {fields.map(({ field, code, message }) => (
              <li key={field + code}>{message}</li>
            ))}
          </ul>
        )}
        {problem?.provider?.message && (
          <ProviderWords code={problem.provider.code} message={problem.provider.message} requestId={problem.provider.requestId} />
        )}
        {problem?.remedy && <div>{problem.remedy}</div>}
        <div className={styles.foot}>
          {onRetry && (
            <Button size="xs" variant="default" onClick={onRetry}>
              <Trans>Try again</Trans>
            </Button>
          )}
          {problem && <span className="mono third">{problem.code}</span>}
          {problem?.correlationId && (
            <span className={styles.correlation}>
              <Trans>
                Correlation id <span className="mono">{problem.correlationId}</span>
              </Trans>
              <CopyButton value={problem.correlationId} label={t`Copy the correlation id`} />
            </span>
          )}
        </div>
      </div>
    </div>
  );
}
