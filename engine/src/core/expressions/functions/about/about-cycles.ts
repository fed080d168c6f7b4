import type { FunctionAbout } from './function-about.ts'

export const aboutCycles: Record<string, FunctionAbout> = {
  'cycle(interval)': {
    signature: 'cycle(interval: duration): string',
    says: { en: 'A timer again and again, without end.', ru: 'Таймер снова и снова, без конца.' },
    example: { expression: 'cycle(duration("PT1H"))', gives: '"R/PT1H"' },
  },
  'cycle(repetitions, interval)': {
    signature: 'cycle(repetitions: number, interval: duration): string',
    says: { en: 'A timer so many times; null is without end.', ru: 'Таймер заданное число раз; null — без конца.' },
    example: { expression: 'cycle(3, duration("PT1H"))', gives: '"R3/PT1H"' },
  },
}
