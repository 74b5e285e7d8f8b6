import { createFileRoute } from '@tanstack/react-router';
import { PriceListPage } from '@/features/price-lists/PriceListPage';

export const Route = createFileRoute('/_house/dashboard/shipping/price-lists/$rateGridId')({ component: PriceList });

function PriceList() {
  return <PriceListPage rateGridId={Route.useParams().rateGridId} />;
}
