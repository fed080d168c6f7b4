const MOST = 1000

/**
 * The same function, which keeps what it made of each text: texts of a script come again with every conversation. Nobody may change what it answers.
 * The oldest of `MOST` is forgotten first.
 */
export function remembering<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>()
  return (text) => {
    const made = known.get(text)
    if (made !== undefined) return made
    const fresh = make(text)
    if (known.size >= MOST) known.delete(known.keys().next().value!)
    known.set(text, fresh)
    return fresh
  }
}
