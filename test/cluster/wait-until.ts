/** How long a broker may take to come up, in ms: seconds on an idle machine, minutes on a busy one. And how often it is asked. */
const startPatience = 480_000
const askEvery = 200

/** Asks until the broker says that it is there. @throws where it ends, or never comes */
export async function waitUntil(broker: { isRunning: boolean; printed: string }, isThere: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + startPatience; Date.now() < end;) {
    if (await isThere()) return
    if (!broker.isRunning) break
    await new Promise((resolve) => setTimeout(resolve, askEvery))
  }
  throw new Error(`The broker did not come up. It said last:\n${broker.printed.split('\n').slice(-20).join('\n')}`)
}
