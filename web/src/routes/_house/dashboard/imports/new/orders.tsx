import { createFileRoute } from '@tanstack/react-router';
import { NewImportPage } from '@/features/imports/NewImportPage';

export const Route = createFileRoute('/_house/dashboard/imports/new/orders')({ component: New });

function New() {
  return <NewImportPage kind="orders" />;
}
