const names: { [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A reference that XML itself does not define, or that names no character. */
export class UnknownReference extends Error {}

/** Text with `&amp;`, `&#10;`, `&#x1F600;` → text. */
export function decodeReferences(text: string): string {
  return text.includes('&') ? text.replace(/&(?:#(\d{1,8})|#x([0-9a-f]{1,6})|([^;&\s]{0,60}));?/gi, decodeOne) : text
}

function decodeOne(reference: string, decimal?: string, hexadecimal?: string, name?: string): string {
  const known = name === undefined ? fromCode(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal)) : ownName(name)
  if (known === undefined || !reference.endsWith(';')) throw new UnknownReference(reference)
  return known
}

const ownName = (name: string): string | undefined => Object.hasOwn(names, name) ? names[name] : undefined

function fromCode(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined
}
