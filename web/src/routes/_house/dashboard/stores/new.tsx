import { createFileRoute } from '@tanstack/react-router';
import { NewStorePage } from '@/features/stores/NewStorePage';

export const Route = createFileRoute('/_house/dashboard/stores/new')({ component: NewStorePage });
