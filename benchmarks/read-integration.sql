-- The statements of getIntegration (IntegrationViews.detail), in its order and in its one transaction.
begin;
select set_config('app.store_id', :store, true);
select * from integrations.store_integrations where id = :integration::uuid;
select field, updated_at, last_four from integrations.integration_secret
 where integration_id = :integration::uuid order by field;
select integration_id, date_trunc('hour', at, 'UTC') as start, count(*) as calls,
       count(*) filter (where outcome = 'failed') as failures
  from integrations.integration_logs
 where integration_id = any (array[:integration]::uuid[]) and kind = 'call' and at >= now() - interval '24 hours'
 group by integration_id, start
 order by start;
select * from integrations.test_report
 where integration_id = :integration::uuid order by started_at desc, id desc limit 1;
select count(*) from integrations.test_report where integration_id = :integration::uuid;
select count(*) from integrations.integration_logs where integration_id = :integration::uuid;
commit;
