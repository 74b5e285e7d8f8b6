import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';

interface MoreButtonProps {
  /** Absent when the list is complete. */
  onMore: (() => void) | undefined;
  loading: boolean;
}

export function MoreButton({ onMore, loading }: MoreButtonProps) {
  if (!onMore) return null;
  return (
    <Button data-more variant="default" mt={16} onClick={onMore} loading={loading} style={{ alignSelf: 'flex-start' }}>
      <Trans>Show more</Trans>
    </Button>
  );
}
