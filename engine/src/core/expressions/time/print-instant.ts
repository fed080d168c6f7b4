import { toCivil } from './civil-date.ts'

const pad = (number: number, width = 2): string => String(number).padStart(width, '0')

/** Epoch ms → `2026-11-21T10:15:30.000Z`. */
export function printInstant(epoch: number): string {
  const { year, month, day, millisecond } = toCivil(epoch)
  const second = Math.floor(millisecond / 1000)
  const time = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(number => pad(number)).join(':')
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}T${time}.${pad(Math.floor(millisecond % 1000), 3)}Z`
}
