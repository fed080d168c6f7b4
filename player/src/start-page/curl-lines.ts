/** Two commands that walk a script from a terminal, at the address this page came from. */
export function curlLines(origin: string, script: string): [begin: string, answer: string] {
  return [
    `curl -s ${origin}/api/v1/sessions -H 'content-type: application/json' \\\n  -d '{"script": "${script}", "channel": "chat", "context": {"phone": "+79001234567"}}'`,
    `curl -s ${origin}/api/v1/sessions/SESSION/input -H 'content-type: application/json' \\\n  -d '{"stepVisit": "STEP_VISIT", "kind": "digits", "value": "1"}'`,
  ]
}
