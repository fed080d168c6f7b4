import { fileURLToPath } from 'node:url'
import { loadPackageDefinition, type GrpcObject, type ServiceClientConstructor } from '@grpc/grpc-js'
import { loadSync } from '@grpc/proto-loader'

/** 64-bit numbers as decimal strings, enums by name, absent fields as proto3's defaults, bytes as Buffer. */
const options = { keepCase: true, longs: String, enums: String, defaults: true, oneofs: true } as const

/** The client class of a service of `gateway.proto` or `health.proto`; its `service` is the definition that a server needs. */
export function loadService(file: 'gateway.proto' | 'health.proto', name: string): ServiceClientConstructor {
  const definition = loadSync(fileURLToPath(new URL(file, import.meta.url)), options)
  const found = name.split('.').reduce<unknown>((scope, part) => (scope as GrpcObject)[part], loadPackageDefinition(definition))
  return found as ServiceClientConstructor
}

export const gatewayServiceName = 'gateway_protocol.Gateway'
export const healthServiceName = 'grpc.health.v1.Health'
