import { Router, type RequestHandler } from 'express'

/** How a demo system behaves: well, after a delay, with status 500, or by cutting the connection. */
export const modes = ['ok', 'slow', 'failing', 'down'] as const
export type Mode = (typeof modes)[number]
export interface Switch { mode: Mode; delayMs: number }

const defaultDelayMs = 8000

/** The switches of all demo systems: `GET /switches`, `PUT /switches/{system} {"mode", "delayMs"?}`. */
export class Switches {
  readonly #bySystem = new Map<string, Switch>()

  of(system: string): Switch {
    return this.#bySystem.get(system) ?? { mode: 'ok', delayMs: 0 }
  }

  set(system: string, mode: Mode, delayMs = mode === 'slow' ? defaultDelayMs : 0): Switch {
    const position = { mode, delayMs }
    this.#bySystem.set(system, position)
    return position
  }

  /** Express middleware in front of a system: behaves as its switch says. */
  guard(system: string): RequestHandler {
    return (request, response, next) => {
      const { mode, delayMs } = this.of(system)
      if (mode === 'down') request.socket.destroy()
      else if (mode === 'failing') response.status(500).json({ error: `${system} is failing, as its switch says` })
      else if (delayMs > 0) setTimeout(next, delayMs).unref()
      else next()
    }
  }

  router(systems: string[]): Router {
    const router = Router()
    router.get('/', (_request, response) => response.json({ items: systems.map((system) => ({ system, ...this.of(system) })) }))
    router.put('/:system', (request, response) => {
      const { mode, delayMs } = (request.body ?? {}) as Partial<Switch>
      const system = request.params.system as string
      if (!systems.includes(system)) return response.status(404).json({ error: `There is no demo system ${system}: take one of ${systems.join(', ')}.` })
      if (!mode || !modes.includes(mode)) return response.status(400).json({ error: `mode is one of ${modes.join(', ')}.` })
      return response.json({ system, ...this.set(system, mode, delayMs) })
    })
    return router
  }
}
