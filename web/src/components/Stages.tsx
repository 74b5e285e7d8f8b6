import type { ReactNode } from 'react';
import styles from './Stages.module.css';

export interface Stage {
  id: string;
  name: string;
  /** How it stands, in a few words. */
  note?: ReactNode;
  /** How much of it is done, from 0 to 1. */
  part: number;
}

/** The way of long work, stage by stage. */
export function Stages({ stages }: { stages: Stage[] }) {
  return (
    <ol className={styles.stages}>
      {stages.map(({ id, name, note, part }) => (
        <li key={id}>
          <span className={styles.track} aria-hidden>
            <i style={{ width: `${part * 100}%` }} />
          </span>
          <b>{name}</b> <span className="third">{note}</span>
        </li>
      ))}
    </ol>
  );
}
