import type { ReactNode } from 'react';
import { Glyph, type Tone } from './Glyph';
import styles from './StatusText.module.css';

interface StatusTextProps {
  tone: Tone;
  children: ReactNode;
  /** A fainter addition, such as "since 08:12". */
  note?: ReactNode;
}

/** Glyph and plain word, for lists. */
export function StatusText({ tone, children, note }: StatusTextProps) {
  return (
    <span className={styles.status}>
      <Glyph tone={tone} />
      <span>
        {children}
        {note && <span className="third"> {note}</span>}
      </span>
    </span>
  );
}
