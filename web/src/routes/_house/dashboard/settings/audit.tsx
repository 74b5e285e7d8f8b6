import { createFileRoute } from '@tanstack/react-router';
import { AuditPage } from '@/features/access/AuditPage';
import { optionalText } from '@/lib/search';

interface AuditSearch {
  action?: string;
  actorId?: string;
  from?: string;
}

export const Route = createFileRoute('/_house/dashboard/settings/audit')({
  validateSearch: (search: Record<string, unknown>): AuditSearch => ({
    action: optionalText(search.action),
    actorId: optionalText(search.actorId),
    from: optionalText(search.from),
  }),
  component: AuditPage,
});
