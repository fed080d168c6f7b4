import { generateKeyPairSync, sign } from 'node:crypto'

/** A key and a certificate for `localhost` and 127.0.0.1 that vouches for itself, both in PEM, made at the time of the test and valid for a year. */
export function selfSigned(): { key: string; certificate: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const toBeSigned = sequence(
    tagged(0xa0, integer(2)), integer(1), sequence(ecdsaWithSha256), name, sequence(time(-1), time(365)), name,
    publicKey.export({ type: 'spki', format: 'der' }), tagged(0xa3, sequence(certificateAuthority, alternativeNames)),
  )
  const certificate = sequence(toBeSigned, sequence(ecdsaWithSha256), bits(sign('sha256', toBeSigned, privateKey)))
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, certificate: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n` }
}

/** ASN.1 in its distinguished encoding: a tag, the length, the content. */
function tagged(tag: number, ...content: Buffer[]): Buffer {
  const whole = Buffer.concat(content)
  const length = whole.length < 128 ? [whole.length] : whole.length < 256 ? [0x81, whole.length] : [0x82, whole.length >> 8, whole.length & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), whole])
}

const sequence = (...content: Buffer[]): Buffer => tagged(0x30, ...content)
const integer = (value: number): Buffer => tagged(0x02, Buffer.from([value]))
const octets = (content: Buffer): Buffer => tagged(0x04, content)
const bits = (content: Buffer): Buffer => tagged(0x03, Buffer.from([0]), content)
const identifier = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'))
const time = (days: number): Buffer => tagged(0x17, Buffer.from(`${new Date(Date.now() + days * 86_400_000).toISOString().replace(/\D/g, '').slice(2, 14)}Z`))

const ecdsaWithSha256 = identifier('2a8648ce3d040302')
const name = sequence(tagged(0x31, sequence(identifier('550403'), tagged(0x0c, Buffer.from('localhost')))))
const certificateAuthority = sequence(identifier('551d13'), tagged(0x01, Buffer.from([0xff])), octets(sequence(tagged(0x01, Buffer.from([0xff])))))
const alternativeNames = sequence(identifier('551d11'), octets(sequence(tagged(0x82, Buffer.from('localhost')), tagged(0x87, Buffer.from([127, 0, 0, 1])))))
