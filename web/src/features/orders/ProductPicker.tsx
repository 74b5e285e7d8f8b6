import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useProduct, useProducts } from '@/api/comptoir';
import type { Product, Variant } from '@/api/model';
import { useSession } from '@/lib/session';
import styles from './orders.module.css';

interface ProductPickerProps {
  onPick: (product: Product, variant: Variant) => void;
}

function variantName({ title, sku, options }: Variant): string {
  return title ?? (Object.values(options).join(' ') || sku || '–');
}

/** Finds a product of the catalogue, and the variant that is meant. */
export function ProductPicker({ onPick }: ProductPickerProps) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const [text, setText] = useState('');
  const [words] = useDebouncedValue(text, 200);
  const [chosen, choose] = useState<string | null>(null);
  const found = useProducts(store.id, { search: words || undefined, limit: 20 }, { query: { enabled: can('products:read') } });
  const product = useProduct(store.id, chosen ?? '', { query: { enabled: chosen !== null } });
  if (!can('products:read') || (!words && found.data?.items.length === 0)) return null;
  const pick = (variant: Variant) => {
    if (product.data) onPick(product.data, variant);
    choose(null);
    setText('');
  };
  return (
    <>
      <Select
        label={t`Add from the catalogue`}
        placeholder={t`Title, brand or SKU`}
        searchable
        searchValue={text}
        onSearchChange={setText}
        // The server has found them; what it matches is not always the title.
        filter={({ options }) => options}
        data={(found.data?.items ?? []).map(({ id, title, firstSku }) => ({ value: id, label: firstSku ? `${title} · ${firstSku}` : title }))}
        value={chosen}
        onChange={choose}
        nothingFoundMessage={found.isFetching ? undefined : t`Nothing found`}
      />
      {product.data && (
        <div className={styles.variants} role="group" aria-label={t`Variants`}>
          {product.data.variants.map((variant) => (
            <Button key={variant.id} size="compact-sm" variant="default" onClick={() => pick(variant)}>
              <Trans>Add {variantName(variant)}</Trans>
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
