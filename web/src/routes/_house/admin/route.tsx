import { createFileRoute } from '@tanstack/react-router';
import { NotFound } from '@/components/NotFound';
import { AdminLayout } from '@/features/admin/AdminLayout';

export const Route = createFileRoute('/_house/admin')({ component: AdminLayout, notFoundComponent: NotFound });
