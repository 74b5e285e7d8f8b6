-- What tells how a carrier has done: the day of delivery that it named with the price that was chosen, for parcels handed
-- over on the day beside it, and the day on which they arrived. Both are days at the destination; shipments from before
-- know neither, and none is made up for them.
alter table shipping.shipment
    add column promised_on  date,
    add column promised_for date,
    add column delivered_on date,
    add constraint shipment_promise check ((promised_on is null) = (promised_for is null));
create index shipment_sold on shipping.shipment (store_id, sent_at, integration_id)
    where purchase_state in ('answered', 'labelled', 'void_requested', 'voided', 'void_refused', 'void_not_offered');

-- A batch may ship what is of no order: its shipment is made with it, and what it is known by stands in order_number.
alter table shipping.batch_item
    alter column order_id drop not null,
    -- whether the shipment came with a carrier, which the rules do not choose anew when it is mended
    add column own_carrier boolean not null default false,
    add constraint batch_item_of_something check (order_id is not null or shipment_id is not null);
