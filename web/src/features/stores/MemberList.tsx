import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { getMembersQueryKey, members } from '@/api/comptoir';
import { Avatar } from '@/components/Avatar';
import { MoreButton } from '@/components/MoreButton';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import table from '@/components/Table.module.css';
import { formatMoment } from '@/lib/formats';
import { useStoreId } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import { MemberActions } from './MemberActions';
import { MemberRole } from './MemberRole';
import styles from './stores.module.css';

export function MemberList() {
  const { t } = useLingui();
  const storeId = useStoreId();
  const { items, error, retry, more, loadingMore } = usePages(getMembersQueryKey(storeId), (cursor) => members(storeId, { cursor }));
  if (error) return <ProblemNotice error={error} onRetry={retry} />;
  if (!items) return <Rows count={3} height={52} />;
  return (
    <>
      <table className={`${table.table} ${table.stacked}`} data-lines="2" aria-label={t`Members`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Member</Trans>
            </th>
            <th scope="col">
              <Trans>Role</Trans>
            </th>
            <th scope="col" className="num">
              <Trans>Last signed in</Trans>
            </th>
            <th scope="col">
              <VisuallyHidden>{t`Actions`}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((member) => (
            <tr key={member.personId}>
              <th scope="row" data-phone="lead">
                <span className={styles.person}>
                  <Avatar name={member.name} />
                  <span>
                    <span className="medium">{member.name}</span>
                    <span className="meta third" style={{ display: 'block' }}>
                      {member.email}
                    </span>
                  </span>
                </span>
              </th>
              <td>
                <MemberRole member={member} />
              </td>
              <td className="num" data-phone="none">
                {member.lastSignInAt ? formatMoment(member.lastSignInAt) : <span className="third">{t`never`}</span>}
              </td>
              <td className="num">
                <MemberActions member={member} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreButton onMore={more} loading={loadingMore} />
    </>
  );
}
