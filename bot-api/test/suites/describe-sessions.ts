import type { SessionState } from '@souffleur/schemas'
import { describe, expect, it } from 'vitest'
import type { Refusal } from '../house/session-client.ts'
import type { UsedHouse } from '../house/use-house.ts'

/** What every conversation is, whatever engine carries it. `recordsAreSilent`: the record stream tells nothing, so that names of functions and incidents are not known. */
export function describeSessions(used: UsedHouse, { recordsAreSilent = false } = {}): void {
  const context = { name: 'Anna', balance: -340 }
  const begin = (over: object = {}) => used.client.start({ script: 'conversation', context, ...over })
  const names = ({ trail }: SessionState) => trail.map(({ name }) => name)

  describe('a conversation', () => {
    it('should begin on the first step, in the words of its channel and language', async () => {
      const state = await begin({ lang: 'ru' })
      expect(state).toMatchObject({
        status: 'waiting', script: { id: 'conversation', name: 'Conversation', version: 1 }, channel: 'operator', lang: 'ru',
        step: { elementId: 'offer', name: 'Offer', stage: 'Условия', phraseText: 'Anna, на счёте −340\u00A0₽. Включаем?', answers: [{ id: 'yes', label: 'Да, пожалуйста', key: '1', usual: true }, { id: 'no', label: 'Нет', key: '2' }] },
        say: [{ type: 'text', value: 'Anna, на счёте −340\u00A0₽. Включаем?' }],
        expect: { kind: 'choice' },
        objections: [{ message: 'objection:price', label: 'Дорого' }],
        stages: [{ name: 'Условия', state: 'now' }, { name: 'Детали', state: 'ahead' }, { name: 'Итог', state: 'ahead' }],
      })
      expect(state.stepVisit).toBe(state.step!.visit)
      expect((await used.client.read(state.session)).body).toEqual(state)
    })

    it('should answer every input with the next step, and the last one with the outcome', async () => {
      const offer = await begin()
      const goodbye = (await used.client.choose(offer, 'no')).body
      expect(goodbye).toMatchObject({ status: 'waiting', step: { elementId: 'goodbye' }, trail: [{ name: 'Offer', answer: 'No' }, { name: 'Goodbye' }] })
      const end = (await used.client.input(goodbye, { kind: 'continue' })).body
      expect(end).toMatchObject({ status: 'ended', expect: { kind: 'none' }, end: { outcome: 'PP-02', outcomeName: 'Refused', steps: 2, objections: 0, variables: { ...context, offer: 'no' } } })
      expect(end.step).toBeUndefined()
      expect(end.endedAt).toBeDefined()
    })

    it('should say that functions run, and show the next step once they have', async () => {
      const details = (await used.client.choose(await begin(), 'yes')).body
      const working = (await used.client.input(details, { kind: 'form', value: { amount: 500, day: '2026-11-25' } })).body
      expect(working).toMatchObject({ status: 'working', wait: { functions: recordsAreSilent ? [] : ['Book the payment'] }, trail: [{}, { name: 'Details', answer: '500, November 25, 2026' }] })
      await used.functions.answer('77')
      const confirm = await used.client.until(working.session, ({ status }) => status === 'waiting')
      expect(confirm.step?.phraseText).toBe('Done: 500\u00A0₽ until November 25, 2026, number 77.'.replace('500\u00A0₽', '500\u00A0₽'))
    })

    it('should wait in the same answer for a function that is quick enough', async () => {
      const details = (await used.client.choose(await begin({ channel: 'chat' }), 'yes')).body
      const amount = (await used.client.input(details, { kind: 'text', value: '500' })).body
      expect(amount).toMatchObject({ status: 'waiting', stepVisit: details.stepVisit, say: [{ value: 'Day' }], expect: { kind: 'text' } })
      const [answered] = await Promise.all([used.client.input(amount, { kind: 'text', value: '25.11.2026' }), used.functions.answer('78')])
      expect(answered.body).toMatchObject({ status: 'waiting', step: { elementId: 'confirm' } })
    })

    it('should walk called scripts as its own', async () => {
      const ask = await used.client.start({ script: 'caller' })
      expect(ask).toMatchObject({ step: { elementId: 'ask', fields: [{ key: 'customer' }] } })
      const thank = (await used.client.input(ask, { kind: 'form', value: { customer: 'Bo' } })).body
      expect(thank).toMatchObject({ step: { elementId: 'thank', phraseText: 'Thank you, Bo.' } })
      const greet = (await used.client.input(thank, { kind: 'continue' })).body
      expect(greet).toMatchObject({ step: { elementId: 'greet', phraseText: 'Hello, Bo.' }, trail: [{ name: 'Ask the name', answer: 'Bo' }, { name: 'Thank' }, { name: 'Greet' }] })
      expect((await used.client.input(greet, { kind: 'continue' })).body).toMatchObject({ status: 'ended', end: { outcome: 'OK', variables: { customer: 'Bo' } } })
    })

    it.skipIf(recordsAreSilent)('should say in words that the script stopped', async () => {
      const go = await used.client.start({ script: 'broken' })
      const stopped = (await used.client.input(go, { kind: 'continue' })).body
      expect(stopped).toMatchObject({ status: 'working', trouble: { elementId: 'which', message: expect.stringContaining('The script stopped at “which”') } })
    })

    it('should keep the outcome that was reached before a remark at the side was said', async () => {
      const { session } = await used.client.start({ script: 'aside' })
      const talk = await used.client.until(session, ({ step }) => step?.elementId === 'talk')
      const remark = (await used.client.input(talk, { kind: 'continue' })).body
      expect(remark).toMatchObject({ status: 'waiting', step: { elementId: 'remark' } })
      expect((await used.client.input(remark, { kind: 'continue' })).body).toMatchObject({ status: 'ended', end: { outcome: 'A-01', outcomeName: 'Done' } })
    })

    it('should go on without a step that the script took away', async () => {
      const talk = await used.client.start({ script: 'taken' })
      await used.house.engine.client.publishMessage({ name: 'line-dropped', correlationKey: talk.session })
      const call = await used.functions.next()
      expect(await used.client.call<Refusal>('POST', `/${talk.session}/input`, { body: { stepVisit: talk.stepVisit, kind: 'continue' } })).toMatchObject({ status: 409, body: { type: 'urn:souffleur:problem:step-passed', state: { status: 'working' } } })
      await used.house.engine.client.completeJob({ jobKey: call.key, variables: { planned: 'tomorrow' } })
      expect(await used.client.until(talk.session, ({ status }) => status === 'ended')).toMatchObject({ trail: [], end: { outcome: 'T-01', variables: { planned: 'tomorrow' } } })
    })

    it('should end without outcome when somebody hangs up', async () => {
      const state = await begin()
      const end = (await used.client.call('DELETE', `/${state.session}`)).body
      expect(end).toMatchObject({ status: 'ended', end: { steps: 0 } })
      expect(end.end?.outcome).toBeUndefined()
      expect((await used.client.call('DELETE', `/${state.session}`)).body).toMatchObject({ status: 'ended', endedAt: end.endedAt })
    })
  })

  describe('an input that does not fit', () => {
    it('should move nothing and say what is possible', async () => {
      const state = await begin()
      const first = await used.client.input(state, { kind: 'text', value: 'perhaps' })
      expect(first).toMatchObject({ status: 200, body: { stepVisit: state.stepVisit, retry: { reason: 'noMatch', count: 1, message: 'I did not understand. Please choose one of: Yes, please, No.' } } })
      expect((await used.client.input(state, { kind: 'digits', value: '7' })).body.retry?.count).toBe(2)
      expect((await used.client.input(state, { kind: 'text', value: 'OK!' })).body.step?.elementId).toBe('details')
    })

    it('should name each wrong field', async () => {
      const details = (await used.client.choose(await begin({ lang: 'ru' }), 'yes')).body
      const { body } = await used.client.input(details, { kind: 'form', value: { amount: 5 } })
      expect(body).toMatchObject({ stepVisit: details.stepVisit, retry: { reason: 'invalid', fields: { amount: 'Нужно 100 или больше.', day: 'Заполните это поле.' } } })
    })

    it('should be refused with the current state when it is for a step that has passed', async () => {
      const offer = await begin()
      const goodbye = (await used.client.choose(offer, 'no')).body
      const late = await used.client.call<Refusal>('POST', `/${offer.session}/input`, { body: { stepVisit: offer.stepVisit, kind: 'choice', value: 'yes' } })
      expect(late).toMatchObject({ status: 409, body: { type: 'urn:souffleur:problem:step-passed', state: { stepVisit: goodbye.stepVisit, step: { elementId: 'goodbye' } } } })
      expect((await used.client.read(offer.session)).body).toEqual({ ...goodbye, revision: expect.any(Number) })
    })

    it('should be refused after the end', async () => {
      const state = await begin()
      await used.client.call('DELETE', `/${state.session}`)
      expect(await used.client.call<Refusal>('POST', `/${state.session}/input`, { body: { stepVisit: state.stepVisit, kind: 'choice', value: 'yes' } })).toMatchObject({ status: 409, body: { type: 'urn:souffleur:problem:session-ended', state: { status: 'ended' } } })
    })
  })

  describe('two at once', () => {
    it('should let exactly one input through', async () => {
      const offer = await begin()
      const replies = await Promise.all(Array.from({ length: 8 }, (_, index) => used.client.choose(offer, index % 2 === 0 ? 'no' : 'yes')))
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(replies.filter(({ status }) => status === 409)).toHaveLength(7)
      expect((await used.client.read(offer.session)).body.trail).toHaveLength(2)
    })

    it('should give every repeat of a key the first answer, word for word', async () => {
      const offer = await begin()
      const replies = await Promise.all(Array.from({ length: 4 }, () => used.client.choose(offer, 'no', 'once')))
      await used.client.call('POST', `/${offer.session}/notes`, { body: { text: 'Said later' } })
      const again = await used.client.choose(offer, 'no', 'once')
      expect(new Set([...replies, again].map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
      expect(again).toMatchObject({ status: 200, body: { step: { elementId: 'goodbye' } } })
    })

    it('should start one session for a key', async () => {
      const key = crypto.randomUUID()
      const [one, two] = await Promise.all([used.client.start({ script: 'conversation', context }, key), used.client.start({ script: 'conversation', context }, key)])
      expect(two).toEqual(one)
      const other = await used.client.call<Refusal>('POST', '', { body: { script: 'caller' }, key })
      expect(other).toMatchObject({ status: 422, body: { type: 'urn:souffleur:problem:idempotency-key-reused' } })
    })

    it('should let a refused request be sent again with its key', async () => {
      const key = crypto.randomUUID()
      expect((await used.client.call('POST', '', { body: { script: 'nothing' }, key })).status).toBe(404)
      expect((await used.client.call('POST', '', { body: { script: 'conversation', context }, key })).status).toBe(201)
    })
  })

  describe('an objection', () => {
    const raise = (state: SessionState, key?: string) => used.client.call('POST', `/${state.session}/objections`, { body: { message: 'objection:price' }, ...(key && { key }) })

    it('should lie on top of the step until it is answered, then give it back as it was', async () => {
      const offer = await begin()
      const explain = (await raise(offer)).body
      expect(explain).toMatchObject({ status: 'waiting', step: { elementId: 'explain', objection: 'Too expensive' }, stages: [{ state: 'now' }, {}, {}] })
      expect((await used.client.choose(offer, 'no')).status).toBe(409)
      const convince = (await used.client.input(explain, { kind: 'continue' })).body
      expect(convince).toMatchObject({ step: { elementId: 'convince' } })
      const back = (await used.client.input(convince, { kind: 'continue' })).body
      expect(back).toMatchObject({ status: 'waiting', stepVisit: offer.stepVisit, step: { elementId: 'offer' } })
      const end = await used.client.input((await used.client.choose(back, 'no')).body, { kind: 'continue' })
      expect(end.body.end).toMatchObject({ outcome: 'PP-02', objections: 1, steps: 4 })
    })

    it('should be raised once for a key', async () => {
      const offer = await begin()
      const first = await raise(offer, 'dear')
      expect(await raise(offer, 'dear')).toEqual(first)
      expect((await used.client.read(offer.session)).body.trail).toHaveLength(2)
    })

    it('should be given up by a step back', async () => {
      const offer = await begin()
      await raise(offer)
      expect((await used.client.call('POST', `/${offer.session}/back`, { body: {} })).body).toMatchObject({ stepVisit: offer.stepVisit, step: { elementId: 'offer' } })
    })

    it('should not be raised again in a called script that knows it too', async () => {
      const greet = await used.client.start({ script: 'haggling' })
      const explain = (await raise(greet)).body
      expect(explain).toMatchObject({ step: { elementId: 'haggling_explain' } })
      const back = (await used.client.input(explain, { kind: 'continue' })).body
      expect(back).toMatchObject({ stepVisit: greet.stepVisit })
      const offer = (await used.client.input(back, { kind: 'continue' })).body
      expect(offer).toMatchObject({ step: { elementId: 'offer' } })
      expect((await raise(offer)).body).toMatchObject({ status: 'waiting' })
    })

    it('should be one that the script has', async () => {
      const offer = await begin()
      expect(await used.client.call<Refusal>('POST', `/${offer.session}/objections`, { body: { message: 'objection:weather' } })).toMatchObject({ status: 409, body: { type: 'urn:souffleur:problem:objection-not-open' } })
    })
  })

  describe('a step back', () => {
    const back = <Body = SessionState>(state: SessionState, body: object = {}, key?: string) => used.client.call<Body>('POST', `/${state.session}/back`, { body, ...(key && { key }) })

    it('should stand on the earlier step again, with the variables as they were', async () => {
      const offer = await begin()
      const details = (await used.client.choose(offer, 'yes')).body
      expect(details.trail[0]).toMatchObject({ canReturn: true })
      const again = (await back(details)).body
      expect(again).toMatchObject({ status: 'waiting', step: { elementId: 'offer' } })
      expect(again.stepVisit).not.toBe(offer.stepVisit)
      expect(names(again)).toEqual(['Offer'])
      const end = (await used.client.input((await used.client.choose(again, 'no')).body, { kind: 'continue' })).body
      expect(end.end).toMatchObject({ outcome: 'PP-02', variables: { offer: 'no' } })
    })

    it('should happen once for a key', async () => {
      const details = (await used.client.choose(await begin(), 'yes')).body
      const first = await back(details, {}, 'back')
      expect(await back(details, {}, 'back')).toEqual(first)
    })

    it('should be refused before the first step', async () => {
      expect(await back<Refusal>(await begin())).toMatchObject({ status: 409, body: { type: 'urn:souffleur:problem:no-way-back', detail: 'This is the first step of the conversation, there is none before it.' } })
    })

    it('should be refused over a function that may run only once', async () => {
      const details = (await used.client.choose(await begin({ channel: 'chat' }), 'yes')).body
      const booked = used.client.input(details, { kind: 'form', value: { amount: 500, day: '2026-11-25' } })
      await used.functions.answer('79')
      const confirm = (await booked).body
      expect(confirm.trail.map(({ canReturn }) => canReturn ?? false)).toEqual([false, false, false])
      expect(await back<Refusal>(confirm)).toMatchObject({ status: 409, body: { detail: 'Since then “Book the payment” was carried out, and it can be done only once. Go on from here.', state: { stepVisit: confirm.stepVisit } } })
    })

    it('should be refused into a called script that is finished', async () => {
      const ask = await used.client.start({ script: 'caller' })
      const thank = (await used.client.input(ask, { kind: 'form', value: { customer: 'Bo' } })).body
      const greet = (await used.client.input(thank, { kind: 'continue' })).body
      expect(await back<Refusal>(greet)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('another part of the script') } })
    })

    it('should show the fields filled in as they were', async () => {
      const ask = await used.client.start({ script: 'caller' })
      const thank = (await used.client.input(ask, { kind: 'form', value: { customer: 'Bo' } })).body
      const again = (await back(thank, { visit: ask.stepVisit })).body
      expect(again).toMatchObject({ step: { elementId: 'ask' }, draft: { visit: again.stepVisit, values: { customer: 'Bo' } } })
    })
  })
}
