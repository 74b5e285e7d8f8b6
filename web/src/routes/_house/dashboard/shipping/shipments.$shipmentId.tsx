import { createFileRoute } from '@tanstack/react-router';
import { ShipmentPage } from '@/features/shipments/ShipmentPage';

export const Route = createFileRoute('/_house/dashboard/shipping/shipments/$shipmentId')({ component: Shipment });

function Shipment() {
  return <ShipmentPage shipmentId={Route.useParams().shipmentId} />;
}
