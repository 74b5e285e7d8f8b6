import type { ReactNode } from 'react';
import styles from './Panel.module.css';

interface SectionHeadProps {
  title: ReactNode;
  /** A link or a remark at the end of the line. */
  aside?: ReactNode;
}

export function SectionHead({ title, aside }: SectionHeadProps) {
  return (
    <div className={styles.sectionHead}>
      <h2>{title}</h2>
      {aside && <span className="meta third">{aside}</span>}
    </div>
  );
}
