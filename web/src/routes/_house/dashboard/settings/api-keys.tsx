import { createFileRoute } from '@tanstack/react-router';
import { ApiKeysPage } from '@/features/access/ApiKeysPage';

export const Route = createFileRoute('/_house/dashboard/settings/api-keys')({ component: ApiKeysPage });
