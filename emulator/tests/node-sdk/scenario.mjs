// The operations of the official Node SDK, against the emulator at CHATBOTKIT_BASE_URL: every operation that it has for
// bots, conversations and channels.

import assert from 'node:assert/strict'

import { ChatBotKit } from '@chatbotkit/sdk'

const baseUrl = process.env.CHATBOTKIT_BASE_URL
const cbk = new ChatBotKit({ secret: 'sk-node', baseUrl, retries: 0 })
const notFound = { code: 'NOT_FOUND' }

// Bots

const bot = await cbk.bot.create({ name: 'Guide', backstory: 'You are brief.', meta: { tier: 'gold' } })
const found = await cbk.bot.list({ meta: { tier: 'gold' } })
assert.deepEqual(found.items.map(({ id }) => id), [bot.id])
// A temperature of 0 would not arrive: the SDK leaves out what is falsy when it makes a string of a model.
assert.deepEqual(await cbk.bot.update(bot.id, { name: 'Leader', model: { name: 'm', config: { temperature: 1 } } }), bot)
const { name, model, backstory } = await cbk.bot.fetch(bot.id)
assert.deepEqual([name, model, backstory], ['Leader', 'm/temperature=1', 'You are brief.'])
assert.deepEqual(await cbk.bot.upvote(bot.id, { value: 50, reason: 'Brief indeed' }), bot)
assert.deepEqual(await cbk.bot.downvote(bot.id, {}), bot)

// Conversations

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

const stateless = await cbk.conversation.complete(null, { messages: [{ type: 'user', text: 'Hi' }] })
assert.equal(stateless.text, 'You said: Hi')

await cbk.conversation.update(conversation.id, { name: 'Greetings', meta: { $update: { kind: 'test' } } })
const record = await cbk.conversation.fetch(conversation.id)
assert.deepEqual([record.name, record.meta, record.botId], ['Greetings', { kind: 'test' }, bot.id])
const listed = await cbk.conversation.list({ meta: { kind: 'test' } })
assert.deepEqual(listed.items.map(({ id }) => id), [conversation.id])

// Messages

const { items } = await cbk.conversation.message.list(conversation.id)
assert.deepEqual(items.map(({ type, text }) => [type, text]), [['user', 'Grüße 🙂'], ['bot', text]])
const streamed = []
for await (const { type, data } of cbk.conversation.message.list(conversation.id).stream()) {
  assert.equal(type, 'item')
  streamed.push(data.id)
}
assert.deepEqual(streamed, items.map(({ id }) => id))
const sent = await cbk.conversation.send(conversation.id, { text: 'Again' })
const received = await cbk.conversation.receive(conversation.id, {})
assert.equal(received.text, 'You said: Again')
const message = await cbk.conversation.message.create(conversation.id, { type: 'context', text: 'It rains.' })
assert.equal((await cbk.conversation.message.update(conversation.id, message.id, { text: 'It pours.' })).id, message.id)
assert.equal((await cbk.conversation.message.fetch(conversation.id, message.id)).text, 'It pours.')
assert.equal((await cbk.conversation.message.upvote(conversation.id, received.id, {})).id, received.id)
assert.equal((await cbk.conversation.message.downvote(conversation.id, sent.id, { value: -1 })).id, sent.id)
assert.equal((await cbk.conversation.message.delete(conversation.id, message.id)).id, message.id)
await assert.rejects(async () => await cbk.conversation.message.fetch(conversation.id, message.id), notFound)
assert.equal((await cbk.conversation.upvote(conversation.id, {})).id, conversation.id)
assert.equal((await cbk.conversation.downvote(conversation.id, {})).id, conversation.id)

// Dispatch: a later subscriber receives everything, an event within a message.

const dispatched = [
  await cbk.conversation.dispatch(conversation.id, { text: 'Later' }),
  await cbk.conversation.dispatch(null, { messages: [{ type: 'user', text: 'Later' }] }),
]
for (const { channelId } of dispatched) {
  for await (const { type, data } of cbk.channel.subscribe(channelId, { historyLength: 100 }).stream()) {
    if (type === 'message' && data.type === 'result') {
      assert.equal(data.data.text, 'You said: Later')
      break
    }
  }
}

// Attachments: the SDK's own upload cannot be called. It posts to /api/v1/Attachment/{id}/upload, which is no operation of
// the service; and it would put the bytes with a content-type of its own besides the one that was signed. So its user
// has to do both.

const data = new TextEncoder().encode('Hello')
const file = { type: 'text/plain', size: data.byteLength, name: 'greeting.txt' }
const upload = `/api/v1/conversation/${conversation.id}/attachment/upload`
const { uploadRequest, downloadRequest } = await cbk.clientFetch(upload, { record: { file } })
const { url, method, headers } = uploadRequest
assert.equal((await fetch(url, { method, headers, body: data })).status, 200)
assert.equal(await (await fetch(downloadRequest.url)).text(), 'Hello')

// Sessions

const session = await cbk.conversation.session.create(conversation.id, { durationInSeconds: 1800 })
assert.equal(session.id, conversation.id)
const botSession = await cbk.bot.session.create(bot.id, { messages: [{ type: 'user', text: 'Hello' }] })
assert.equal(botSession.id, bot.id)

const visitor = new ChatBotKit({ secret: botSession.token, baseUrl, retries: 0 })
const reply = await visitor.conversation.complete(botSession.conversationId, {})
assert.equal(reply.text, 'You said: Hello')
await assert.rejects(async () => await visitor.conversation.message.list(botSession.conversationId), { code: 'NOT_AUTHENTICATED' })

// Channels

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
await assert.rejects(async () => await cbk.conversation.fetch(conversation.id), notFound)
await cbk.bot.delete(bot.id)
await assert.rejects(async () => await cbk.bot.fetch(bot.id), notFound)

console.log('the scenario holds')
process.exit(0)
