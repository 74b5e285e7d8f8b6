import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { getPeopleQueryKey, people } from '@/api/comptoir';
import { MoreButton } from '@/components/MoreButton';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import table from '@/components/Table.module.css';
import { formatMoment } from '@/lib/formats';
import { usePage } from '@/lib/page';
import { usePages } from '@/lib/use-pages';
import { PasswordLinkButton } from './PasswordLinkButton';

/** Everyone who can sign in to this installation; for platform administrators. */
export function PeoplePage() {
  const { t } = useLingui();
  const { items, error, retry, more, loadingMore } = usePages(getPeopleQueryKey(), (cursor) => people({ cursor }));
  usePage({ label: t`Settings`, to: '/dashboard/settings' }, { label: t`People` });
  return (
    <>
      {error && <ProblemNotice error={error} onRetry={retry} />}
      {!items && !error && <Rows count={4} height={52} />}
      {items && (
        <table className={`${table.table} ${table.stacked}`} data-lines="2" aria-label={t`People`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Person</Trans>
              </th>
              <th scope="col">
                <Trans>Rights</Trans>
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
            {items.map((person) => (
              <tr key={person.id}>
                <th scope="row" data-phone="lead">
                  <span className="medium">{person.name}</span>
                  <span className="meta third" style={{ display: 'block' }}>
                    {person.email}
                  </span>
                </th>
                <td>{person.disabled ? t`Disabled` : person.platformAdmin && t`Administrator of Comptoir`}</td>
                <td className="num" data-phone="none">
                  {person.lastSignInAt ? formatMoment(person.lastSignInAt) : <span className="third">{t`never`}</span>}
                </td>
                <td className="num">
                  <PasswordLinkButton person={person} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreButton onMore={more} loading={loadingMore} />
    </>
  );
}
