import { useLingui } from '@lingui/react/macro';
import { Children, type ReactNode } from 'react';
import type { TestStage } from '@/api/model';
import { Glyph, type Tone } from '@/components/Glyph';
import { formatDuration } from '@/lib/formats';
import styles from './TestReport.module.css';

const tones: Record<TestStage['status'], Tone> = { passed: 'ok', warned: 'warn', failed: 'bad', not_run: 'idle', skipped: 'off' };

interface StageRowProps {
  stage: TestStage;
  /** The length of the whole test, for the place of the bar. */
  totalMillis: number;
  /** What stands for the facts of a stage that did not run. */
  waiting?: string;
  children?: ReactNode;
}

/** One stage of the test as a line of a waterfall. */
export function StageRow({ stage, totalMillis, waiting, children }: StageRowProps) {
  const { t } = useLingui();
  const ran = stage.status !== 'not_run' && stage.status !== 'skipped';
  const words: Record<TestStage['status'], string> = {
    passed: t`passed`,
    warned: t`passed with a remark`,
    failed: t`failed`,
    not_run: t`not run`,
    skipped: t`skipped`,
  };
  const start = Math.min(98, (stage.offsetMillis / Math.max(1, totalMillis)) * 100);
  const length = Math.min(100 - start, Math.max(2, (stage.durationMillis / Math.max(1, totalMillis)) * 100));
  return (
    <li className={styles.stage} data-status={stage.status}>
      <div className={styles.line}>
        <span role="img" aria-label={words[stage.status]}>
          <Glyph tone={tones[stage.status]} />
        </span>
        <span className={styles.title}>{stage.title}</span>
        <span className={styles.facts}>{ran ? stage.facts.join(' · ') : stage.facts.join(' · ') || waiting}</span>
        <span className={styles.track} aria-hidden>
          {ran && <i style={{ left: `${start}%`, width: `${length}%` }} />}
        </span>
        <span className="num third">{ran ? formatDuration(stage.durationMillis) : words[stage.status]}</span>
      </div>
      {Children.toArray(children).length > 0 && <div className={styles.more}>{children}</div>}
    </li>
  );
}
