import type { ReactNode } from 'react';
import { Glyph, type Tone } from '@/components/Glyph';
import styles from './imports.module.css';

interface NoticeProps {
  tone: Tone;
  children: ReactNode;
}

/** Something to know before the file is imported. */
export function Notice({ tone, children }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role="status">
      <Glyph tone={tone} />
      <div>{children}</div>
    </div>
  );
}
