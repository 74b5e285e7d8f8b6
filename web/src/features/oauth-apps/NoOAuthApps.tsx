import { Trans } from '@lingui/react/macro';
import { EmptyState } from '@/components/EmptyState';

/** None of the providers there are is signed in to through an application: nobody has to do anything. */
export function NoOAuthApps() {
  return (
    <EmptyState title={<Trans>There is nothing to register yet</Trans>}>
      <Trans>
        Some providers let people sign in through an application that is registered with them. None of the providers in this version works that way:
        each connection holds its own keys. Once one does, it shows here with the permissions that its application needs.
      </Trans>
    </EmptyState>
  );
}
