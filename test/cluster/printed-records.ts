const LINE = /exporter\.log - (\{.*\})$/

/** The records among all that a Zeebe with the `DebugLogExporter` has printed, `prettyPrint` off: the JSON text of each. */
export function printedRecords(printed: string): string[] {
  return printed.split('\n').flatMap((line) => LINE.exec(line)?.[1] ?? [])
}
