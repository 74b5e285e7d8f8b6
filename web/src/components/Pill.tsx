import type { ReactNode } from 'react';
import { Glyph, type Tone } from './Glyph';
import styles from './Pill.module.css';

interface PillProps {
  tone: Tone;
  children: ReactNode;
}

/** A tinted status; for the head of a page only. */
export function Pill({ tone, children }: PillProps) {
  return (
    <span className={styles.pill} data-tone={tone}>
      <Glyph tone={tone} />
      {children}
    </span>
  );
}
