/**
 * Members of record values that hold keys, or lists of keys, at any depth. Inside a partition a key is a plain number; where records leave it, each of these
 * becomes Zeebe's 64-bit number, `-1` apart.
 */
export const KEY_MEMBERS: ReadonlySet<string> = new Set([
  'processDefinitionKey', 'processInstanceKey', 'flowScopeKey', 'parentProcessInstanceKey', 'parentElementInstanceKey', 'elementInstanceKey', 'scopeKey', 'variableScopeKey',
  'jobKey', 'jobKeys', 'decisionKey', 'decisionRequirementsKey', 'messageKey', 'messageKeys', 'ancestorScopeKey', 'ancestorScopeKeys', 'batchElementInstanceKey', 'resourceKey', 'deploymentKey', 'catchEventInstanceKey',
  'compensableActivityInstanceKey', 'compensableActivityScopeKey', 'compensationHandlerInstanceKey', 'throwEventInstanceKey', 'adHocSubProcessInstanceKey', 'targetProcessDefinitionKey', 'userTaskKey', 'formKey',
])
