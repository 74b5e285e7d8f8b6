import { Trans } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import panel from '@/components/Panel.module.css';
import styles from './TestReport.module.css';

/** A test is under way; the report comes as a whole. */
export function TestRunning({ providerName }: { providerName: string }) {
  return (
    <section>
      <div className={styles.head} role="status">
        <div>
          <h2>
            <Trans>Testing the connection…</Trans>
          </h2>
          <p className="third">
            <Trans>Comptoir is really calling {providerName}. This takes some seconds, and half a minute at most.</Trans>
          </p>
        </div>
      </div>
      <div className={panel.panel} aria-hidden>
        {[44, 62, 38, 56, 48].map((width) => (
          <div key={width} className={styles.stage}>
            <Skeleton height={10} width={`${width}%`} my={5} radius="xs" />
          </div>
        ))}
      </div>
    </section>
  );
}
