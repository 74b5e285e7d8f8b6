import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, type ReactNode } from 'react';
import { useStoreId } from '@/lib/session';
import { useStoreEvents } from '@/lib/use-store-events';
import { BottomBar } from './BottomBar';
import { OfflineBanner } from './OfflineBanner';
import { RouteAnnouncer } from './RouteAnnouncer';
import { SessionWatch } from './SessionWatch';
import styles from './Shell.module.css';
import { Sidebar } from './Sidebar';
import { TopBar } from './TopBar';

// The palette is wanted a moment after the page, not before it.
const Palette = lazy(() => import('./Palette').then((module) => ({ default: module.Palette })));

/** Everything around a page of the dashboard. */
export function Shell({ children }: { children: ReactNode }) {
  useStoreEvents(useStoreId());
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#page">
        <Trans>Skip to the content</Trans>
      </a>
      <Sidebar />
      <div className={styles.main}>
        <TopBar />
        <OfflineBanner />
        <main id="page" tabIndex={-1} className={styles.page}>
          {children}
        </main>
        <BottomBar />
      </div>
      <RouteAnnouncer />
      <SessionWatch />
      <Suspense>
        <Palette />
      </Suspense>
    </div>
  );
}
