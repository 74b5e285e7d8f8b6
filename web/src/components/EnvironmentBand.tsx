import type { ReactNode } from 'react';
import styles from './EnvironmentBand.module.css';

/** A hatched band across the page that says what did not happen. */
export function EnvironmentBand({ children }: { children: ReactNode }) {
  return (
    <div className={styles.band} role="note">
      <span>{children}</span>
    </div>
  );
}
