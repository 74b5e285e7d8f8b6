import { useLingui } from '@lingui/react/macro';
import { getMembersQueryKey, members } from '@/api/comptoir';
import type { Member } from '@/api/model';
import { Avatar } from '@/components/Avatar';
import { Named } from '@/components/Named';
import { PagedTable } from '@/components/PagedTable';
import type { Column } from '@/components/Table';
import { formatMoment } from '@/lib/formats';
import { useStoreId } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import { MemberActions } from './MemberActions';
import { MemberRole } from './MemberRole';
import styles from './stores.module.css';

export function MemberList() {
  const { t } = useLingui();
  const storeId = useStoreId();
  const pages = usePages(getMembersQueryKey(storeId), (cursor) => members(storeId, { cursor }));
  const columns: Column<Member>[] = [
    {
      id: 'member',
      head: t`Member`,
      phone: 'lead',
      renderCell: ({ name, email }) => (
        <span className={styles.person}>
          <Avatar name={name} />
          <span>
            <Named note={email}>{name}</Named>
          </span>
        </span>
      ),
    },
    { id: 'role', head: t`Role`, renderCell: (member) => <MemberRole member={member} /> },
    {
      id: 'seen',
      head: t`Last signed in`,
      numeric: true,
      phone: 'none',
      renderCell: ({ lastSignInAt }) => (lastSignInAt ? formatMoment(lastSignInAt) : <span className="third">{t`never`}</span>),
    },
    { id: 'actions', head: t`Actions`, quiet: true, numeric: true, renderCell: (member) => <MemberActions member={member} /> },
  ];
  return <PagedTable label={t`Members`} columns={columns} keyOf={({ personId }) => personId} lines={2} pages={pages} />;
}
