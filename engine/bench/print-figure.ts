/** One figure beside that of a peer in the same run. Without a peer there is nothing to compare with. */
export interface Figure { bench: string; metric: string; value: number; unit: string; peer?: string; peerValue?: number }

/** One JSON line a figure, three digits each. `ratio` is ours by theirs: above 1 is good for rates, below 1 for times and sizes. */
export function printFigure({ bench, metric, value, unit, peer, peerValue }: Figure): void {
  const compared = peer !== undefined && peerValue !== undefined ? { peer, peerValue: rounded(peerValue), ratio: rounded(value / peerValue) } : { peer: null, peerValue: null, ratio: null }
  console.log(JSON.stringify({ bench, metric, value: rounded(value), unit, ...compared }))
}

const rounded = (value: number) => Number(value.toPrecision(3))
