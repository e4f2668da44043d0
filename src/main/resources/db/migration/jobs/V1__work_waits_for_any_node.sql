create schema if not exists jobs;
grant usage on schema jobs to "${app}";

create table jobs.scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
grant select, insert, update, delete on jobs.scheduled_tasks to "${app}";
create index task_by_time on jobs.scheduled_tasks (execution_time);
create index task_by_heartbeat on jobs.scheduled_tasks (last_heartbeat);
comment on table jobs.scheduled_tasks is 'What is to be run when, and which node runs it; the columns are those of db-scheduler';
