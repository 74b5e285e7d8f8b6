import { createFileRoute } from '@tanstack/react-router';
import { OAuthAppsPage } from '@/features/oauth-apps/OAuthAppsPage';

export const Route = createFileRoute('/_house/admin/oauth-apps')({ component: OAuthAppsPage });
