import { Trans } from '@lingui/react/macro';
import { useNetwork } from '@mantine/hooks';
import { Glyph } from '@/components/Glyph';
import styles from './OfflineBanner.module.css';

/** Says that the device has no network; what is on the screen and in the forms stays. */
export function OfflineBanner() {
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <div className={styles.banner}>
          <Glyph tone="warn" />
          <Trans>You are offline. What you see may be old; what you typed is kept.</Trans>
        </div>
      )}
    </div>
  );
}
