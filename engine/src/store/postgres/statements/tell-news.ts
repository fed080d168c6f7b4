import type { Statement } from './statement.ts'

/** Every process listens here that shares its database's partitions with others; the payload is a kind of news and a partition. */
export const newsChannel = 'engine_news'

/** $1 payload. */
export const tellNews: Statement = {
  name: 'tell-news',
  text: `SELECT pg_notify('${newsChannel}', $1)`,
}
