/** `/api/v1/sessions/4f…/input` → `/api/v1/sessions/:id/input`, so that figures have few names; pages count together. */
export function addressOf(path: string): string {
  const [, api, version, collection, id, action] = path.split('/')
  if (api !== 'api' || version !== 'v1' || !collection || !knownCollections.has(collection)) return 'other'
  return ['/api/v1', collection, id && ':id', action && knownActions.has(action) && action].filter(Boolean).join('/')
}

const knownCollections = new Set(['scripts', 'functions', 'sessions', 'status'])
const knownActions = new Set(['input', 'objections', 'back', 'draft', 'notes', 'events', 'versions', 'releases', 'released', 'try'])
