export { Dice } from '../fuzz/dice.ts'
export { compareWithLog } from './compare-with-log.ts'
export { readAllRecords } from './read-all-records.ts'
export { startScratchDatabase, type ScratchDatabase } from '../store/scratch-database.ts'
