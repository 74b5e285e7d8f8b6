import { createFileRoute } from '@tanstack/react-router';
import { TeamPage } from '@/features/stores/TeamPage';

export const Route = createFileRoute('/_house/dashboard/settings/team')({ component: TeamPage });
