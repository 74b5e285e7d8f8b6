import { createFileRoute } from '@tanstack/react-router';
import { ImportPage } from '@/features/imports/ImportPage';
import { optionalText } from '@/lib/search';

interface ImportSearch {
  /** Which rows of a file that waits: `faults`, or all. */
  rows?: string;
  /** What became of the records that are shown; `all` for any. */
  outcome?: string;
  /** Which file of the import; the newest without it. */
  round?: number;
}

export const Route = createFileRoute('/_house/dashboard/imports/$importId')({
  validateSearch: (search: Record<string, unknown>): ImportSearch => ({
    rows: optionalText(search.rows),
    outcome: optionalText(search.outcome),
    round: Number.isInteger(search.round) ? Number(search.round) : undefined,
  }),
  component: Import,
});

function Import() {
  const { importId } = Route.useParams();
  return <ImportPage key={importId} importId={importId} />;
}
