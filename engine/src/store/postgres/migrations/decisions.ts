import type { Knex } from 'knex'
import type { Migration } from '../migrate-schema.ts'

/** Decisions and the graphs they belong to, each by key and by id. */
export const decisions: Migration = {
  name: '0004-decisions',
  up: async (knex: Knex) => {
    await knex.raw(decisionTables)
  },
}

const decisionTables = `
CREATE TABLE engine.decision_requirements (partition_id integer NOT NULL, key bigint NOT NULL, text text NOT NULL, PRIMARY KEY (partition_id, key));
CREATE TABLE engine.decision_requirements_ids (partition_id integer NOT NULL, key text NOT NULL, text text NOT NULL, PRIMARY KEY (partition_id, key));
CREATE TABLE engine.decisions (partition_id integer NOT NULL, key bigint NOT NULL, group_name text, text text NOT NULL, PRIMARY KEY (partition_id, key));
CREATE TABLE engine.decision_ids (partition_id integer NOT NULL, key text NOT NULL, text text NOT NULL, PRIMARY KEY (partition_id, key));
CREATE INDEX decisions_by_group ON engine.decisions (partition_id, group_name, key) WHERE group_name IS NOT NULL`
