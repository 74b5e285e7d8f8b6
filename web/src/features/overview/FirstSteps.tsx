import { Trans } from '@lingui/react/macro';
import { Button, Skeleton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconArrowRight, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Integration } from '@/api/model';
import { Glyph } from '@/components/Glyph';
import { useStoreId } from '@/lib/session';
import styles from './overview.module.css';
import { useFirstSteps } from './use-first-steps';

/** A checklist that ticks itself; it goes away when all is done, or when the person hides it. */
export function FirstSteps({ integrations }: { integrations: Integration[] | undefined }) {
  const steps = useFirstSteps(integrations);
  const [hidden, setHidden] = useLocalStorage({
    key: `comptoir.first-steps-hidden.${useStoreId()}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  if (hidden) return null;
  if (!steps) return integrations ? <Skeleton height={88} mb={20} radius="md" /> : null;
  const done = steps.filter((step) => step.done).length;
  if (done === steps.length) return null;
  const next = steps.find((step) => !step.done);
  const total = steps.length;
  return (
    <section className={styles.steps}>
      <div className={styles.stepsHead}>
        <h2>
          <Trans>First steps</Trans>
        </h2>
        <span className="third">
          <Trans>
            {done} of {total} done
          </Trans>
        </span>
        <span className={styles.bar} aria-hidden>
          <i style={{ width: `${(done / total) * 100}%` }} />
        </span>
        <Button size="compact-xs" variant="subtle" color="gray" rightSection={<IconX size={13} />} onClick={() => setHidden(true)}>
          <Trans>Hide</Trans>
        </Button>
      </div>
      <ol className={styles.strip}>
        {steps.map((step) => (
          <li key={step.id} className={styles.step} data-done={step.done || undefined} data-next={step === next || undefined}>
            <Glyph tone={step.done ? 'ok' : step === next ? 'move' : 'wait'} />
            <div>
              <div className={styles.stepTitle}>{step.title}</div>
              {step === next ? (
                <Link {...step.link} className="meta medium">
                  {step.action} <IconArrowRight size={12} stroke={2} aria-hidden style={{ verticalAlign: '-2px', margin: 0 }} />
                </Link>
              ) : (
                <div className="meta third">{step.fact}</div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
