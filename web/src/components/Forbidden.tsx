import { Trans, useLingui } from '@lingui/react/macro';
import { usePermissions } from '@/api/comptoir';
import type { Permission } from '@/api/model';
import { useSession } from '@/lib/session';
import { EmptyState } from './EmptyState';
import { PageBody } from './PageBody';
import { useRoleName } from './use-role-name';

/** Stands for a page or a part of it that the person's role does not open, and says who can change that. */
export function Forbidden({ permission }: { permission: Permission }) {
  const { t } = useLingui();
  const { store } = useSession();
  const roleName = useRoleName();
  const permissions = usePermissions();
  const needed = permissions.data?.items.find((item) => item.id === permission);
  return (
    <PageBody>
      <EmptyState page title={t`Your role does not open this`}>
        <Trans>
          In {store.name} you are: {roleName(store.role)}.
        </Trans>{' '}
        {needed && (
          <Trans>
            “{needed.title}” needs the role {roleName(needed.minimumRole)} or a stronger one.
          </Trans>
        )}{' '}
        <Trans>An owner or a manager of the store can give it to you.</Trans>
      </EmptyState>
    </PageBody>
  );
}
