-- The order that a price request was for, read from the request itself, so that the two never differ.
alter table shipping.quote
    add column order_id uuid generated always as (cast(request ->> 'orderId' as uuid)) stored;
create index quote_of_order on shipping.quote (store_id, order_id, requested_at desc, id desc) where order_id is not null;
