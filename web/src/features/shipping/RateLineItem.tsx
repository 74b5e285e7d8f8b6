import { Trans, useLingui } from '@lingui/react/macro';
import { Button, UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import { EnvironmentMark } from '@/components/EnvironmentMark';
import { formatDuration, formatMoney } from '@/lib/formats';
import { CarrierTile } from '@/components/CarrierTile';
import { DeliveryText } from './DeliveryText';
import type { RateLine } from './rate-lines';
import styles from './quote.module.css';

interface RateLineItemProps {
  line: RateLine;
  open: boolean;
  onToggle: () => void;
  /** Makes a shipment of it; absent where that is not possible. */
  onShip?: (() => void) | undefined;
}

/** One price; opened, what it is made of. */
export function RateLineItem({ line, open, onToggle, onShip }: RateLineItemProps) {
  const { t } = useLingui();
  const breakdownId = useId();
  const { carrier, rate } = line;
  return (
    <li className={styles.line} data-open={open || undefined}>
      <UnstyledButton className={styles.cells} onClick={onToggle} aria-expanded={open} aria-controls={breakdownId}>
        <CarrierTile type={carrier.type} />
        <span>
          <span className={styles.service}>
            <span className="medium">{rate.serviceName}</span>
            {line.cheapest && <span className={styles.badge}>{line.cheapest === 'alone' ? t`Cheapest` : t`Same lowest price`}</span>}
            {line.fastest && <span className={styles.badge}>{t`Fastest`}</span>}
            {carrier.environment !== 'production' && <EnvironmentMark environment={carrier.environment} />}
          </span>
          <span className={`third ${styles.small}`}>{carrier.label}</span>
        </span>
        <DeliveryText delivery={rate.delivery} />
        <span className="num third meta">{formatDuration(carrier.durationMillis)}</span>
        <span className={`num ${styles.price}`}>{formatMoney(rate.price)}</span>
      </UnstyledButton>
      <div id={breakdownId} className={styles.breakdown} hidden={!open}>
        <dl>
          {rate.breakdown.map(({ code, label, amount }) => [
            <dt key={code} className="second">
              {label}
            </dt>,
            <dd key={`${code} amount`} className="num">
              {formatMoney(amount)}
            </dd>,
          ])}
          {rate.listPrice && (
            <>
              <dt className="third">
                <Trans>List price</Trans>
              </dt>
              <dd className="num third">{formatMoney(rate.listPrice)}</dd>
            </>
          )}
        </dl>
        <p className="meta third">
          {rate.negotiated ? t`Your negotiated price.` : t`The carrier’s list price: it sent no negotiated one.`} {t`Service ${rate.serviceCode}.`}
        </p>
        {onShip && (
          <Button size="xs" className={styles.ship} onClick={onShip}>
            <Trans>Ship with this</Trans>
          </Button>
        )}
        {rate.warnings.map((warning) => (
          <p key={warning} className="meta second" lang="en">
            {warning}
          </p>
        ))}
      </div>
    </li>
  );
}
