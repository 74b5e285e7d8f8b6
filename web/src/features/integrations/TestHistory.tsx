import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { TestReport } from '@/api/model';
import { Glyph, type Tone } from '@/components/Glyph';
import { formatDuration, formatMoment } from '@/lib/formats';
import styles from './TestReport.module.css';

const tones: Record<TestReport['outcome'], Tone> = { passed: 'ok', warned: 'warn', failed: 'bad' };

interface TestHistoryProps {
  reports: TestReport[];
  shownId: string;
}

export function TestHistory({ reports, shownId }: TestHistoryProps) {
  const { t } = useLingui();
  const words: Record<TestReport['outcome'], string> = { passed: t`passed`, warned: t`passed with a remark`, failed: t`failed` };
  return (
    <aside>
      <h2>
        <Trans>Tests so far</Trans>
      </h2>
      <ul className={styles.history}>
        {reports.map(({ id, integrationId, outcome, startedAt, trigger, actor, durationMillis }) => (
          <li key={id}>
            <Link
              to="/dashboard/integrations/$integrationId"
              params={{ integrationId }}
              search={{ report: id }}
              replace
              aria-current={id === shownId || undefined}
              activeProps={{ 'aria-current': id === shownId || undefined }}
            >
              <span role="img" aria-label={words[outcome]}>
                <Glyph tone={tones[outcome]} />
              </span>
              <span>
                {formatMoment(startedAt)} <span className="third">{trigger === 'daily' ? t`daily` : actor.label}</span>
              </span>
              <span className="meta third num">{formatDuration(durationMillis)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </aside>
  );
}
