import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { describeStore } from './describe-store.ts'

describeStore('memory', async () => createMemoryStore())
