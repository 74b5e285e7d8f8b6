-- Where a paper came from: an answer of the carrier, or a person who fetched it from the carrier's own pages.
alter table shipping.document
    add column source text not null default 'carrier' check (source in ('carrier', 'person'));
