import type { FunctionAbout } from './function-about.ts'

export const aboutTemporals: Record<string, FunctionAbout> = {
  'date(from)': {
    signature: 'date(from: string | date and time): date',
    says: { en: 'A date from text, or the date of a date and time.', ru: 'Дата из текста или дата из даты со временем.' },
    example: { expression: 'date("2024-02-29")', gives: '2024-02-29' },
  },
  'date(year, month, day)': {
    signature: 'date(year: number, month: number, day: number): date',
    says: { en: 'A date from its parts.', ru: 'Дата из частей.' },
    example: { expression: 'date(2024, 2, 29)', gives: '2024-02-29' },
  },
  'time(from)': {
    signature: 'time(from: string | date and time): time',
    says: { en: 'A time from text, or the time of a date and time.', ru: 'Время из текста или время из даты со временем.' },
    example: { expression: 'time("10:20:30@Europe/Berlin")', gives: '10:20:30@Europe/Berlin' },
  },
  'time(hour, minute, second)': {
    signature: 'time(hour: number, minute: number, second: number): time',
    says: { en: 'A local time from its parts.', ru: 'Местное время из частей.' },
    example: { expression: 'time(10, 20, 30)', gives: '10:20:30' },
  },
  'time(hour, minute, second, offset)': {
    signature: 'time(hour: number, minute: number, second: number, offset: days and time duration): time',
    says: { en: 'A time from its parts, so far ahead of UTC.', ru: 'Время из частей со смещением от UTC.' },
    example: { expression: 'time(10, 20, 30, duration("PT2H"))', gives: '10:20:30+02:00' },
  },
  'date and time(from)': {
    signature: 'date and time(from: string): date and time',
    says: { en: 'A date and time from text; a date alone is its midnight.', ru: 'Дата и время из текста; одна дата — её полночь.' },
    example: { expression: 'date and time("2024-02-29T10:20:30+02:00")', gives: '2024-02-29T10:20:30+02:00' },
  },
  'date and time(date, time)': {
    signature: 'date and time(date: date | date and time, time: time | string): date and time',
    says: { en: 'A date with a time; or a date and time in a time zone.', ru: 'Дата со временем; либо дата и время в часовом поясе.' },
    example: { expression: 'date and time(date("2024-02-29"), time("10:20:30"))', gives: '2024-02-29T10:20:30' },
  },
  'duration(from)': {
    signature: 'duration(from: string): duration',
    says: { en: 'A duration from text: of years and months, or of days and time.', ru: 'Длительность из текста: в годах и месяцах либо в днях и времени.' },
    example: { expression: 'duration("PT36H")', gives: 'P1DT12H' },
  },
  'years and months duration(from, to)': {
    signature: 'years and months duration(from: date, to: date): years and months duration',
    says: { en: 'Whole months between two dates.', ru: 'Полные месяцы между двумя датами.' },
    example: { expression: 'years and months duration(date("2023-01-15"), date("2024-03-20"))', gives: 'P1Y2M' },
  },
  'now()': {
    signature: 'now(): date and time',
    says: { en: 'The current moment.', ru: 'Текущий момент.' },
    example: { expression: 'now() instance of date and time', gives: 'true' },
  },
  'today()': {
    signature: 'today(): date',
    says: { en: 'The current day in UTC.', ru: 'Сегодняшний день по UTC.' },
    example: { expression: 'today() instance of date', gives: 'true' },
  },
  'day of week(date)': {
    signature: 'day of week(date: date): string',
    says: { en: 'The English name of the day.', ru: 'Английское название дня недели.' },
    example: { expression: 'day of week(date("2024-02-29"))', gives: '"Thursday"' },
  },
  'day of year(date)': {
    signature: 'day of year(date: date): number',
    says: { en: 'The number of the day in its year.', ru: 'Номер дня в году.' },
    example: { expression: 'day of year(date("2024-02-29"))', gives: '60' },
  },
  'week of year(date)': {
    signature: 'week of year(date: date): number',
    says: { en: 'The number of the week by ISO 8601: the first one holds the first Thursday.', ru: 'Номер недели по ISO 8601: в первой — первый четверг года.' },
    example: { expression: 'week of year(date("2024-02-29"))', gives: '9' },
  },
  'month of year(date)': {
    signature: 'month of year(date: date): string',
    says: { en: 'The English name of the month.', ru: 'Английское название месяца.' },
    example: { expression: 'month of year(date("2024-02-29"))', gives: '"February"' },
  },
  'last day of month(date)': {
    signature: 'last day of month(date: date): date',
    says: { en: 'The last day of the month of a date.', ru: 'Последний день месяца.' },
    example: { expression: 'last day of month(date("2024-02-01"))', gives: '2024-02-29' },
  },
}
