import { Trans } from '@lingui/react/macro';
import { useDisclosure } from '@mantine/hooks';
import { Suspense, type ReactNode } from 'react';
import { useStoreId } from '@/lib/session';
import { useStoreEvents } from '@/lib/use-store-events';
import { lazyPart } from '@/lib/lazy-part';
import { BottomBar } from './BottomBar';
import { OfflineBanner } from './OfflineBanner';
import { RouteAnnouncer } from './RouteAnnouncer';
import { SessionWatch } from './SessionWatch';
import styles from './Shell.module.css';
import { Shortcuts } from './Shortcuts';
import { Sidebar } from './Sidebar';
import { TopBar } from './TopBar';

// The palette is wanted a moment after the page, not before it.
const Palette = lazyPart(() => import('./Palette').then((module) => module.Palette));
const ShortcutsDialog = lazyPart(() => import('./ShortcutsDialog').then((module) => module.ShortcutsDialog));

/** Everything around a page of the dashboard. */
export function Shell({ children }: { children: ReactNode }) {
  useStoreEvents(useStoreId());
  const [help, { open: showHelp, close: closeHelp }] = useDisclosure(false);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#page">
        <Trans>Skip to the content</Trans>
      </a>
      <Sidebar onHelp={showHelp} />
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
        <Palette showShortcuts={showHelp} />
        <ShortcutsDialog opened={help} onClose={closeHelp} />
      </Suspense>
      <Shortcuts onHelp={showHelp} />
    </div>
  );
}
