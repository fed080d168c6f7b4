import type { Address } from './address.ts'
import { addresses } from './build-openapi.ts'
import { componentSchemas } from './component-schemas.ts'
import { describeSchema, type Member } from './describe-schema.ts'

/** The documents of the API as one plain page: what there is, how it is called, what it takes and answers. */
export function docsPage(): string {
  const groups = Map.groupBy(addresses, ({ group }) => group)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Souffleur: the HTTP API</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<header><h1>The HTTP API</h1><p>Walk a script as a person, a bot or a phone line. For machines: <a href="/api/openapi.json">openapi.json</a>. <a href="/">Start page</a></p></header>
<main>
${introduction}
${[...groups].map(([name, members]) => section(name, members)).join('\n')}
<section id="schemas"><h2>Bodies and answers</h2>
${Object.entries(componentSchemas).map(([name, schema]) => schemaSection(name, describeSchema(schema))).join('\n')}
</section>
</main>
</body>
</html>
`
}

const introduction = `<section><h2>In three calls</h2>
<pre tabindex="0">curl -s localhost:8080/api/v1/sessions -H 'content-type: application/json' \\
  -d '{"script":"promised-payment","channel":"chat","context":{"phone":"+79001234567"}}'</pre>
<p>The answer is a session: what to <code>say</code>, what to <code>expect</code>, and <code>stepVisit</code>. Send the customer's words with that visit; the answer carries the next step:</p>
<pre tabindex="0">curl -s localhost:8080/api/v1/sessions/$SESSION/input -H 'content-type: application/json' \\
  -H 'idempotency-key: 1' -d '{"stepVisit":"'$VISIT'","kind":"text","value":"yes"}'</pre>
<p>Go on until <code>status</code> is <code>ended</code>. While it is <code>working</code>, functions run: follow the event stream, or look again after <code>wait.pollMs</code>:</p>
<pre tabindex="0">curl -s localhost:8080/api/v1/sessions/$SESSION/events</pre>
<p>An input to a step that has passed is answered with 409 and the current state. A repeated <code>Idempotency-Key</code> gets the first answer again, word for word. Every error is a
problem document (<code>application/problem+json</code>) whose <code>detail</code> says what to do.</p></section>`

function section(name: string, members: readonly Address[]): string {
  return `<section id="${name.toLowerCase()}"><h2>${name}</h2>\n${members.map(article).join('\n')}\n</section>`
}

function article(address: Address): string {
  const { method, path, summary, description, repeatable, query = {} } = address
  return `<article><h3><span class="method ${method}">${method.toUpperCase()}</span> <code>${escape(path)}</code></h3>
<p><b>${escape(summary)}.</b> ${prose(description ?? '')}</p>
<dl>${bodyEntry(address)}${Object.entries(query).map(([name, meaning]) => entry(`?${name}`, prose(meaning))).join('')}${repeatable ? entry('Idempotency-Key', 'a repeat with the same key gets the first answer again') : ''}${answerEntries(address)}</dl></article>`
}

function bodyEntry({ body, file }: Address): string {
  return body ? entry('Body', `${link(body)}${file ? ` or a file as <code>${file}</code>` : ''}`) : ''
}

function answerEntries({ answers, answer }: Address): string {
  return Object.entries(answers).map(([status, meaning]) => entry(status, `${prose(meaning)}${answer && Number(status) < 300 ? ` ${link(answer)}` : ''}`)).join('')
}

function schemaSection(name: string, members: Member[]): string {
  const rows = members.map(({ name: member, type, required, description }) => `<tr><td><code>${escape(member)}</code>${required ? '' : ' <i>optional</i>'}</td><td>${escape(type)}</td><td>${prose(description)}</td></tr>`)
  return `<h3 id="${name}">${name}</h3><div class="scroll" tabindex="0"><table><thead><tr><th>Member</th><th>Type</th><th></th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

function entry(term: string, meaning: string): string {
  return `<div><dt>${escape(term)}</dt><dd>${meaning}</dd></div>`
}

function link(schema: string): string {
  return `<a href="#${schema}">${schema}</a>`
}

/** Words between backticks are code. */
function prose(text: string): string {
  return escape(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
