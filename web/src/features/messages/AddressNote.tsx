import { Trans } from '@lingui/react/macro';
import { Glyph } from '@/components/Glyph';
import { isReachable } from '@/lib/reach';
import styles from './messages.module.css';

interface AddressNoteProps {
  simulated: boolean;
  url: string;
}

/** Why nothing may come to an address. */
export function AddressNote({ simulated, url }: AddressNoteProps) {
  const host = new URL(url).host;
  if (!simulated && isReachable(url)) return null;
  return (
    <p className={styles.note}>
      <Glyph tone={simulated ? 'idle' : 'warn'} />
      <span>
        {simulated ? (
          <Trans>The simulator sends nothing by itself.</Trans>
        ) : (
          <Trans>
            Providers on the internet do not reach {host}. Whoever operates Comptoir sets COMPTOIR_PUBLIC_URL to its public https address; this one
            follows.
          </Trans>
        )}
      </span>
    </p>
  );
}
