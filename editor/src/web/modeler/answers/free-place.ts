import type { Bounds, DiagramElement, Point } from '../canvas/diagram.ts'

const clearance = 12
/** A row holds a step, should one take the place. */
const rowHeight = 120
const maxRows = 60

/**
 * Where a new end of a way fits: right of the gateway, in the first row (downward) where it touches neither a shape nor a line, and
 * where the way to it runs over no shape. Gives the middle of the new shape.
 */
export function freePlace(gateway: DiagramElement, size: { width: number; height: number }): Point {
  const rows = Array.from({ length: maxRows }, (_, row) => placeInRow(gateway, size, row))
  return rows.find((place) => isFree(gateway, around(place, size)) && isOpenTo(gateway, place)) ?? rows[rows.length - 1]!
}

function placeInRow(gateway: DiagramElement, size: { width: number }, row: number): Point {
  const distance = 120
  return { x: gateway.x + gateway.width + distance + size.width / 2, y: gateway.y + gateway.height / 2 + row * rowHeight }
}

function around(middle: Point, size: { width: number; height: number }): Bounds {
  const width = size.width + 2 * clearance
  const height = size.height + 2 * clearance
  return { x: middle.x - width / 2, y: middle.y - height / 2, width, height }
}

function isFree(gateway: DiagramElement, box: Bounds): boolean {
  const others = (gateway.parent?.children ?? []).filter((element) => element.id !== gateway.id && !element.hidden)
  return others.every((element) => (element.waypoints ? !crosses(element.waypoints, box) : !overlap(element, box)))
}

/** Does the line across, from under the gateway to the place, run over no shape? */
function isOpenTo(gateway: DiagramElement, place: Point): boolean {
  const from = gateway.x + gateway.width / 2
  const corridor = { x: from, y: place.y - 1, width: place.x - from, height: 2 }
  const isApart = (element: DiagramElement): boolean => element.id !== gateway.id && element !== gateway.host && !element.waypoints && !element.labelTarget
  return (gateway.parent?.children ?? []).filter(isApart).every((element) => !overlap(element, corridor))
}

function overlap(a: Bounds, b: Bounds): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Lines on the canvas run straight across or down, so the box round each piece is the piece. */
function crosses(waypoints: Point[], box: Bounds): boolean {
  return waypoints.slice(1).some((end, index) => overlap(boxOf(waypoints[index]!, end), box))
}

function boxOf(start: Point, end: Point): Bounds {
  return { x: Math.min(start.x, end.x), y: Math.min(start.y, end.y), width: Math.abs(start.x - end.x) + 1, height: Math.abs(start.y - end.y) + 1 }
}
