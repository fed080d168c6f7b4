import { Router } from 'express'
import { byContract, customers, type Customer } from './customers.ts'

/** The subscriber records: who has which phone and contract. */
export function subscriberSystem(): Router {
  const router = Router()
  router.get('/subscribers', (request, response) => {
    const customer = customers.find(({ phone }) => phone === normalized(String(request.query.phone ?? '')))
    if (!customer) return response.status(404).json({ error: 'unknown phone' })
    return response.json(card(customer, String(request.query.lang ?? 'en')))
  })
  router.get('/subscribers/:contract', (request, response) => {
    const customer = byContract(request.params.contract)
    if (!customer) return response.status(404).json({ error: 'unknown contract' })
    return response.json(card(customer, String(request.query.lang ?? 'en')))
  })
  router.post('/subscribers/:contract/code-word-checks', (request, response) => {
    const customer = byContract(request.params.contract)
    if (!customer) return response.status(404).json({ error: 'unknown contract' })
    return response.json({ right: String(request.body?.codeWord ?? '').trim().toLowerCase() === customer.codeWord })
  })
  return router
}

function card(customer: Customer, lang: string): object {
  const { phone, contract, tariff, address, names } = customer
  return { ...(names[lang] ?? names.en), phone, contract, tariff, address }
}

/** Callers write 8 900 …, 7900… and +7 900 …: one number. A query string turns an unescaped plus into a blank. */
function normalized(phone: string): string {
  return `+${phone.replace(/\D/g, '').replace(/^8/, '7')}`
}
