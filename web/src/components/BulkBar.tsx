import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './BulkBar.module.css';

interface BulkBarProps {
  /** How many rows are chosen; nothing shows while none is. */
  count: number;
  onClear: () => void;
  /** What can be done with them. */
  children: ReactNode;
}

/** Floats over a list while rows of it are chosen. */
export function BulkBar({ count, onClear, children }: BulkBarProps) {
  return (
    <div role="status" className={styles.place}>
      {count > 0 && (
        <div className={styles.bar}>
          <span className="medium">
            <Plural value={count} one="# chosen" other="# chosen" />
          </span>
          {children}
          <Button variant="transparent" className={styles.quiet} onClick={onClear}>
            <Trans>Choose none</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}
