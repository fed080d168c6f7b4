import type { Measure } from './fit-text.ts'

const family = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif'
let context: CanvasRenderingContext2D | null = null

/** A ruler for texts on the canvas, in the font they are drawn with. */
export function measureText(font: { size: number; weight: number }): Measure {
  context ??= document.createElement('canvas').getContext('2d')
  const name = `${font.weight} ${font.size}px ${family}`
  return (text) => {
    context!.font = name
    return context!.measureText(text).width
  }
}
