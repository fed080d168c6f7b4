const maxLength = 32

const letters: { [letter: string]: string } = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
}

/** A readable id made of a label, in Latin letters, not among those taken: `Yes, switch it on` → `yes_switch_it_on`. */
export function answerId(label: string, taken: string[]): string {
  const base = plainName(label) || 'answer'
  if (!taken.includes(base)) return base
  const free = taken.map((_, index) => `${base}_${index + 2}`).find((candidate) => !taken.includes(candidate))
  return free ?? `${base}_${taken.length + 2}`
}

/** A label in lower-case Latin letters, digits and underscores, at most 32 long; empty where nothing of it can be written so. */
export function plainName(label: string): string {
  const latin = [...label.toLowerCase()].map((letter) => letters[letter] ?? letter).join('').normalize('NFKD').replace(/\p{M}/gu, '')
  const words = latin.split(/[^a-z0-9]+/).filter(Boolean)
  return words.join('_').slice(0, maxLength).replace(/_+$/, '')
}
