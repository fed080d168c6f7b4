export interface ZeebePorts { gateway: number; command: number; internal: number; rest: number; admin: number }

export interface ZeebeShape {
  /** Settings beside the log exporter's. */
  exporters?: object
  partitions?: number
  /** More settings of the gateway, such as its security. */
  gateway?: object
  /** Whom it asks about tokens: `camunda.identity`. */
  identity?: object
  /** More settings of the broker, such as its back-pressure. */
  broker?: object
}

/** One broker with its gateway, a clock that tests move, and its whole record stream in what it prints. */
export function zeebeSettings({ ports, data, exporters = {}, partitions = 1, gateway = {}, identity, broker = {} }: ZeebeShape & { ports: ZeebePorts; data: string }): object {
  return {
    'server.port': ports.rest,
    'management.server.port': ports.admin,
    ...identity && { 'camunda.identity': identity },
    zeebe: {
      clock: { controlled: true },
      broker: {
        gateway: { enable: true, network: { host: '127.0.0.1', port: ports.gateway }, ...gateway },
        network: { host: '127.0.0.1', commandApi: { port: ports.command }, internalApi: { port: ports.internal } },
        cluster: { partitionsCount: partitions },
        data: { directory: data, disk: { enableMonitoring: false } },
        exporters: { log: { className: 'io.camunda.zeebe.broker.exporter.debug.DebugLogExporter', args: { logLevel: 'info', prettyPrint: false } }, ...exporters },
        ...broker,
      },
    },
  }
}
