import { createFileRoute } from '@tanstack/react-router';
import { NewProductPage } from '@/features/products/NewProductPage';

export const Route = createFileRoute('/_house/dashboard/products/new')({ component: NewProductPage });
