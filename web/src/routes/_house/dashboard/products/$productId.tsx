import { createFileRoute } from '@tanstack/react-router';
import { ProductPage } from '@/features/products/ProductPage';

export const Route = createFileRoute('/_house/dashboard/products/$productId')({ component: Product });

function Product() {
  const { productId } = Route.useParams();
  return <ProductPage key={productId} productId={productId} />;
}
