import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ProviderWords } from './ProviderWords';
import styles from './SaysMeansDo.module.css';

interface SaysMeansDoProps {
  who: string;
  tone?: 'bad' | 'warn';
  says?: { status?: number; code?: string; message?: string; requestId?: string };
  means?: ReactNode;
  /** What Comptoir does about it by itself. */
  weDo?: ReactNode;
  /** What to try. */
  remedy?: ReactNode;
  children?: ReactNode;
}

/** The provider's own words, what they mean, what to do: always in this order. */
export function SaysMeansDo({ who, tone, says, means, weDo, remedy, children }: SaysMeansDoProps) {
  return (
    <dl className={styles.grid}>
      {says && (says.message || says.code || says.status) && (
        <>
          <dt>
            <Trans>{who} says</Trans>
          </dt>
          <dd>
            <ProviderWords tone={tone} {...says} />
          </dd>
        </>
      )}
      {means && (
        <>
          <dt>
            <Trans>It means</Trans>
          </dt>
          <dd>{means}</dd>
        </>
      )}
      {weDo && (
        <>
          <dt>
            <Trans>Comptoir does</Trans>
          </dt>
          <dd>{weDo}</dd>
        </>
      )}
      {(remedy || children) && (
        <>
          <dt>
            <Trans>What to do</Trans>
          </dt>
          <dd>
            {remedy}
            {children && <div className={styles.actions}>{children}</div>}
          </dd>
        </>
      )}
    </dl>
  );
}
