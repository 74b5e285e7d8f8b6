import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import type { IntegrationLogDetail } from '@/api/model';
import { CopyButton } from './CopyButton';
import { ExchangeCode } from './ExchangeCode';
import { ProviderWords } from './ProviderWords';
import { RedactedText, redactionMark } from './RedactedText';
import { ChangeList } from './ChangeList';
import { curlCommand } from './curl';
import styles from './ExchangeLog.module.css';

export function LogDetail({ detail }: { detail: IntegrationLogDetail }) {
  const { t } = useLingui();
  const { copied, copy } = useClipboard({ timeout: 1500 });
  const { entry, request, response, changes } = detail;
  const hidden = JSON.stringify([request, response]).split(redactionMark).length - 1;
  const truncated = response?.truncated ? t`cut off at the size limit of the log` : '';
  return (
    <>
      {entry.outcome === 'failed' && entry.providerCode && <ProviderWords status={entry.status ?? undefined} code={entry.providerCode} />}
      <p>
        <RedactedText>{entry.text}</RedactedText>
      </p>
      {changes && changes.length > 0 && <ChangeList changes={changes} />}
      {request && (
        <section>
          <div className={styles.blockHead}>
            <h3>
              <Trans>Request</Trans>
            </h3>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              leftSection={<IconCopy size={13} stroke={1.6} />}
              onClick={() => copy(curlCommand(entry, request))}
            >
              {copied ? t`Copied` : t`Copy as curl, without secrets`}
            </Button>
          </div>
          <ExchangeCode first={[entry.method, entry.url].filter(Boolean).join(' ')} headers={request.headers} body={request.body ?? undefined} />
        </section>
      )}
      {response && (
        <section>
          <div className={styles.blockHead}>
            <h3>
              <Trans>Response</Trans>
            </h3>
            <span className="meta third">{truncated}</span>
          </div>
          <ExchangeCode first={`HTTP ${response.status}`} headers={response.headers} body={response.body ?? undefined} />
        </section>
      )}
      {hidden > 0 && (
        <p className="meta third">
          <Plural
            value={hidden}
            one="# value is hidden. It was never written to the log."
            other="# values are hidden. They were never written to the log."
          />
        </p>
      )}
      <p className="meta third">
        <Trans>
          Correlation id <span className="mono">{entry.correlationId}</span>
        </Trans>{' '}
        <CopyButton value={entry.correlationId} label={t`Copy the correlation id`} />
      </p>
    </>
  );
}
