import type { Migration } from '@souffleur/engine'

export const createLibrary: Migration = {
  name: '001-create-library',
  up: (database) => database.raw(`
    create table scripts (
      id text primary key,
      name text not null,
      process_id text not null,
      bpmn text not null,
      revision integer not null default 1,
      steps integer not null,
      search_text text not null,
      sample boolean not null default false,
      saved_at timestamptz not null default now()
    );
    create index scripts_process_id on scripts (process_id);

    -- bpmn: the draft as it was published; deployed: the same with sub-scripts and functions pinned.
    -- json, not jsonb, where the order of members is the order of the drawing.
    create table versions (
      script_id text not null references scripts (id),
      version integer not null,
      process_id text not null,
      process_definition_key text not null,
      bpmn text not null,
      deployed text not null,
      outline json not null,
      calls jsonb not null,
      note text not null,
      live_after_ms integer not null,
      published_at timestamptz not null default now(),
      primary key (script_id, version)
    );

    create table releases (
      script_id text primary key references scripts (id),
      shares jsonb not null,
      live_version integer not null,
      changed_at timestamptz not null default now(),
      foreign key (script_id, live_version) references versions (script_id, version)
    );

    create table functions (
      id text not null,
      version integer not null,
      definition json not null,
      saved_at timestamptz not null default now(),
      primary key (id, version)
    );

    create table idempotent_answers (
      operation text not null,
      key text not null,
      fingerprint text not null,
      answer jsonb,
      answered_at timestamptz not null default now(),
      primary key (operation, key)
    );
  `),
}
