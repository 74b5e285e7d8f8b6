import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import type { Import, Outcome } from '@/api/model';
import { Counters } from '@/components/Counters';
import { FilterMenu } from '@/components/FilterMenu';
import { SectionHead } from '@/components/SectionHead';
import { formatNumber } from '@/lib/formats';
import { EndNotice } from './EndNotice';
import styles from './imports.module.css';
import { Records } from './Records';
import { Rejects } from './Rejects';
import { RunningPanel } from './RunningPanel';
import { outcomeTones, useImportWords } from './use-import-words';

const route = getRouteApi('/_house/dashboard/imports/$importId');
const outcomes: Outcome[] = ['created', 'updated', 'unchanged', 'rejected'];

/** What became of the records of a file so far, and of those of earlier files of the same import. */
export function ImportOutcome({ import: shown }: { import: Import }) {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = useImportWords();
  const { kind, status, rounds, round: current } = shown;
  const round = rounds.find(({ number }) => number === search.round) ?? rounds.at(-1);
  if (!round) return null;
  const { counts, number } = round;
  const chosen = search.outcome ?? (counts.rejected > 0 && status !== 'running' ? 'rejected' : 'all');
  const outcome = outcomes.find((each) => each === chosen);
  const change = (next: Partial<typeof search>) => void navigate({ search: (previous) => ({ ...previous, ...next }), replace: true });
  const records = words.kind(kind).counted(counts.done);
  return (
    <>
      {status === 'running' && <RunningPanel import={shown} />}
      {status !== 'running' && <EndNotice import={shown} />}
      {status === 'done' && number === current && counts.rejected > 0 && <Rejects import={shown} />}
      <section className={styles.outcome}>
        <SectionHead
          title={<Trans>What became of {records}</Trans>}
          aside={
            rounds.length > 1 && (
              <FilterMenu
                label={t`File`}
                value={String(number)}
                options={rounds.map((each) => ({
                  value: String(each.number),
                  label: `${formatNumber(each.number)}. ${each.file.name ?? t`mended rows`}`,
                }))}
                onChange={(next) => change({ round: next === undefined ? undefined : Number(next), outcome: undefined })}
              />
            )
          }
        />
        <div style={{ paddingTop: 12 }}>
          <Counters
            label={t`Verdicts`}
            counters={outcomes.map((id) => ({ id, label: words.outcomes[id], count: counts[id], tone: outcomeTones[id] }))}
            value={outcome}
            onChange={(next) => change({ outcome: next ?? 'all' })}
          />
        </div>
        <Records key={`${number} ${outcome}`} import={shown} round={number} outcome={outcome} />
      </section>
    </>
  );
}
