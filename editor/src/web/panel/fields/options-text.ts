import type { Field } from '@souffleur/schemas'

type Option = NonNullable<Field['values']>[number]

/** Options as people write them: one a line, `value = label`, or only the label where both are the same. */
export function optionsToText(options: Option[]): string {
  return options.map(({ label, value }) => (label === value ? label : `${value} = ${label}`)).join('\n')
}

/** Reads what `optionsToText` writes; empty lines are passed over. Options of the same value keep what else `former` says of them. */
export function optionsFromText(text: string, former: Option[] = []): Option[] {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean)
  return lines.map((line) => {
    const [, value = line, label = line] = /^([^=]+?)\s*=\s*(.+)$/.exec(line) ?? []
    return { ...former.find((option) => option.value === value), label, value }
  })
}
