/** Milliseconds as `mm:ss`, from an hour on as `h:mm:ss`. A clock that runs behind the server's shows zero. */
export function clockTime(ms: number): string {
  const seconds = Math.max(0, Math.floor((ms || 0) / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`
}
