import { join } from 'node:path'
import { buildPlayer } from './build-player.ts'

await buildPlayer(join(import.meta.dirname, '../../dist'))
