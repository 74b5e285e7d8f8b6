import { createFileRoute } from '@tanstack/react-router';
import { RulePage } from '@/features/rules/RulePage';

export const Route = createFileRoute('/_house/dashboard/shipping/rules/$shippingRuleId')({ component: Rule });

function Rule() {
  const { shippingRuleId } = Route.useParams();
  return <RulePage key={shippingRuleId} shippingRuleId={shippingRuleId} />;
}
