// A task done by the official Node SDK: `node --expose-gc node.mjs <base-url> <task> <count>`. Measurements and
// output are the same as in measure/src/lib.rs.

import { BotClient } from '@chatbotkit/sdk/bot/index.js'
import { ConversationClient } from '@chatbotkit/sdk/conversation/index.js'

const [baseUrl, task, argument] = process.argv.slice(2)
const options = { secret: 'sk-1', baseUrl }
const wanted = Number(argument)

async function fetch(client) {
  const { name } = await client.fetch('b1')
  if (!name) throw new Error('a bot without a name')
}

function events(client) {
  return client.complete('c1', { text: 'Hello' }).stream()
}

async function tokens(client) {
  let count = 0
  for await (const { type, data } of events(client)) {
    if (type === 'token' && data.token) count += 1
  }
  return count
}

async function begun(client) {
  const stream = events(client)
  if ((await stream.next()).done) throw new Error('nothing came')
  return stream
}

function cpu() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function resident() {
  global.gc()
  return process.memoryUsage.rss()
}

const tasks = {
  async start() {
    await fetch(new BotClient(options))
    return { count: 1 }
  },
  async calls() {
    const client = new BotClient(options)
    let before, count
    for (let time = 0; time < 2; time += 1) {
      before = cpu()
      for (count = 0; count < wanted; count += 1) await fetch(client)
    }
    return { count, cpu_seconds: cpu() - before }
  },
  async events() {
    const client = new ConversationClient(options)
    await tokens(client)
    const before = cpu()
    const count = await tokens(client)
    return { count, cpu_seconds: cpu() - before }
  },
  async idle() {
    const client = new ConversationClient(options)
    const streams = [await begun(client)]
    const before = resident()
    while (streams.length <= wanted) streams.push(await begun(client))
    return { count: streams.length - 1, resident_bytes: resident() - before }
  },
}

console.log(JSON.stringify({ task, ...(await tasks[task]()) }))
// Open connections would keep the process alive.
process.exit()
