import { useLingui } from '@lingui/react/macro';
import { getPeopleQueryKey, people } from '@/api/comptoir';
import type { Person } from '@/api/model';
import { Named } from '@/components/Named';
import { PagedTable } from '@/components/PagedTable';
import type { Column } from '@/components/Table';
import { formatMoment } from '@/lib/formats';
import { usePage } from '@/lib/page';
import { usePages } from '@/lib/use-pages';
import styles from './access.module.css';
import { PasswordLinkButton } from './PasswordLinkButton';
import { PersonActions } from './PersonActions';

/** Everyone who can sign in to this installation; for platform administrators. */
export function PeoplePage() {
  const { t } = useLingui();
  const pages = usePages(getPeopleQueryKey(), (cursor) => people({ cursor }));
  usePage({ label: t`Settings`, to: '/dashboard/settings' }, { label: t`People` });
  const columns: Column<Person>[] = [
    { id: 'person', head: t`Person`, phone: 'lead', renderCell: ({ name, email }) => <Named note={email}>{name}</Named> },
    {
      id: 'rights',
      head: t`Rights`,
      renderCell: ({ disabled, platformAdmin }) => (disabled ? t`Disabled` : platformAdmin && t`Administrator of Comptoir`),
    },
    {
      id: 'seen',
      head: t`Last signed in`,
      numeric: true,
      phone: 'none',
      renderCell: ({ lastSignInAt }) => (lastSignInAt ? formatMoment(lastSignInAt) : <span className="third">{t`never`}</span>),
    },
    {
      id: 'actions',
      head: t`Actions`,
      quiet: true,
      numeric: true,
      renderCell: (person) => (
        <span className={styles.actions}>
          <PasswordLinkButton person={person} />
          <PersonActions person={person} />
        </span>
      ),
    },
  ];
  return <PagedTable label={t`People`} columns={columns} keyOf={({ id }) => id} lines={2} pages={pages} />;
}
