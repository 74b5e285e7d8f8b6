import { Trans, useLingui } from '@lingui/react/macro';
import { useKeyRotation } from '@/api/comptoir';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { SectionHead } from '@/components/SectionHead';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import styles from './admin.module.css';
import { RotateKeys } from './RotateKeys';
import { RotationState } from './RotationState';

/** How often a rotation under way is asked for, in milliseconds; it sends no events to one store. */
const interval = 1_000;

/** The keys that seal the stores' secrets: when they were last renewed, and a way to renew them now. */
export function KeysPage() {
  const { t } = useLingui();
  const { user } = useSession();
  const { data, error, refetch } = useKeyRotation({
    query: {
      enabled: user.platformAdmin,
      refetchInterval: ({ state }) => (state.data?.state === 'running' ? interval : false),
      // Somebody else may have begun one meanwhile.
      refetchOnMount: 'always',
    },
  });
  usePage({ label: t`Administration`, to: '/admin/integrations' }, { label: t`Encryption keys` });
  const never = error?.problem.status === 404;
  const running = data?.state === 'running';
  return (
    <section className={styles.section}>
      <SectionHead title={<Trans>Keys of the stores</Trans>} />
      <div className={styles.keys}>
        <p className="second">
          <Trans>
            Each store has a key of its own, with which the secrets of its connections are encrypted. A rotation gives every store a new key and
            encrypts its secrets with it anew. Do it from time to time, and whenever somebody who could read the server has left.
          </Trans>
        </p>
        {error && !never && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Rows count={1} height={52} />}
        {(data || never) && <RotationState rotation={never ? undefined : data} />}
        <div>
          <RotateKeys running={running} />
        </div>
      </div>
    </section>
  );
}
