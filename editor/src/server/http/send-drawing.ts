import type { Response } from 'express'

/** Sends a drawing as the file it came from, to be saved: a browser never opens foreign XML as a page of ours. */
export function sendDrawing(response: Response, drawing: { fileName: string; bpmn: string }): void {
  response
    .set('Content-Type', 'application/xml; charset=utf-8')
    .set('Content-Disposition', `attachment; filename="${drawing.fileName}"`)
    .set('X-Content-Type-Options', 'nosniff')
    .send(Buffer.from(drawing.bpmn))
}
