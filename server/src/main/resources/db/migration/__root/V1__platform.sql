-- What every module's migrations build on. Policies and grants are written for the roles comptoir_owner, comptoir_app
-- and comptoir_system; a login is one of them or a member of it.

revoke create on schema public from public;
grant usage on schema platform to comptoir_app, comptoir_system;

-- The store that the current transaction is for; null when none was bound, so that no row matches.
create function platform.current_store() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.store_id', true), '')::uuid;

-- Fences a table, or a partition, that holds rows of stores: the application sees those of the bound store only.
-- The owner sees all of them, for backfills; the system role sees none unless platform.allow_system opens them.
create function platform.protect(target regclass) returns void
    language plpgsql
as $$
declare
    schema_name name := (select relnamespace::regnamespace from pg_class where oid = target);
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy store on %s to comptoir_app
                        using (store_id = platform.current_store())
                        with check (store_id = platform.current_store())', target);
    execute format('create policy owner on %s to comptoir_owner using (true) with check (true)', target);
    execute format('grant usage on schema %I to comptoir_app', schema_name);
    execute format('grant select, insert, update, delete on %s to comptoir_app', target);
end
$$;

-- Opens a table to the system role for the named statements, such as 'select,update'; under row-level security by an
-- explicit policy for each.
create function platform.allow_system(target regclass, statements text) returns void
    language plpgsql
as $$
declare
    schema_name name := (select relnamespace::regnamespace from pg_class where oid = target);
    fenced boolean := (select relrowsecurity from pg_class where oid = target);
    statement text;
begin
    execute format('grant usage on schema %I to comptoir_system', schema_name);
    foreach statement in array string_to_array(lower(replace(statements, ' ', '')), ',') loop
        if statement not in ('select', 'insert', 'update', 'delete') then
            raise exception 'unknown statement %', statement;
        end if;
        execute format('grant %s on %s to comptoir_system', statement, target);
        if fenced then
            execute format('create policy %I on %s for %s to comptoir_system %s', 'system_' || statement, target, statement,
                case statement
                    when 'insert' then 'with check (true)'
                    when 'update' then 'using (true) with check (true)'
                    else 'using (true)'
                end);
        end if;
    end loop;
end
$$;
