import { createFileRoute } from '@tanstack/react-router';
import { KeysPage } from '@/features/admin/KeysPage';

export const Route = createFileRoute('/_house/admin/keys')({ component: KeysPage });
