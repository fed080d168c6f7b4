import { html, nothing } from 'lit'
import { balanceChart } from './balance-chart.ts'
import type { BalanceEntry, Contact } from './customers.ts'
import { demoStrings } from './demo-strings.ts'
import type { Desk } from './desk.ts'
import { dayAgo, money } from './money.ts'

/** The customer's card: who it is, how the account stands, what was spoken before. */
export function cardView(desk: Desk) {
  return html`<main class="card"
    aria-label=${demoStrings[desk.language].customer}>${headView(desk)}${factsView(desk)}${historyView(desk)}${contactsView(desk)}</main>`
}

function headView({ customer, language, added }: Desk) {
  const outcome = added[customer.phone]?.[0]?.outcome
  const strings = demoStrings[language]
  return html`
    <div class="head">
      <span class="face large" aria-hidden="true">${initials(customer.name[language])}</span>
      <div><h1>${customer.name[language]}</h1><p><a href="tel:${customer.phone}">${phoneWords(customer.phone)}</a> <span
        class="tag">${customer.tag[language]}</span>
        ${outcome ? html`<span class="tag good">${strings.lastOutcome}: ${outcome}</span>` : nothing}</p></div>
    </div>`
}

function factsView({ customer, language }: Desk) {
  const strings = demoStrings[language]
  const facts: [label: string, value: unknown][] = [
    [strings.balance, html`<b
      class=${customer.balance < 0 ? 'debt' : ''}>${money(customer.balance, language)}</b>`], [strings.tariff, customer.tariff], [strings.account, customer.account],
    [strings.contract, customer.contract], [strings.address, customer.address[language]], [strings.since, customer.since],
  ]
  return html`<dl class="facts">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`
}

function historyView({ customer, language }: Desk) {
  const strings = demoStrings[language]
  return html`
    <section class="block"><h2>${strings.movements}</h2>${balanceChart(customer.history, customer.balance)}
      <table><thead><tr><th>${strings.date}</th><th>${strings.what}</th><th class="number">${strings.amount}</th></tr></thead>
        <tbody>${customer.history.map((entry) => movementView(entry, language))}</tbody></table>
    </section>`
}

function movementView({ daysAgo, what, amount }: BalanceEntry, language: Desk['language']) {
  const number = amount > 0 ? 'number income' : 'number'
  return html`<tr><td>${dayAgo(daysAgo, language)}</td><td>${what[language]}</td><td class=${number}>${money(amount, language, true)}</td></tr>`
}

function contactsView({ customer, language, added }: Desk) {
  const strings = demoStrings[language]
  const contacts = [...(added[customer.phone] ?? []), ...customer.contacts]
  return html`<section class="block"><h2>${strings.contacts}</h2><ul
    class="contacts">${contacts.map((contact) => contactView(contact, language))}</ul></section>`
}

function contactView({ daysAgo, channel, what, outcome }: Contact, language: Desk['language']) {
  const when = daysAgo ? dayAgo(daysAgo, language) : demoStrings[language].justNow
  return html`
    <li class=${daysAgo ? '' : 'fresh'}><span class="when">${when}</span><span class="channel">${channel[language]}</span>
      <span class="topic">${what[language]}</span>${outcome ? html`<span class="tag">${outcome}</span>` : nothing}</li>`
}

/** First letters of first and last name. */
export function initials(name: string): string {
  const words = name.split(' ')
  return `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`
}

/** A Russian phone number in groups. */
export function phoneWords(phone: string): string {
  return phone.replace(/^(\+7)(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1\u00a0$2\u00a0$3-$4-$5')
}
