import { createFileRoute } from '@tanstack/react-router';
import { KeysPage } from '@/features/admin/KeysPage';

export const Route = createFileRoute('/admin/keys')({ component: KeysPage });
