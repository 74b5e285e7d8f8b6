import { Trans } from '@lingui/react/macro';
import { LinkButton } from './LinkButton';
import { EmptyState } from './EmptyState';

export function NotFound() {
  return (
    <div style={{ padding: '24px 0', maxWidth: 480, margin: '0 auto' }}>
      <EmptyState
        page
        title={<Trans>This page does not exist</Trans>}
        action={
          <LinkButton to="/dashboard" variant="default">
            <Trans>Go to the overview</Trans>
          </LinkButton>
        }
      >
        <Trans>The address may be mistyped, or what it showed was deleted.</Trans>
      </EmptyState>
    </div>
  );
}
