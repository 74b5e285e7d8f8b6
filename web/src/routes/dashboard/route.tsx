import { createFileRoute, redirect } from '@tanstack/react-router';
import { getCurrentUserQueryOptions } from '@/api/comptoir';
import { Dashboard } from '@/app/shell/Dashboard';
import { NotFound } from '@/components/NotFound';
import { activateLocale, currentLocale } from '@/lib/i18n';
import { ProblemError } from '@/lib/problem';

export const Route = createFileRoute('/dashboard')({
  beforeLoad: async ({ context, location }) => {
    try {
      const user = await context.queryClient.ensureQueryData(getCurrentUserQueryOptions());
      if (user.language && user.language !== currentLocale()) await activateLocale(user.language, true);
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) throw redirect({ to: '/sign-in', search: { to: location.href } });
      throw error;
    }
  },
  component: Dashboard,
  notFoundComponent: NotFound,
});
