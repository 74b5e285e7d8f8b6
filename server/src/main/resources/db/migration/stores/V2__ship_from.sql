-- Where a store's parcels start: an address of the business, all of it or none. No person is named here.
alter table stores.store
    add column ship_company      text check (length(ship_company) between 1 and 100),
    add column ship_line1        text check (length(ship_line1) between 1 and 100),
    add column ship_line2        text check (length(ship_line2) between 1 and 100),
    add column ship_postal_code  text check (length(ship_postal_code) between 1 and 12),
    add column ship_city         text check (length(ship_city) between 1 and 60),
    add column ship_state        text check (length(ship_state) between 1 and 40),
    add column ship_country      text check (ship_country ~ '^[A-Z]{2}$'),
    add check (num_nulls(ship_line1, ship_city, ship_country) in (0, 3)),
    add check (ship_line1 is not null or num_nonnulls(ship_company, ship_line2, ship_postal_code, ship_state) = 0);
