/** Milliseconds as seconds with a tenth, and never "0.0": something that took time took some. */
export function elapsedSeconds(ms: number): string { return Math.max(0.1, ms / 1000).toFixed(1) }
