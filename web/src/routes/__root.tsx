import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { loadPageTexts } from '@/lib/i18n';

interface RouterContext {
  queryClient: QueryClient;
}

/** Where a visit begins; the texts of all other pages come before the first of them, or in a quiet moment. */
const first = new Set(['/', '/dashboard', '/sign-in']);

export const Route = createRootRouteWithContext<RouterContext>()({
  beforeLoad: ({ location }) => (first.has(location.pathname) ? undefined : loadPageTexts()),
  component: Outlet,
});
