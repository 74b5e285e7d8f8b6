-- How far what was shipped of an order has come; written by shipping, and by nobody else.
alter table orders.orders
    add column delivery_status text not null default 'unshipped'
        check (delivery_status in ('unshipped', 'announced', 'in_transit', 'trouble', 'partly_delivered', 'delivered',
                                   'returned'));
