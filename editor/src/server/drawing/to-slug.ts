const cyrillic: { [letter: string]: string } = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
}
const longestSlug = 60

/** A name as an id: lower case, Latin, words joined by `-`, a letter first. "Обещанный платёж" → "obeshchannyy-platezh". */
export function toSlug(name: string): string {
  const latin = [...name.toLowerCase().normalize('NFC')].map((letter) => cyrillic[letter] ?? letter).join('').normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  const slug = latin.replace(/[^a-z0-9]+/g, '-').slice(0, longestSlug).replace(/^-+|-+$/g, '')
  return /^[a-z]/.test(slug) ? slug : `script${slug ? '-' : ''}${slug}`
}
