import { Trans } from '@lingui/react/macro';
import { EmptyState } from '@/components/EmptyState';
import { NewStoreForm } from './NewStoreForm';
import styles from './stores.module.css';

/** For a person who belongs to no store: the two ways to one. */
export function FirstStorePage() {
  return (
    <main className={styles.first}>
      <EmptyState page title={<Trans>You belong to no store yet</Trans>}>
        <Trans>
          The owner or a manager of a store can invite you; open the link that they give you. Or open a store of your own, and be its owner.
        </Trans>
      </EmptyState>
      <NewStoreForm onCreated={() => undefined} />
    </main>
  );
}
