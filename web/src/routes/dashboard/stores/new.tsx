import { createFileRoute } from '@tanstack/react-router';
import { NewStorePage } from '@/features/stores/NewStorePage';

export const Route = createFileRoute('/dashboard/stores/new')({ component: NewStorePage });
