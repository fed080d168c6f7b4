/** Where in the editor a person is: the hash of the address, so that the server serves one page. */
export type Route = { page: 'library' } | { page: 'functions' } | { page: 'script'; id: string; tab: ScriptTab }
export type ScriptTab = 'design' | 'test'

/** Reads `#/functions`, `#/scripts/{id}` and `#/scripts/{id}/test`; anything else is the library. */
export function readRoute(hash: string): Route {
  const [, folder, id, tab] = hash.replace(/^#/, '').split('/')
  if (folder === 'functions') return { page: 'functions' }
  if (folder !== 'scripts' || !id) return { page: 'library' }
  return { page: 'script', id: decodeURIComponent(id), tab: tab === 'test' ? 'test' : 'design' }
}

/** The hash that leads to a route. */
export function hashOf(route: Route): string {
  if (route.page === 'library') return '#/'
  if (route.page === 'functions') return '#/functions'
  return `#/scripts/${encodeURIComponent(route.id)}${route.tab === 'test' ? '/test' : ''}`
}
