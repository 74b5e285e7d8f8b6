import { createFileRoute } from '@tanstack/react-router';
import { PasswordResetPage } from '@/features/access/PasswordResetPage';

export const Route = createFileRoute('/password-resets/$token')({ component: PasswordReset });

function PasswordReset() {
  const { token } = Route.useParams();
  return <PasswordResetPage token={token} />;
}
