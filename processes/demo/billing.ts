import { Router } from 'express'
import { byContract, daysFromNow, type Customer } from './customers.ts'

/** Billing: balances, promised payments and payment links. What it hands out lasts until the program ends. */
export function billingSystem(): Router {
  const router = Router()
  let promises = 1041
  router.get('/accounts/:contract/balance', (request, response) => {
    const customer = byContract(request.params.contract)
    if (!customer) return response.status(404).json({ error: 'unknown contract' })
    return response.json(balanceOf(customer))
  })
  router.post('/accounts/:contract/promises', (request, response) => {
    const customer = byContract(request.params.contract)
    const { amount, days } = (request.body ?? {}) as { amount?: number; days?: number }
    if (!customer) return response.status(404).json({ error: 'unknown contract' })
    if (typeof amount !== 'number' || typeof days !== 'number' || amount <= 0 || ![3, 5, 7].includes(days)) return response.status(422).json({ error: 'amount and days (3, 5 or 7) are wanted' })
    if (amount > customer.promiseLimit) return response.status(409).json({ error: 'over the limit' })
    promises += 1
    return response.status(201).json({ number: `P-${promises}`, amount, until: daysFromNow(days) })
  })
  router.post('/accounts/:contract/payment-links', (request, response) => {
    if (!byContract(request.params.contract)) return response.status(404).json({ error: 'unknown contract' })
    return response.status(201).json({ sent: true, link: `https://pay.example/${request.params.contract}` })
  })
  return router
}

function balanceOf(customer: Customer): object {
  const { balance, tariff, promiseLimit, daysSincePromise } = customer
  const lastPromise = daysSincePromise === undefined ? null : daysFromNow(-daysSincePromise)
  return { amount: balance, tariff, promiseLimit, lastPromise, daysSincePromise: daysSincePromise ?? null }
}
