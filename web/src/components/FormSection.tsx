import type { ReactNode } from 'react';
import styles from './FormSection.module.css';

interface FormSectionProps {
  title: ReactNode;
  /** Why we ask. */
  reason?: ReactNode;
  children: ReactNode;
}

/** Name and reason on the left, fields on the right. */
export function FormSection({ title, reason, children }: FormSectionProps) {
  return (
    <section className={styles.section}>
      <div>
        <h2>{title}</h2>
        {reason && <p className="meta third">{reason}</p>}
      </div>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
