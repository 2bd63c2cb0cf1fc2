// Asks the API itself, with the token of a session. The secret is in the backend and never comes here.
'use strict'

const form = document.querySelector('form')
const fieldset = document.querySelector('fieldset')
const input = document.querySelector('input')
const log = document.querySelector('#log')

/** The conversation, its token, and where the API is. */
let session

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const question = input.value
  input.value = ''
  fieldset.disabled = true
  append('question', question)
  try {
    await show(await ask(question))
  } catch (problem) {
    append('error', problem.message)
  }
  fieldset.disabled = false
  input.focus()
})

/** Sends a question; returns the response once its headers have arrived. */
async function ask(text) {
  if (!session) await begin()
  let response = await complete(text)
  if (response.status === 401) {
    // The token has expired. Nothing was stored, so that the question can be asked again.
    await begin()
    append('note', 'Your session had expired. This is a new conversation.')
    response = await complete(text)
  }
  if (!response.ok) throw await refusal(response)
  return response
}

/** Requests a session from the backend. */
async function begin() {
  const response = await fetch('/session', { method: 'POST' })
  if (!response.ok) throw await refusal(response)
  session = await response.json()
  const end = new Date(session.expiresAt).toLocaleTimeString()
  document.querySelector('#session').textContent = `Your session ends at ${end}.`
}

function complete(text) {
  return fetch(`${session.baseUrl}/conversation/${encodeURIComponent(session.conversationId)}/complete`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${session.token}`,
      'Content-Type': 'application/json',
      Accept: 'application/jsonl',
    },
    body: JSON.stringify({ text }),
  })
}

/** Shows a reply token by token. */
async function show(response) {
  const reply = append('reply', '')
  let over = false
  try {
    for await (const { type, data } of lines(response.body)) {
      if (type === 'token') reply.append(data.token)
      if (type === 'error') append('error', data.message)
      if (type === 'error' || type === 'result') over = true
    }
  } finally {
    if (!reply.textContent) reply.remove()
  }
  if (!over) throw new Error('The reply was interrupted.')
}

/** The values of a body of JSON lines, which comes in pieces that end anywhere, even within a character. */
async function* lines(body) {
  const pieces = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await pieces.read()
      const whole = (rest + (done ? '\n' : value)).split('\n')
      rest = whole.pop()
      for (const line of whole) if (line.trim()) yield JSON.parse(line)
      if (done) return
    }
  } catch (problem) {
    throw new Error(`The reply was interrupted: ${problem.message}`)
  } finally {
    // Cancelling the reader closes the connection.
    pieces.cancel().catch(() => {})
  }
}

/** Error of a response: JSON from the API, anything from a proxy. */
async function refusal(response) {
  const body = await response.json().catch(() => ({}))
  return new Error(body.message ?? `The server responded with ${response.status}.`)
}

/** Adds a paragraph. The text is never interpreted as HTML. */
function append(kind, text) {
  const paragraph = document.createElement('p')
  paragraph.className = kind
  paragraph.textContent = text
  log.append(paragraph)
  paragraph.scrollIntoView({ block: 'end' })
  return paragraph
}
