import type { ControlledClock } from '@souffleur/engine'
import { bodyReader } from '@souffleur/schemas/http'
import { json, Router } from 'express'
import { Type } from 'typebox'

const readMove = bodyReader(Type.Object({ offsetMilli: Type.Integer({ minimum: 0 }) }, { additionalProperties: false }))

/** `POST /api/v1/engine/clock/add {"offsetMilli"}`, only with CLOCK_CONTROLLED: moves the engine's time on, so that timers can be tried without waiting. */
export function clockRoutes(clock: ControlledClock): Router {
  return Router().post('/api/v1/engine/clock/add', json(), (request, response) => {
    response.json({ epochMilli: clock.add(readMove(request.body).offsetMilli) })
  })
}
