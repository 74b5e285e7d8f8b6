import { createFileRoute, useRouter } from '@tanstack/react-router';
import { SignInPage } from '@/features/access/SignInPage';

interface SignInSearch {
  /** Where the person wanted to go; only addresses of our own. */
  to?: string;
}

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): SignInSearch => {
    const to = typeof search.to === 'string' && /^\/(?![/\\])/.test(search.to) ? search.to : undefined;
    return to ? { to } : {};
  },
  component: SignIn,
});

function SignIn() {
  const router = useRouter();
  const { to } = Route.useSearch();
  return <SignInPage onSignedIn={() => router.history.push(to ?? '/dashboard')} />;
}
