import type { ReactNode } from 'react';
import styles from './PageHeader.module.css';

interface PageHeaderProps {
  title: ReactNode;
  /** A tile before the title. */
  tile?: ReactNode;
  /** Status and environment behind the title. */
  marks?: ReactNode;
  facts?: ReactNode;
  actions?: ReactNode;
}

/** Title with status, one line of facts, the likely actions. */
export function PageHeader({ title, tile, marks, facts, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.lead}>
        {tile}
        <div className={styles.words}>
          <div className={styles.title}>
            <h1>{title}</h1>
            {marks}
          </div>
          {facts && <div className="third">{facts}</div>}
        </div>
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
