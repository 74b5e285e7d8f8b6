-- Goods that cannot be shipped at a price, for a filter of the list and a number of the overview.
create index variant_without_weight on catalogue.variant (store_id, product_id) where weight_grams is null;
