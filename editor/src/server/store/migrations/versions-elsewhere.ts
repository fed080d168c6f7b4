import type { Migration } from '@souffleur/engine'

/** A version that came from a house with another engine has no definition on this one until somebody needs it. */
export const versionsElsewhere: Migration = {
  name: '002-versions-elsewhere',
  up: (database) => database.raw('alter table versions alter column process_definition_key drop not null'),
}
