import { createFileRoute } from '@tanstack/react-router';
import { TeamPage } from '@/features/stores/TeamPage';

export const Route = createFileRoute('/dashboard/settings/team')({ component: TeamPage });
