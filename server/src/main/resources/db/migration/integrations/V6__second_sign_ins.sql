-- Some providers have a second pair of keys for a part of their API: each sign-in of a connection has its token.
alter table integrations.access_token add column sign_in text not null default '';
alter table integrations.access_token drop constraint access_token_pkey;
alter table integrations.access_token add primary key (integration_id, sign_in);
comment on column integrations.access_token.sign_in is 'the connector''s name for it; empty for the first';
