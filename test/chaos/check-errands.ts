import type { ExportedRecord } from '@souffleur/engine'
import { events, repeated } from './events-in.ts'
import type { Mark } from './record-file.ts'

/** What users of the engine's own addresses were told, and what the record file has. */
export interface ErrandRemains { asked: string[]; file: Mark[] }

/** Each errand that was asked for ran once, to its end; and the record file is the log, each record once and in order. */
export function checkErrands({ asked, file }: ErrandRemains, records: ExportedRecord[]): string[] {
  return [...wrongErrands(asked, records), ...wrongFile(file, records)]
}

function wrongErrands(asked: string[], records: ExportedRecord[]): string[] {
  const told = events(records, 'VARIABLE', 'CREATED').filter(({ value }) => value.name === 'errand')
  const begun = new Map(told.map(({ value }) => [value.processInstanceKey as string, JSON.parse(value.value) as string]))
  const twice = repeated([...begun.values()]).map((errand) => `I5: errand ${errand} was begun more than once`)
  const ended = new Set(events(records, 'PROCESS_INSTANCE', 'ELEMENT_COMPLETED').filter(({ value }) => value.bpmnElementType === 'PROCESS').map(({ key }) => key))
  const known = new Set(begun.values())
  const lost = asked.filter((errand) => !known.has(errand)).map((errand) => `I1: errand ${errand} was acknowledged, and never begun`)
  const open = [...begun].filter(([instance]) => !ended.has(instance)).map(([, errand]) => `I12: errand ${errand} did not come to its end`)
  return [...twice, ...lost, ...open]
}

function wrongFile(file: Mark[], records: ExportedRecord[]): string[] {
  const twice = repeated(file.map(nameOf)).map((record) => `I9: record ${record} is in the record file more than once`)
  const written = new Set(file.map(nameOf))
  const missing = [...Map.groupBy(records, ({ partitionId }) => partitionId).values()].flatMap(untilLastStep).filter((record) => !written.has(nameOf(record))).map((record) => `I9: record ${nameOf(record)} is not in the record file`)
  const disordered = file.filter(({ partitionId, position }, index) => index > 0 && file[index - 1]!.partitionId === partitionId && Number(file[index - 1]!.position) >= Number(position)).map((record) => `I9: record ${nameOf(record)} stands in the record file behind a later one`)
  return [...twice, ...missing, ...disordered]
}

/** Of a partition; what came behind its last step came from those who look at what is left. */
function untilLastStep(records: ExportedRecord[]): ExportedRecord[] {
  const last = events(records, 'JOB', 'COMPLETED').at(-1)
  return last ? records.slice(0, records.indexOf(last) + 1) : []
}

const nameOf = ({ partitionId, position }: Mark) => `${partitionId}:${position}`
