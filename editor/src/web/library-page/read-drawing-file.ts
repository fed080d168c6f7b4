import { texts } from '../strings/texts.ts'

/** Largest file that the library takes, in MB; the server refuses more as well. */
const drawingLimitMb = 4

/** The text of a dropped file, every sign kept (a leading byte order mark too). @throws Error with a sentence when it is no UTF-8 BPMN of a fitting size */
export async function readDrawingFile(file: File): Promise<{ name: string; bpmn: string }> {
  if (file.size > drawingLimitMb * 1024 * 1024) throw new Error(texts().fileTooLarge(file.name, drawingLimitMb))
  const bpmn = decode(await file.arrayBuffer(), file.name)
  const document = new DOMParser().parseFromString(bpmn, 'text/xml')
  if (document.documentElement.localName !== 'definitions') throw new Error(texts().notBpmn(file.name))
  return { name: scriptName(document) ?? file.name.replace(/\.[^.]+$/, ''), bpmn }
}

function decode(bytes: ArrayBuffer, fileName: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Error(texts().notUtf8(fileName))
  }
}

function scriptName(document: Document): string | undefined {
  return document.getElementsByTagNameNS('http://www.omg.org/spec/BPMN/20100524/MODEL', 'process')[0]?.getAttribute('name')?.trim() || undefined
}
