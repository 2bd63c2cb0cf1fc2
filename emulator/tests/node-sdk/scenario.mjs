// What a user of the official Node SDK would do first, against the emulator at CHATBOTKIT_BASE_URL.

import assert from 'node:assert/strict'

import { ChatBotKit } from '@chatbotkit/sdk'

const baseUrl = process.env.CHATBOTKIT_BASE_URL
const cbk = new ChatBotKit({ secret: 'sk-node', baseUrl, retries: 0 })

const bot = await cbk.bot.create({ name: 'Guide', backstory: 'You are brief.', meta: { tier: 'gold' } })
const found = await cbk.bot.list({ meta: { tier: 'gold' } })
assert.deepEqual(found.items.map(({ id }) => id), [bot.id])

const conversation = await cbk.conversation.create({ botId: bot.id })
let text = ''
let result
for await (const { type, data } of cbk.conversation.complete(conversation.id, { text: 'Grüße 🙂' }).stream()) {
  if (type === 'token') {
    text += data.token
  }
  if (type === 'result') {
    result = data
  }
}
assert.equal(text, 'You said: Grüße 🙂')
assert.equal(result.text, text)
assert.equal(result.end.reason, 'stop')

const { items } = await cbk.conversation.message.list(conversation.id)
assert.deepEqual(items.map(({ type, text }) => [type, text]), [['user', 'Grüße 🙂'], ['bot', text]])
const streamed = []
for await (const { type, data } of cbk.conversation.message.list(conversation.id).stream()) {
  assert.equal(type, 'item')
  streamed.push(data.id)
}
assert.deepEqual(streamed, items.map(({ id }) => id))

const stateless = await cbk.conversation.complete(null, { messages: [{ type: 'user', text: 'Hi' }] })
assert.equal(stateless.text, 'You said: Hi')

const session = await cbk.conversation.session.create(conversation.id, { durationInSeconds: 1800 })
assert.equal(session.id, conversation.id)
const botSession = await cbk.bot.session.create(bot.id, { messages: [{ type: 'user', text: 'Hello' }] })
assert.equal(botSession.id, bot.id)

const visitor = new ChatBotKit({ secret: botSession.token, baseUrl, retries: 0 })
const reply = await visitor.conversation.complete(botSession.conversationId, {})
assert.equal(reply.text, 'You said: Hello')
await assert.rejects(async () => await visitor.conversation.message.list(botSession.conversationId), { code: 'NOT_AUTHENTICATED' })

const channel = 'a-channel-of-its-own'
for await (const { type, data } of cbk.channel.subscribe(channel, {}).stream()) {
  if (type === 'nop') {
    await cbk.channel.publish(channel, { message: { n: 1 } })
  } else {
    assert.deepEqual([type, data], ['message', { n: 1 }])
    break
  }
}

await cbk.conversation.delete(conversation.id)
await assert.rejects(async () => await cbk.conversation.fetch(conversation.id), { code: 'NOT_FOUND' })

console.log('the scenario holds')
process.exit(0)
