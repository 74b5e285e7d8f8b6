import { Trans, useLingui } from '@lingui/react/macro';
import { Button, SegmentedControl } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { Glyph } from '@/components/Glyph';
import { ProblemNotice } from '@/components/ProblemNotice';
import { ProviderDown } from './ProviderDown';
import { RateLineItem } from './RateLineItem';
import { isDown, rateLines, type RateLine, type RateOrder } from './rate-lines';
import { WaitingLine } from './WaitingLine';
import { WithoutPrice } from './WithoutPrice';
import styles from './quote.module.css';
import { useQuoteWords } from './use-quote-words';
import type { Quote } from './use-quote';

interface QuoteResultProps {
  quote: Quote;
  onAgain: () => void;
  /** Makes a shipment of a price; absent for those who may not. */
  onShip?: ((line: RateLine) => void) | undefined;
}

/** The answers so far, in an order that never jumps under the pointer once all are there. */
export function QuoteResult({ quote, onAgain, onShip }: QuoteResultProps) {
  const { t } = useLingui();
  const [order, setOrder] = useState<RateOrder>('price');
  const [open, setOpen] = useState<string>();
  const lines = rateLines(quote.answered, order);
  const without = quote.answered.filter((carrier) => carrier.status !== 'quoted');
  // Where nobody has a price, a carrier that is out of order is told about at length.
  const down = quote.status === 'done' && lines.length === 0 ? without.filter(isDown) : [];
  const others = without.filter((carrier) => !down.includes(carrier));
  const words = useQuoteWords(quote, lines.length);
  const asking = quote.status === 'asking';
  const shownOpen = open ?? (quote.status === 'done' ? lines[0]?.key : undefined);
  return (
    <>
      <div className={styles.head}>
        <div aria-live="polite">
          <h2>{words.title}</h2>
          <p className="third">{words.text}</p>
        </div>
        <div className={styles.tools}>
          {lines.length > 1 && (
            <SegmentedControl
              aria-label={t`Sort by`}
              value={order}
              onChange={(value) => setOrder(value === 'delivery' ? 'delivery' : 'price')}
              data={[
                { value: 'price', label: t`Price` },
                { value: 'delivery', label: t`Delivery` },
              ]}
            />
          )}
          <Button size="xs" variant="default" leftSection={<IconRefresh size={14} stroke={1.7} />} disabled={asking} onClick={onAgain}>
            <Trans>Ask again</Trans>
          </Button>
        </div>
      </div>
      {quote.error && <ProblemNotice error={quote.error} onRetry={onAgain} />}
      {(lines.length > 0 || quote.waiting.length > 0) && (
        <>
          <div className={`${styles.cells} ${styles.columns}`} aria-hidden>
            <span />
            <span>{t`Service`}</span>
            <span>{t`Delivery`}</span>
            <span className="num">{t`Answered`}</span>
            <span className="num">{t`Price`}</span>
          </div>
          <ul className={styles.lines} aria-busy={asking}>
            {lines.map((line) => (
              <RateLineItem
                key={line.key}
                line={line}
                open={line.key === shownOpen}
                onToggle={() => setOpen(line.key === shownOpen ? '' : line.key)}
                onShip={onShip && quote.status === 'done' ? () => onShip(line) : undefined}
              />
            ))}
            {quote.waiting.map((carrier) => (
              <WaitingLine key={carrier.integrationId} carrier={carrier} />
            ))}
          </ul>
        </>
      )}
      {quote.answered.flatMap(({ integrationId, label, warnings }) =>
        warnings.map((warning) => (
          <p key={`${integrationId} ${warning}`} className={`meta second ${styles.warning}`}>
            <Glyph tone="warn" size={12} /> {label} · {warning}
          </p>
        )),
      )}
      {down.map((carrier) => (
        <ProviderDown key={carrier.integrationId} carrier={carrier} />
      ))}
      {others.length > 0 && <WithoutPrice carriers={others} others={down.length > 0} />}
    </>
  );
}
