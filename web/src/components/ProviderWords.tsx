import { Trans } from '@lingui/react/macro';
import { quoted } from '@/lib/formats';
import styles from './ProviderWords.module.css';

interface ProviderWordsProps {
  tone?: 'bad' | 'warn';
  status?: number;
  code?: string;
  message?: string;
  requestId?: string;
}

/** A provider's own words: quoted, never translated. */
export function ProviderWords({ tone = 'bad', status, code, message, requestId }: ProviderWordsProps) {
  const raw = [status && `HTTP ${status}`, code].filter(Boolean).join(' · ');
  return (
    <div className={styles.words} data-tone={tone}>
      {raw && <div className="mono">{raw}</div>}
      {message && <div lang="en">{quoted(message)}</div>}
      {requestId && (
        <div className="third">
          <Trans>
            Request id <span className="mono">{requestId}</span>
          </Trans>
        </div>
      )}
    </div>
  );
}
