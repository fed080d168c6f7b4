import type { Random } from './random.ts'

export interface Timer { kind: 'timeDuration' | 'timeDate' | 'timeCycle'; expression: string }

const DURATIONS = ['PT1H30M', 'PT23H', 'P1DT2H', 'P2D', 'P1M', '=duration("PT12H")', '="PT" + string(n) + "H"', '=duration("P1D") + duration("PT45M")', 'PT0S', '-PT5M']
const DATES = [
  '=now() + duration("P1DT3H5M")', '=date and time("2021-02-03T04:05:06+02:00")', '2021-02-03T04:05:06Z', '2099-01-01T00:00:00+01:00[Europe/Berlin]', '=now() + duration("PT1H")',
  '="2099-12-31T23:59:59Z"', '=date and time(date("2098-05-05"), time("10:00:00Z"))',
]
const CYCLES = [
  'R3/PT12H15M', 'R/PT20H', 'R1/P1D', 'R2/2021-01-01T10:00:00Z/PT36H', '=cycle(2, duration("PT10H"))', '=cycle(duration("P1DT1H"))', '="R2/" + "PT335M"',
  '0 0 9 * * *', '0 30 8-10 * * MON-FRI', '0 0 0 1 * *', '@daily', '@weekly', '0 0 12 L * *', '0 0 12 ? * 5#2', '0 0/45 * * * *', '=if flag then "0 0 9 * * *" else "R2/PT9H"',
]
const NONE = { timeDuration: ['=n', '="soon"', '=missing'], timeDate: ['=today()', '="tomorrow"'], timeCycle: ['R0/PT1H', '="R3"', '="0 0 25 * * *"'] }

/** When an event of a timer is due; `once` for those that may not come again. */
export function randomTimer(random: Random, once: boolean): Timer {
  const kind = random.weighted(once ? { timeDuration: 6, timeDate: 3, timeCycle: 0 } : { timeDuration: 3, timeDate: 2, timeCycle: 6 })
  const expression = random.mostly({ timeDuration: DURATIONS, timeDate: DATES, timeCycle: CYCLES }[kind], NONE[kind])
  return { kind, expression }
}

/** For a process: dates and cycles that need no variables. */
export function randomStartTimer(random: Random): Timer {
  const cycles = ['R3/PT12H15M', 'R2/PT30H', '0 0 9 * * *', '@daily', 'R/PT25H', '=cycle(2, duration("PT10H"))', 'R1/PT5M']
  return random.chance(70) ? { kind: 'timeCycle', expression: random.pick(cycles) } : { kind: 'timeDate', expression: random.pick(DATES) }
}
