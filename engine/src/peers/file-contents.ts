type Files = { resources: { name: string; content: string | Uint8Array | Packed }[] }
interface Packed { base64: string }

/** A request as it travels in JSON: contents of files that are bytes become text. */
export function packFiles(request: object): object {
  const { resources } = request as Partial<Files>
  return resources ? { ...request, resources: resources.map(({ name, content }) => ({ name, content: content instanceof Uint8Array ? { base64: Buffer.from(content).toString('base64') } : content })) } : request
}

/** The way back. */
export function unpackFiles(request: object): object {
  const { resources } = request as Partial<Files>
  return resources ? { ...request, resources: resources.map(({ name, content }) => ({ name, content: isPacked(content) ? Buffer.from(content.base64, 'base64') : content })) } : request
}

const isPacked = (content: string | Uint8Array | Packed): content is Packed => typeof content === 'object' && 'base64' in content
