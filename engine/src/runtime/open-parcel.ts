import type { Command, PartitionState } from '../core/index.ts'
import type { Sent } from './partition.ts'

export interface Parcel { from: number; parcel: Sent[]; timestamp: number }

/** What the receiver has not had yet of what another partition sent. */
export function openParcel(state: PartitionState, { from, parcel, timestamp }: Parcel): Command | undefined {
  const had = state.inbox.get(String(from)) ?? 0
  const [first, ...others] = parcel.filter(({ key }) => key > had)
  if (!first) return undefined
  const { valueType, intent, key, value } = first.command
  return { valueType, intent, key, value, timestamp, parcel: { from, last: others.at(-1)?.key ?? first.key, others: others.map(({ command }) => command) } }
}
