import { Trans } from '@lingui/react/macro';
import type { Integration } from '@/api/model';
import { Glyph } from '@/components/Glyph';
import { Rows } from '@/components/Rows';
import { SectionHead } from '@/components/SectionHead';
import styles from './overview.module.css';
import { TroubleRow } from './TroubleRow';

interface TroubleProps {
  integrations: Integration[];
  loading: boolean;
}

/** Connections that do not do their work, each with the one action that most likely helps. */
export function Trouble({ integrations, loading }: TroubleProps) {
  return (
    <section>
      <SectionHead title={<Trans>Recent trouble</Trans>} />
      {loading && <Rows count={2} height={64} />}
      {!loading && integrations.length === 0 && (
        <p className={`third ${styles.calm}`}>
          <Glyph tone="ok" /> <Trans>No connection is in trouble.</Trans>
        </p>
      )}
      <ul className={styles.list}>
        {integrations.map((integration) => (
          <TroubleRow key={integration.id} integration={integration} />
        ))}
      </ul>
    </section>
  );
}
