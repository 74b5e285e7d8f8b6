import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { getCurrentUserQueryOptions } from '@/api/comptoir';
import { activateLocale, currentLocale } from '@/lib/i18n';
import { ProblemError } from '@/lib/problem';

/** Sends those who are not signed in to the sign-in, and from there back to `href`. */
export async function requireSession(queryClient: QueryClient, href: string): Promise<void> {
  try {
    const user = await queryClient.ensureQueryData(getCurrentUserQueryOptions());
    if (user.language && user.language !== currentLocale()) await activateLocale(user.language, true);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) throw redirect({ to: '/sign-in', search: { to: href } });
    throw error;
  }
}
