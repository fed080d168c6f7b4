import type { FailPoint } from '@souffleur/schemas/fail-point'

const rare = /^(library|engine: (partition taken|before a (lease|partition))|sessions: (shards|before shards))/

/** Points that are passed once or twice in a life. */
export const isRare = (point: FailPoint): boolean => rare.test(point)
