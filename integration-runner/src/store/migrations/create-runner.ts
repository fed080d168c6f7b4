import type { Migration } from '@souffleur/engine'

export const createRunner: Migration = {
  name: '001-create-runner',
  up: (database) => database.raw(`
    -- Times are epoch ms. Losing the last answers in a crash is no harm, so the table is not logged.
    create unlogged table cached_answers (
      key text primary key,
      answer json not null,
      fresh_until bigint not null,
      stale_until bigint not null
    );
    create index cached_answers_stale_until on cached_answers (stale_until);

    -- Jobs whose call must not be made twice, marked before it is made.
    create table marked_calls (
      job_key text primary key,
      marked_at timestamptz not null default now()
    );
  `),
}
