import type { IntegrationFunction, ScriptSummary } from '@souffleur/schemas'
import { createModeler, type ScriptModeler } from '../../../src/web/modeler/index.ts'
import '../../../src/web/theme/tokens.css'

const functions: IntegrationFunction[] = [
  {
    id: 'get-balance', version: 3, name: 'Get balance', names: { ru: 'Узнать баланс' }, system: 'billing', kind: 'http',
    parameters: [{ name: 'accountId', label: 'Account', type: 'string', required: true, example: '4201' }, { name: 'currency', type: 'string', default: 'RUB' }],
    request: { method: 'GET', path: '/accounts/{{ accountId }}/balance' }, response: { result: 'body.balance' },
    policy: { cache: { ttlSeconds: 60 } }, samples: [],
  },
  {
    id: 'switch-on-payment', version: 1, name: 'Switch on the promised payment', system: 'billing', kind: 'http', repeatable: false,
    parameters: [{ name: 'accountId', type: 'string', required: true }, { name: 'amount', type: 'number', required: true }, { name: 'days', type: 'number', default: 5 }],
    request: { method: 'POST', path: '/accounts/{{ accountId }}/promised' }, response: { result: 'body' }, samples: [],
  },
]

const scripts: ScriptSummary[] = [
  { id: 's1', name: 'Identify the subscriber', processId: 'identify', draftChanged: false, steps: 4, updatedAt: '2026-01-01T00:00:00Z' },
]

const query = new URLSearchParams(location.search)
if (query.has('dark')) document.documentElement.dataset.theme = 'dark'

declare global { interface Window { modeler: ScriptModeler } }

window.modeler = createModeler({
  container: document.querySelector('#canvas')!,
  panelContainer: document.querySelector<HTMLElement>('#panel')!,
  lang: query.get('lang') === 'ru' ? 'ru' : 'en',
  functions: () => Promise.resolve(functions),
  scripts: () => Promise.resolve(scripts),
})
