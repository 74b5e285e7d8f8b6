import { Link, useLocation, type LinkProps } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
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
  const bar = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  // On a phone the bar is wider than the window: the tab that is open is brought into it.
  useEffect(() => {
    const open = bar.current?.querySelector<HTMLElement>(`[href^="${path}"]`);
    if (bar.current && open) bar.current.scrollLeft = open.offsetLeft - (bar.current.clientWidth - open.offsetWidth) / 2;
  }, [path]);
  return (
    <nav ref={bar} className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.label} {...tab.link} className={styles.tab} activeOptions={{ exact: tab.exact ?? false, includeSearch: false }}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
