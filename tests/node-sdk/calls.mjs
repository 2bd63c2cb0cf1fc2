// The same calls as in calls.rs, made by the official Node SDK at CHATBOTKIT_BASE_URL. Names and arguments are those of
// calls.rs, in the same order: whoever changes the one changes the other.

import assert from 'node:assert/strict'

import { ChatBotKit } from '@chatbotkit/sdk'
import { ChatBotKitClient } from '@chatbotkit/sdk/client'

const baseUrl = process.env.CHATBOTKIT_BASE_URL

// Whatever the SDK can do with bots, conversations and channels has to be called: a method that is not here fails.

const uncalled = new Set()

function watch(client, path) {
  const methods = Object.getPrototypeOf(client)
  for (const name of Object.getOwnPropertyNames(methods).filter((name) => name !== 'constructor')) {
    const method = methods[name]
    uncalled.add(`${path}.${name}`)
    methods[name] = function (...args) {
      uncalled.delete(`${path}.${name}`)
      return method.apply(this, args)
    }
  }
  for (const [name, part] of Object.entries(client)) {
    if (part instanceof ChatBotKitClient) {
      watch(part, `${path}.${name}`)
    }
  }
}

const { bot, conversation, channel } = new ChatBotKit({ secret: 'sk-test' })
Object.entries({ bot, conversation, channel }).forEach(([name, client]) => watch(client, name))

// Every request is recorded and then refused with a code of its own, so that a call which fails before it is sent, or
// for another reason, is not taken for one that was made.

async function call(name, make, options = {}) {
  const client = new ChatBotKit({ secret: 'sk-test', baseUrl, retries: 0, headers: { 'x-call': name }, ...options })
  await assert.rejects(async () => await make(client), { code: 'RECORDED' }, name)
}

function stream(name, make, options) {
  return call(
    name,
    async (client) => {
      for await (const event of make(client).stream()) {
        assert.fail(`${name}: ${JSON.stringify(event)}`)
      }
    },
    options
  )
}

const BOT = 'b00000000000000000000000'
const CONVERSATION = 'c00000000000000000000000'
const MESSAGE = 'm00000000000000000000000'
const CHANNEL = 'orders-of-the-day-20261121'
const LARGE = 4_600_000

const greeting = [
  { type: 'backstory', text: 'You are brief.' },
  { type: 'user', text: 'Grüße 🙂', meta: { page: 7 } },
]
const weather = {
  name: 'weather',
  description: 'Returns the weather',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  result: { channel: CHANNEL },
}
const extensions = { backstory: 'It is Monday.', features: [{ name: 'skills', options: { skills: [] } }] }

// Bots

await call('listBots', (cbk) => cbk.bot.list())
await call('listBots: a page', (cbk) => cbk.bot.list({ cursor: BOT, order: 'asc', take: 10 }))
await call('listBots: by metadata', (cbk) => cbk.bot.list({ meta: { tier: 'gold', city: 'Graz & Köln + x=1' } }))
await call('listBots: by nested metadata', (cbk) => cbk.bot.list({ meta: { shop: { open: true } } }))
await stream('listBots: streamed', (cbk) => cbk.bot.list({ take: 10 }))
await call('fetchBot', (cbk) => cbk.bot.fetch(BOT))
await call('fetchBot: as a user, in a time zone', (cbk) => cbk.bot.fetch(BOT), { runAsUserId: 'u1', timezone: 'Europe/Vienna' })
await call('fetchBot: as a child user', (cbk) => cbk.bot.fetch(BOT), { runAsChildUserEmail: 'ada@example.com' })
await call('fetchBot: by an alias with letters', (cbk) => cbk.bot.fetch('größe m'))
await call('fetchBot: by an alias with a slash', (cbk) => cbk.bot.fetch('tea/coffee'))
await call('createBot', (cbk) =>
  cbk.bot.create({
    name: 'Guide',
    description: 'Shows around',
    backstory: 'You are brief.',
    model: 'gpt-4o',
    datasetId: 'd1',
    skillsetId: 's1',
    moderation: true,
    privacy: false,
    visibility: 'public',
    meta: { shop: { open: true }, tier: 'gold' },
  })
)
await call('createBot: empty', (cbk) => cbk.bot.create({}))
await call('createBot: the settings of a model', (cbk) =>
  cbk.bot.create({
    model: {
      name: 'gpt-4o',
      config: {
        frequencyPenalty: 0.5,
        interactionMaxMessages: 20,
        maxTokens: 500,
        presencePenalty: -1,
        region: 'eu',
        seed: 7,
        temperature: 0.7,
      },
    },
  })
)
await call('createBot: settings of zero', (cbk) => cbk.bot.create({ model: { name: 'gpt-4o', config: { temperature: 0 } } }))
await call('createBot: settings in another order', (cbk) =>
  cbk.bot.create({ model: { name: 'gpt-4o', config: { temperature: 1, maxTokens: 500 } } })
)
await call('updateBot', (cbk) => cbk.bot.update(BOT, { name: 'Leader', datasetId: null, meta: { $update: { tier: 'silver' } } }))
await call('updateBot: the settings of a model', (cbk) =>
  cbk.bot.update(BOT, { model: { name: 'gpt-4o', config: { maxTokens: 500 } }, meta: { tier: 'silver' } })
)
await call('deleteBot', (cbk) => cbk.bot.delete(BOT))
await call('upvoteBot', (cbk) => cbk.bot.upvote(BOT, { value: 50, reason: 'Brief indeed' }))
await call('downvoteBot', (cbk) => cbk.bot.downvote(BOT, {}))
await call('createBotSession', (cbk) =>
  cbk.bot.session.create(BOT, {
    durationInSeconds: 1800,
    contact: { name: 'Ada', email: 'ada@example.com' },
    messages: [{ type: 'user', text: 'Hello' }],
    meta: { page: 'home' },
  })
)

// Conversations

await call('listConversations', (cbk) => cbk.conversation.list({ order: 'desc', take: 5, meta: { kind: 'test' } }))
await stream('listConversations: streamed', (cbk) => cbk.conversation.list())
await call('fetchConversation', (cbk) => cbk.conversation.fetch(CONVERSATION))
await call('createConversation', (cbk) =>
  cbk.conversation.create({
    botId: BOT,
    contactId: 'p1',
    taskId: 't1',
    spaceId: 'q1',
    name: 'Greetings',
    messages: greeting,
    meta: { kind: 'test' },
  })
)
await call('createConversation: a model of its own', (cbk) =>
  cbk.conversation.create({ backstory: 'You are brief.', model: { name: 'gpt-4o', config: { temperature: 0.5 } }, privacy: true })
)
await call('updateConversation', (cbk) =>
  cbk.conversation.update(CONVERSATION, { description: 'Over', botId: null, model: { name: 'gpt-4o' }, meta: { kind: 'old' } })
)
await call('deleteConversation', (cbk) => cbk.conversation.delete(CONVERSATION))
await call('completeConversation', (cbk) =>
  cbk.conversation.complete(CONVERSATION, {
    text: 'Ada lives in Graz',
    entities: [{ begin: 0, end: 3 }],
    functions: [weather],
    extensions,
    limits: { iterations: 1 },
  })
)
await stream('completeConversation: streamed', (cbk) => cbk.conversation.complete(CONVERSATION, { text: 'Hello' }), {
  timezone: 'Europe/Vienna',
})
await call('completeStateless', (cbk) =>
  cbk.conversation.complete(null, {
    backstory: 'You are brief.',
    model: { name: 'gpt-4o', config: { maxTokens: 500, temperature: 0.5 } },
    messages: greeting,
    functions: [weather],
    extensions,
  })
)
await stream('completeStateless: streamed', (cbk) => cbk.conversation.complete(null, { botId: BOT, messages: greeting }))
await call('dispatchConversation', (cbk) => cbk.conversation.dispatch(CONVERSATION, { text: 'Later', channelId: CHANNEL }))
await call('dispatchConversation: on any channel', (cbk) => cbk.conversation.dispatch(CONVERSATION, { text: 'Later' }))
await call('dispatchStateless', (cbk) =>
  cbk.conversation.dispatch(null, { channelId: CHANNEL, model: { name: 'gpt-4o', config: { seed: 7 } }, messages: greeting })
)
await call('dispatchStateless: on any channel', (cbk) => cbk.conversation.dispatch(null, { messages: greeting }))
await call('sendMessage', (cbk) => cbk.conversation.send(CONVERSATION, { text: 'Ada', entities: [{ begin: 0, end: 3 }] }))
await stream('sendMessage: streamed', (cbk) => cbk.conversation.send(CONVERSATION, { text: 'Hello' }))
await call('receiveMessage', (cbk) => cbk.conversation.receive(CONVERSATION, { functions: [weather] }))
await stream('receiveMessage: streamed', (cbk) => cbk.conversation.receive(CONVERSATION, {}))
await call('upvoteConversation', (cbk) => cbk.conversation.upvote(CONVERSATION, { reason: 'Good' }))
await call('downvoteConversation', (cbk) => cbk.conversation.downvote(CONVERSATION, { value: -20 }))
await call('createConversationSession', (cbk) => cbk.conversation.session.create(CONVERSATION, { durationInSeconds: 3600 }))

// Messages

await call('listMessages', (cbk) => cbk.conversation.message.list(CONVERSATION, { cursor: MESSAGE, order: 'desc', take: 3 }))
await call('listMessages: by metadata', (cbk) => cbk.conversation.message.list(CONVERSATION, { meta: { page: '7' } }))
await stream('listMessages: streamed', (cbk) => cbk.conversation.message.list(CONVERSATION))
await call('fetchMessage', (cbk) => cbk.conversation.message.fetch(CONVERSATION, MESSAGE))
await call('createMessage', (cbk) =>
  cbk.conversation.message.create(CONVERSATION, {
    type: 'user',
    text: 'Ada',
    meta: { page: 7 },
    entities: [{ type: 'person', begin: 0, end: 3, text: 'Ada', replacement: { begin: 0, end: 1, text: 'A' } }],
  })
)
await call('updateMessage', (cbk) =>
  cbk.conversation.message.update(CONVERSATION, MESSAGE, { text: 'It pours.', meta: { $update: { page: 8 } } })
)
await call('deleteMessage', (cbk) => cbk.conversation.message.delete(CONVERSATION, MESSAGE))
await call('upvoteMessage', (cbk) => cbk.conversation.message.upvote(CONVERSATION, MESSAGE, {}))
await call('downvoteMessage', (cbk) => cbk.conversation.message.downvote(CONVERSATION, MESSAGE, { value: -1, reason: 'Wrong' }))

// Attachments: what is announced is then put at the returned address.

const small = { data: 'Hello', type: 'text/plain', name: 'greeting.txt' }
await call('uploadAttachment: a small file', (cbk) => cbk.conversation.attachment.upload(CONVERSATION, small))
const large = { ...small, data: 'o'.repeat(LARGE) }
await call('uploadAttachment: a large file', (cbk) => cbk.conversation.attachment.upload(CONVERSATION, large))

// Channels

await call('publishMessage', (cbk) => cbk.channel.publish(CHANNEL, { message: { celsius: 21, where: ['Graz'] } }))
await stream('subscribeChannel', (cbk) => cbk.channel.subscribe(CHANNEL, { historyLength: 100 }))
await stream('subscribeChannel: without its past', (cbk) => cbk.channel.subscribe(CHANNEL))

assert.deepEqual([...uncalled], [], 'methods of the SDK that are not called')
