import type { SessionState } from '@souffleur/schemas'
import { expect, it } from 'vitest'
import { englishStrings } from '../../theme/english-strings.ts'
import { foundOut } from './found-out.ts'
import { summaryText } from './summary-text.ts'

it('should show single values and leave out objects, empty ones and the session id', () => {
  expect(foundOut({ sessionId: 's', phone: '+7', subscriber: { name: 'A' }, empty: '', agreed: false })).toEqual([['phone', '+7'], ['agreed', 'false']])
})

it('should write a summary that another system can keep', () => {
  const state = { script: { name: 'Promised payment' }, end: { outcome: 'PP-01', outcomeName: 'It is on' }, trail: [{ name: 'Offer', answer: 'Yes' }, { name: 'Bye' }], notes: [{ text: 'Friday' }] } as unknown as SessionState
  expect(summaryText(state, englishStrings)).toBe('Promised payment · It is on · outcome PP-01\nOffer: Yes\nNote: Friday')
})
