import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './UnsavedBar.module.css';

interface UnsavedBarProps {
  changes: number;
  /** The first thing that must be corrected. */
  fault?: string;
  /** What saving does beside saving. */
  note?: ReactNode;
  saveLabel: ReactNode;
  saving: boolean;
  onDiscard: () => void;
}

/** Stays at the bottom while something is unsaved. Its save button submits the form around it. */
export function UnsavedBar({ changes, fault, note, saveLabel, saving, onDiscard }: UnsavedBarProps) {
  if (changes === 0) return null;
  return (
    <div data-unsaved-bar className={styles.bar}>
      <span role="status" className={styles.words}>
        <span className="medium">
          <Plural value={changes} one="# unsaved change" other="# unsaved changes" />
        </span>{' '}
        {fault ? <span className={styles.fault}>{fault}</span> : <span className="third">{note}</span>}
      </span>
      <Button variant="default" onClick={onDiscard} disabled={saving}>
        <Trans>Discard</Trans>
      </Button>
      <Button type="submit" loading={saving}>
        {saveLabel}
      </Button>
    </div>
  );
}
