import { Plural } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useUnmappedTrackingCodes } from '@/api/comptoir';
import { useStoreId } from '@/lib/session';

/** Leads to the codes that nobody has read, where there are any. */
export function UnreadCodes() {
  const { data } = useUnmappedTrackingCodes(useStoreId(), { query: { staleTime: 300_000 } });
  const count = data?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <Link to="/dashboard/shipping/unmapped-codes">
      <Plural value={count} one="# code of a carrier that Comptoir cannot read" other="# codes of carriers that Comptoir cannot read" />
    </Link>
  );
}
