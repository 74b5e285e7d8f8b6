import { useLingui } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import { Keys } from '@/components/Keys';
import { useSession } from '@/lib/session';
import styles from './ShortcutsDialog.module.css';
import { useNavigation } from './use-navigation';

interface ShortcutsDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** All keys that do something, by what they do. */
export function ShortcutsDialog({ opened, onClose }: ShortcutsDialogProps) {
  const { t } = useLingui();
  const { can } = useSession();
  const pages = useNavigation().flatMap((group) => group.items);
  const ctrl = t`Ctrl`;
  const groups: { label: string; keys: [string, string][] }[] = [
    { label: t`Go to`, keys: pages.map(({ label, keys }) => [label, keys]) },
    {
      label: t`Actions`,
      keys: [
        [t`Search or jump to`, `${ctrl} k`],
        ...(can('rates:create') ? ([[t`Ask for prices`, 'n q']] as [string, string][]) : []),
        ...(can('members:write') ? ([[t`Invite a colleague`, 'n m']] as [string, string][]) : []),
        [t`Show the keyboard shortcuts`, '?'],
      ],
    },
    {
      label: t`In lists`,
      keys: [
        [t`search in the list`, '/'],
        [t`next row`, 'j'],
        [t`row before`, 'k'],
        [t`open the row`, t`Enter`],
      ],
    },
  ];
  return (
    <Modal opened={opened} onClose={onClose} title={t`Keyboard shortcuts`} size={520} closeButtonProps={{ 'aria-label': t`Close` }}>
      {groups.map((group) => (
        <section key={group.label} className={styles.group}>
          <h3>{group.label}</h3>
          <dl>
            {group.keys.map(([label, keys]) => (
              <div key={`${label} ${keys}`}>
                <dt>{label}</dt>
                <dd>
                  <Keys keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
