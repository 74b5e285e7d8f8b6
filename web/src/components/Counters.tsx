import { UnstyledButton } from '@mantine/core';
import { formatNumber } from '@/lib/formats';
import styles from './Counters.module.css';
import { Glyph, type Tone } from './Glyph';

export interface Counter<K extends string> {
  id: K;
  label: string;
  count: number;
  tone: Tone;
}

interface CountersProps<K extends string> {
  /** What is counted. */
  label: string;
  counters: Counter<K>[];
  value: K | undefined;
  onChange: (value: K | undefined) => void;
}

/** Numbers that filter the list below them; the chosen one is tinted, and chosen again it filters no more. */
export function Counters<K extends string>({ label, counters, value, onChange }: CountersProps<K>) {
  return (
    <div className={styles.counters} role="group" aria-label={label}>
      {counters.map(({ id, label: name, count, tone }) => (
        <UnstyledButton
          key={id}
          className={styles.counter}
          data-tone={tone}
          aria-pressed={id === value}
          disabled={count === 0 && id !== value}
          onClick={() => onChange(id === value ? undefined : id)}
        >
          <span className={styles.name}>
            <Glyph tone={tone} />
            {name}
          </span>
          <span className={styles.count}>{formatNumber(count)}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
