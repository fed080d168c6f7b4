import { inject } from 'vitest'
import { describeCopies } from '../suites/describe-copies.ts'

describeCopies(() => Promise.resolve(inject('zeebe')))
