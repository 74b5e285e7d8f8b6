import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  title: ReactNode;
  /** What the thing is for. */
  children: ReactNode;
  /** The one button that fills it. */
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <div className="second">{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
