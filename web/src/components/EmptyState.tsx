import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  title: ReactNode;
  /** What the thing is for. */
  children: ReactNode;
  /** The one button that fills it. */
  action?: ReactNode;
  /** True where it is all that the page shows. */
  page?: boolean;
}

export function EmptyState({ title, children, action, page }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {page ? <h1>{title}</h1> : <h2>{title}</h2>}
      <div className="second">{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
