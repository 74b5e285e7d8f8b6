import { useLingui } from '@lingui/react/macro';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { OverviewFigure } from '@/api/model';
import { formatNumber } from '@/lib/formats';
import styles from './overview.module.css';
import { useFigureWords } from './use-figure-words';

/** How many things of each kind wait for somebody; each number leads to the list that shows exactly these. */
export function Numbers({ figures }: { figures: OverviewFigure[] }) {
  const { t } = useLingui();
  const words = useFigureWords();
  const shown = figures.flatMap((figure) => {
    const word = words[figure.id];
    return word ? [{ ...figure, ...word }] : [];
  });
  // Where nothing waits at all, there is nothing to do and nothing to say.
  if (shown.every(({ count }) => count === 0)) return null;
  return (
    <ul className={styles.numbers} aria-label={t`What waits for somebody`}>
      {shown.map(({ id, title, action, link, tone, count, more }) => {
        const number = formatNumber(count);
        return (
          <li key={id} data-none={count === 0 || undefined}>
            <span className={styles.numberTitle}>{title}</span>
            <span className={styles.number} data-tone={tone}>
              {more ? t`${number}+` : number}
            </span>
            {count > 0 ? (
              <Link {...link} className="meta medium">
                {action} <IconArrowRight size={12} stroke={2} aria-hidden style={{ verticalAlign: '-2px' }} />
              </Link>
            ) : (
              <span className="meta third">{t`none at present`}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
