// The resources of the official Node SDK, against the emulator at CHATBOTKIT_BASE_URL: every method that it has for
// contacts, datasets, files, memories, models, secrets and skillsets.

import assert from 'node:assert/strict'

import { ChatBotKit } from '@chatbotkit/sdk'

const baseUrl = process.env.CHATBOTKIT_BASE_URL
const cbk = new ChatBotKit({ secret: 'sk-node', baseUrl, retries: 0 })
const notFound = { code: 'NOT_FOUND' }
const ids = ({ items }) => items.map(({ id }) => id)

// Each resource is created, fetched, listed, updated and deleted alike.

async function lives(client, parents, fields, change) {
  const { id } = await client.create(...parents, { ...fields })
  const fetched = await client.fetch(...parents, id)
  for (const [name, value] of Object.entries(fields).filter(([name]) => name !== 'value')) {
    assert.deepEqual(fetched[name], value, name)
  }
  assert.ok(fetched.createdAt && fetched.updatedAt)
  assert.deepEqual(ids(await client.list(...parents, {})), [id])
  const streamed = []
  for await (const { type, data } of client.list(...parents, {}).stream()) {
    assert.equal(type, 'item')
    streamed.push(data.id)
  }
  assert.deepEqual(streamed, [id])
  assert.equal((await client.update(...parents, id, change)).id, id)
  const [[name, value]] = Object.entries(change)
  assert.equal((await client.fetch(...parents, id))[name], value)
  assert.equal((await client.delete(...parents, id)).id, id)
  await assert.rejects(async () => await client.fetch(...parents, id), notFound)
}

const bot = await cbk.bot.create({ name: 'Guide' })
await lives(cbk.contact, [], { name: 'Ada', fingerprint: 'ada-of-the-shoe-shop', meta: { tier: 'gold' } }, { nick: 'Countess' })
await lives(cbk.dataset, [], { name: 'Shoes', alias: 'shoes', searchMaxRecords: 3 }, { description: 'What there is' })
await lives(cbk.file, [], { name: 'shoes.txt', visibility: 'private' }, { name: 'boots.txt' })
await lives(cbk.skillset, [], { name: 'Shop', meta: {} }, { name: 'Returns' })
await lives(cbk.secret, [], { name: 'Shop', kind: 'shared', type: 'bearer', value: 'key' }, { name: 'Returns' })
await lives(cbk.memory, [], { text: 'Ada wears size 39.', botId: bot.id }, { text: 'Ada wears size 40.' })

// Contacts

const ada = await cbk.contact.ensure({ fingerprint: 'ada-of-the-shoe-shop', name: 'Ada' })
assert.deepEqual(await cbk.contact.ensure({ fingerprint: 'ada-of-the-shoe-shop' }), ada)
const conversation = await cbk.conversation.create({ contactId: ada.id })
assert.deepEqual(ids(await cbk.contact.conversation.list(ada.id, {})), [conversation.id])
assert.deepEqual(ids(await cbk.contact.space.list(ada.id, {})), [])
assert.deepEqual(ids(await cbk.contact.task.list(ada.id, {})), [])

const calendar = await cbk.secret.create({ kind: 'personal', type: 'oauth' })
assert.deepEqual(ids(await cbk.contact.secret.list(ada.id, {})), [calendar.id])
assert.equal((await cbk.contact.secret.verify(ada.id, calendar.id)).status, 'unauthenticated')
assert.ok((await cbk.contact.secret.authenticate(ada.id, calendar.id)).url)
assert.equal((await cbk.contact.secret.verify(ada.id, calendar.id)).status, 'authenticated')
assert.equal((await cbk.contact.secret.revoke(ada.id, calendar.id)).id, calendar.id)

// Secrets

const secret = await cbk.secret.create({ type: 'bearer', value: 'key' })
assert.equal((await cbk.secret.verify(secret.id)).status, 'authenticated')
assert.ok((await cbk.secret.authenticate(secret.id)).url)
assert.equal((await cbk.secret.revoke(secret.id)).id, secret.id)

// Datasets with their records and files

const dataset = await cbk.dataset.create({})
await lives(cbk.dataset.record, [dataset.id], { text: 'Red shoes', source: 'a.md' }, { text: 'Green shoes' })
const red = await cbk.dataset.record.create(dataset.id, { text: 'Red shoes', meta: { size: 36 } })
await cbk.dataset.record.create(dataset.id, { text: 'Green boots', meta: { size: 42 } })
assert.equal((await cbk.dataset.record.export(dataset.id, {})).items.length, 2)
const { records } = await cbk.dataset.search(dataset.id, 'red shoes')
assert.deepEqual(records.map(({ id }) => id), [red.id])

const file = await cbk.file.create({ name: 'shoes.txt' })
const data = new TextEncoder().encode('Blue shoes').buffer
assert.equal((await cbk.file.upload(file.id, { data, type: 'text/plain', name: 'shoes.txt' })).id, file.id)
assert.equal(new TextDecoder().decode((await cbk.file.download(file.id)).data), 'Blue shoes')
assert.equal((await cbk.dataset.file.attach(dataset.id, file.id, { type: 'source' })).id, file.id)
assert.deepEqual(ids(await cbk.dataset.file.list(dataset.id, {})), [file.id])
assert.equal((await cbk.dataset.file.sync(dataset.id, file.id, {})).id, file.id)
assert.equal((await cbk.file.sync(file.id)).id, file.id)
assert.equal((await cbk.dataset.search(dataset.id, 'blue')).records[0].text, 'Blue shoes')
assert.equal((await cbk.dataset.file.detach(dataset.id, file.id, { deleteRecords: true })).id, file.id)
assert.equal((await cbk.dataset.record.list(dataset.id, {})).items.length, 2)

// Skillsets with their abilities

const skillset = await cbk.skillset.create({})
const order = { name: 'order', description: 'Finds an order.', instruction: 'Look it up.' }
await lives(cbk.skillset.ability, [skillset.id], order, { description: 'Finds an order by its number.' })
const ability = await cbk.skillset.ability.create(skillset.id, order)
assert.equal((await cbk.skillset.ability.export(skillset.id, {})).items.length, 1)
const executed = await cbk.skillset.ability.execute(skillset.id, ability.id, { input: 'Order 1815' })
assert.equal(executed.result, 'You said: Order 1815')

// Memories and models

const memory = await cbk.memory.create({ text: 'Ada likes blue.', contactId: ada.id })
assert.deepEqual(ids(await cbk.memory.search({ search: 'blue' })), [memory.id])
assert.deepEqual(ids(await cbk.memory.export({})), [memory.id])
const models = await cbk.platform.model.list({})
assert.ok(models.items.length > 0 && models.items.every(({ provider, maxTokens }) => provider && maxTokens))

console.log('the scenario holds')
process.exit(0)
