import { html } from 'lit'
import type { BannerTone } from '../status-banner/status-banner.ts'
import type { Scene } from './scene.ts'

interface Banner { tone: BannerTone; message: string; detail?: string; closes?: boolean }

/** Everything the operator must know besides the step, the gravest first. */
export function bannerView(scene: Scene) {
  return bannersOf(scene).map(({ tone, message, detail = '', closes }) => html`
    <sp-status-banner tone=${tone} message=${message} detail=${detail} .closeLabel=${closes ? scene.strings.dismiss : undefined}
      @banner-closed=${() => scene.actions.dismissNotice()}></sp-status-banner>`)
}

function bannersOf(scene: Scene): Banner[] {
  return kinds.map((banner) => banner(scene)).filter((banner) => banner !== undefined)
}

const kinds = [connectionBanner, troubleBanner, noticeBanner, retryBanner, watchingBanner, objectionBanner]

function connectionBanner({ session, strings }: Scene): Banner | undefined {
  if (session.phase === 'failed' || session.connection === 'online' || session.connection === 'connecting' || session.state?.status === 'ended') return undefined
  const detail = session.pending?.stalled ? strings.answerKept : undefined
  return { tone: 'bad', message: session.connection === 'offline' ? strings.offline : strings.reconnecting, detail }
}

function troubleBanner({ session: { state }, strings }: Scene): Banner | undefined {
  return state?.trouble && { tone: 'bad', message: `${strings.trouble}.`, detail: state.trouble.message }
}

function noticeBanner({ session: { notice }, strings }: Scene): Banner | undefined {
  if (!notice) return undefined
  return notice.kind === 'movedOn' ? { tone: 'care', message: strings.movedOn, closes: true } : { tone: 'bad', message: notice.message, closes: true }
}

/** What was given did not fit; problems of single fields stand at the fields. */
function retryBanner({ session: { state } }: Scene): Banner | undefined {
  return state?.retry && !state.retry.fields ? { tone: 'care', message: state.retry.message } : undefined
}

function watchingBanner({ readonly, session: { state }, strings }: Scene): Banner | undefined {
  return readonly && state && state.status !== 'ended' ? { tone: 'quiet', message: strings.readonly } : undefined
}

function objectionBanner({ session: { state }, strings }: Scene): Banner | undefined {
  return state?.step?.objection ? { tone: 'quiet', message: strings.objection(state.step.objection), detail: strings.objectionReturns } : undefined
}
