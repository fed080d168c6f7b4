import type { Partition } from './partition.ts'

/** How the engine in this process is. */
export interface EngineHealth {
  /** It carries commands out, or passes them on to who does. */
  isLeading: boolean
  /** Why not, where something is wrong: a sentence for people. */
  trouble: string | undefined
  /** How often it began again from its store: after a commit that failed, a connection that broke, a partition that was taken over. */
  restarts: number
  /** Its store takes so long for a commit that people notice. It goes on. */
  isSlow: boolean
  /** How long the store takes for a commit now, in ms, on the slowest partition. */
  commitMs: number
}

export function healthOf(partitions: readonly Partition[]): EngineHealth {
  return {
    isLeading: partitions.every(({ isLeader, leader }) => isLeader || leader !== undefined),
    trouble: partitions.find(({ trouble }) => trouble !== undefined)?.trouble,
    restarts: partitions.reduce((sum, { restarts }) => sum + restarts, 0),
    isSlow: partitions.some(({ pace }) => pace.isSlow),
    commitMs: Math.max(...partitions.map(({ pace }) => pace.ms)),
  }
}
