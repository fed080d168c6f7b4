import { Router } from 'express'
import { byContract } from './customers.ts'

/** Line diagnostics, engineers' visits and the dispatcher's tickets. */
export function lineSystem({ diagnosticsMs }: { diagnosticsMs: number }): Router {
  const router = Router()
  let visits = 206
  let tickets = 5517
  router.post('/diagnostics', (request, response) => {
    const customer = byContract(String(request.body?.contract ?? ''))
    if (!customer) return response.status(404).json({ error: 'unknown contract' })
    setTimeout(() => response.json(customer.line), diagnosticsMs).unref()
    return undefined
  })
  router.post('/visits', (request, response) => {
    const { slot } = (request.body ?? {}) as { slot?: string }
    const when = slots[slot ?? '']
    if (!when) return response.status(409).json({ error: 'no engineer is free then' })
    visits += 1
    return response.status(201).json({ number: `V-${visits}`, when })
  })
  router.post('/tickets', (request, response) => {
    if (!String(request.body?.text ?? '').trim()) return response.status(422).json({ error: 'a ticket needs a text' })
    tickets += 1
    return response.status(201).json({ number: `T-${tickets}` })
  })
  return router
}

/** Places that are left in the engineers' plan; the one the form offers beside them is taken. */
const slots: { [slot: string]: string } = { 'tomorrow-10': 'tomorrow, 10:00–12:00', 'tomorrow-16': 'tomorrow, 16:00–18:00' }
