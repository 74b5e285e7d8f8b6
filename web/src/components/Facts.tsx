import type { ReactNode } from 'react';
import styles from './Facts.module.css';

interface FactsProps {
  /** What is absent has no line. */
  facts: { label: string; value: ReactNode }[];
}

/** Names and values beside each other. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(({ value }) => value !== undefined && value !== null && value !== false && value !== '')
        .map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
