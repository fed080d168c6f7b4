import { recordConversation } from './generate/record-conversation.ts'
import { zeebeAddresses } from './oracle/zeebe-addresses.ts'
import { Zeebe } from './oracle/zeebe.ts'
import { printReplay } from './print-replay.ts'
import { type Replay, replayScenario } from './replay-scenario.ts'

/**
 * node engine/test/differential/hunt.ts <first seed> [how many]
 * Draws models and plays clients on a running Zeebe (README.md says which), then here, and prints the first difference of each seed.
 */
const [first, count = '10'] = process.argv.slice(2)
if (first === undefined) {
  console.error('Say with which seed to begin: node engine/test/differential/hunt.ts <first seed> [how many]')
  process.exit(1)
}

const zeebe = new Zeebe(zeebeAddresses())
const counts: { [kind in Replay['kind']]: number } = { same: 0, different: 0, unsupported: 0 }
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  const replay = replayScenario(await recordConversation(zeebe, seed))
  counts[replay.kind]++
  printReplay(seed, replay)
}
zeebe.close()
console.log(counts)
