export interface ZeebePorts { gateway: number; command: number; internal: number; rest: number; admin: number }

/** One broker with its gateway, a clock that tests move, and its whole record stream in what it prints. `kafkaExporter`: more settings under `exporters`. */
export function zeebeSettings({ ports, data, exporters = {} }: { ports: ZeebePorts; data: string; exporters?: object }): object {
  return {
    'server.port': ports.rest,
    'management.server.port': ports.admin,
    zeebe: {
      clock: { controlled: true },
      broker: {
        gateway: { enable: true, network: { host: '127.0.0.1', port: ports.gateway } },
        network: { host: '127.0.0.1', commandApi: { port: ports.command }, internalApi: { port: ports.internal } },
        data: { directory: data, disk: { enableMonitoring: false } },
        exporters: { log: { className: 'io.camunda.zeebe.broker.exporter.debug.DebugLogExporter', args: { logLevel: 'info', prettyPrint: false } }, ...exporters },
      },
    },
  }
}
