import { createFileRoute } from '@tanstack/react-router';
import { ProfilePage } from '@/features/access/ProfilePage';

export const Route = createFileRoute('/dashboard/settings/profile')({ component: ProfilePage });
