import { Link, type LinkProps } from '@tanstack/react-router';
import styles from './LinkTabs.module.css';

export interface LinkTab {
  label: string;
  link: LinkProps;
  /** True when deeper addresses belong to other tabs. */
  exact?: boolean;
}

interface LinkTabsProps {
  label: string;
  tabs: LinkTab[];
}

/** The parts of one object or area, each with an address of its own. */
export function LinkTabs({ label, tabs }: LinkTabsProps) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.label} {...tab.link} className={styles.tab} activeOptions={{ exact: tab.exact ?? false, includeSearch: false }}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
