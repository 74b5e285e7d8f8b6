import { Trans } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import { EnvironmentMark } from '@/components/EnvironmentMark';
import { CarrierTile } from '@/components/CarrierTile';
import type { AskedCarrier } from './quote-stream';
import styles from './quote.module.css';

/** A carrier that has not answered yet. */
export function WaitingLine({ carrier }: { carrier: AskedCarrier }) {
  return (
    <li className={styles.line}>
      <div className={styles.cells}>
        <CarrierTile type={carrier.type} />
        <span className={styles.service}>
          <span className="second">{carrier.label}</span>
          {carrier.environment !== 'production' && <EnvironmentMark environment={carrier.environment} />}
        </span>
        <Skeleton height={10} width="62%" radius="xs" />
        <span />
        <span className="num third">
          <Trans>asking</Trans>
        </span>
      </div>
    </li>
  );
}
