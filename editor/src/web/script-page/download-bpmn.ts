/** Hands a drawing to the person as a file named after the script. */
export function downloadBpmn(name: string, bpmn: string): void {
  const address = URL.createObjectURL(new Blob([bpmn], { type: 'application/xml' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${name.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'script'}.bpmn`
  link.click()
  URL.revokeObjectURL(address)
}
