import { createFileRoute } from '@tanstack/react-router';
import { OAuthAppsPage } from '@/features/oauth-apps/OAuthAppsPage';

export const Route = createFileRoute('/admin/oauth-apps')({ component: OAuthAppsPage });
