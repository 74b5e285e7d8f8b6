import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { InvitationPage } from '@/features/access/InvitationPage';

export const Route = createFileRoute('/invitations/$token')({ component: Invitation });

function Invitation() {
  const navigate = useNavigate();
  const { token } = Route.useParams();
  return <InvitationPage token={token} onSignedIn={() => void navigate({ to: '/dashboard' })} />;
}
