-- What of the store's a call is about, such as the shipment that is bought: its exchanges are found from there. Most
-- calls are about nothing that is kept, and cost the index nothing.
alter table integrations.integration_logs add column about uuid[];
create index integration_logs_about on integrations.integration_logs using gin (about) where about is not null;
