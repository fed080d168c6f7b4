/** What an element of a DMN file may hold, after the published schemas of DMN 1.1 to 1.5. */
export interface ElementType {
  /** Sequence of children: names, `$groups`, `a|b` for a choice, each with `?`, `*` or `+`. Absent: text alone. */
  content?: string
  /** Attributes without prefix, `!` behind those that must be there. */
  attributes?: string
  /** Attributes of other namespaces are welcome. */
  open?: true
}

export interface DmnSchema {
  types: { readonly [name: string]: ElementType }
  groups: { readonly [name: string]: readonly string[] }
  /** Type references are names with a declared prefix, as DMN 1.1 had them. */
  qualifiedTypes: boolean
  /** Namespace of the diagram at the end of the file, whose content is not looked at. */
  diagram?: string
}

const named = (content: string, attributes = ''): ElementType => ({ content: `description? extensionElements? ${content}`, attributes: `id label name! ${attributes}`, open: true })
const element = (content: string, attributes = ''): ElementType => ({ content: `description? extensionElements? ${content}`, attributes: `id label ${attributes}`, open: true })
const expression = (content: string, attributes = ''): ElementType => element(content, `typeRef ${attributes}`)
const reference: ElementType = { content: '', attributes: 'href!' }
const text: ElementType = {}
const child: ElementType = { content: '$expression', attributes: 'id typeRef' }

const item = named('', 'typeRef')
const literal = expression('(text|importedValues)?', 'expressionLanguage')
const requirement = (content: string): ElementType => element(content)

const dmn13: DmnSchema['types'] = {
  definitions: named('import* itemDefinition* $drgElement* $artifact* elementCollection* $businessContextElement* DMNDI?', 'expressionLanguage typeLanguage namespace! exporter exporterVersion'),
  import: named('', 'namespace! locationURI importType!'),
  importedValues: named('importedElement', 'namespace! locationURI importType! expressionLanguage'),
  elementCollection: named('drgElement*'),
  itemDefinition: named('((typeRef allowedValues?)|itemComponent*|functionItem?)', 'typeLanguage isCollection'),
  functionItem: element('parameters*', 'outputTypeRef'),
  performanceIndicator: named('impactingDecision*', 'URI'),
  organizationUnit: named('decisionMade* decisionOwned*', 'URI'),

  decision: named('question? allowedAnswers? variable? informationRequirement* knowledgeRequirement* authorityRequirement* supportedObjective* impactedPerformanceIndicator* decisionMaker* decisionOwner* usingProcess* usingTask* $expression?'),
  businessKnowledgeModel: named('variable? encapsulatedLogic? knowledgeRequirement* authorityRequirement*'),
  inputData: named('variable?'),
  knowledgeSource: named('authorityRequirement* type? owner?', 'locationURI'),
  decisionService: named('variable? outputDecision* encapsulatedDecision* inputDecision* inputData*'),
  informationRequirement: requirement('(requiredDecision|requiredInput)'),
  knowledgeRequirement: requirement('requiredKnowledge'),
  authorityRequirement: requirement('(requiredDecision|requiredInput|requiredAuthority)'),

  group: element('', 'name'),
  textAnnotation: element('text?', 'textFormat'),
  association: element('sourceRef targetRef', 'associationDirection'),

  literalExpression: literal,
  invocation: expression('$expression? binding*'),
  binding: { content: 'parameter $expression?' },
  context: expression('contextEntry*'),
  contextEntry: element('variable? $expression'),
  functionDefinition: expression('formalParameter* $expression?', 'kind'),
  relation: expression('column* row*'),
  list: expression('$expression*'),
  decisionTable: expression('input* output+ annotation* rule*', 'hitPolicy aggregation preferredOrientation outputLabel'),
  input: element('inputExpression inputValues?'),
  output: element('outputValues? defaultOutputEntry?', 'name typeRef'),
  annotation: { content: '', attributes: 'name' },
  rule: element('inputEntry* outputEntry+ annotationEntry*'),
  annotationEntry: { content: 'text?' },
  unaryTests: element('text', 'expressionLanguage'),

  reference, item, text,
}

const boxed: DmnSchema['types'] = {
  for: expression('in return', 'iteratorVariable'),
  every: expression('in satisfies', 'iteratorVariable'),
  some: expression('in satisfies', 'iteratorVariable'),
  conditional: expression('if then else'),
  filter: expression('in match'),
  child,
  unaryTests: expression('text', 'expressionLanguage'),
}

const groups13: DmnSchema['groups'] = {
  drgElement: ['decision', 'businessKnowledgeModel', 'decisionService', 'inputData', 'knowledgeSource'],
  artifact: ['group', 'textAnnotation', 'association'],
  businessContextElement: ['performanceIndicator', 'organizationUnit'],
  expression: ['literalExpression', 'invocation', 'context', 'functionDefinition', 'relation', 'list', 'decisionTable'],
}

const dmn12: DmnSchema['types'] = {
  ...dmn13,
  itemDefinition: named('((typeRef allowedValues?)|itemComponent*)', 'typeLanguage isCollection'),
}

const dmn11: DmnSchema['types'] = {
  ...dmn12,
  definitions: named('import* itemDefinition* $drgElement* $artifact* elementCollection* $businessContextElement*', 'expressionLanguage typeLanguage namespace! exporter exporterVersion'),
  import: { content: '', attributes: 'namespace! locationURI importType!' },
  importedValues: { content: 'importedElement', attributes: 'namespace! locationURI importType! expressionLanguage' },
  businessKnowledgeModel: named('encapsulatedLogic? variable? knowledgeRequirement* authorityRequirement*'),
  informationRequirement: { content: '(requiredDecision|requiredInput)' },
  knowledgeRequirement: { content: 'requiredKnowledge' },
  authorityRequirement: { content: '(requiredDecision|requiredInput|requiredAuthority)' },
  contextEntry: { content: 'variable? $expression' },
  functionDefinition: expression('formalParameter* $expression?'),
  decisionTable: expression('input* output+ rule*', 'hitPolicy aggregation preferredOrientation outputLabel'),
  rule: element('inputEntry* outputEntry+'),
}

const groups12 = { ...groups13, artifact: ['textAnnotation', 'association'] }
const groups11 = { ...groups12, drgElement: ['decision', 'businessKnowledgeModel', 'inputData', 'knowledgeSource'] }
const groups14 = { ...groups13, expression: [...groups13.expression!, 'for', 'every', 'some', 'conditional', 'filter'] }
const dmn14 = { ...dmn13, ...boxed }

const version11: DmnSchema = { types: dmn11, groups: groups11, qualifiedTypes: true }
const diagram13 = 'https://www.omg.org/spec/DMN/20191111/DMNDI/'

/** By namespace of the file. */
export const dmnSchemas: ReadonlyMap<string, DmnSchema> = new Map([
  ['http://www.omg.org/spec/DMN/20151101/dmn.xsd', version11],
  ['http://www.omg.org/spec/DMN/20151101/dmn11.xsd', version11],
  ['http://www.omg.org/spec/DMN/20180521/MODEL/', { types: dmn12, groups: groups12, qualifiedTypes: false, diagram: 'http://www.omg.org/spec/DMN/20180521/DMNDI/' }],
  ['https://www.omg.org/spec/DMN/20191111/MODEL/', { types: dmn13, groups: groups13, qualifiedTypes: false, diagram: diagram13 }],
  ['https://www.omg.org/spec/DMN/20211108/MODEL/', { types: dmn14, groups: groups14, qualifiedTypes: false, diagram: diagram13 }],
  ['https://www.omg.org/spec/DMN/20230324/MODEL/', {
    types: { ...dmn14, itemDefinition: named('((typeRef allowedValues? typeConstraint?)|itemComponent*|functionItem?)', 'typeLanguage isCollection') },
    groups: groups14, qualifiedTypes: false, diagram: 'https://www.omg.org/spec/DMN/20230324/DMNDI/',
  }],
])

/** Types of elements that are not named like their type. */
export const typeOfName: ReadonlyMap<string, string> = new Map(Object.entries({
  text: ['description', 'question', 'allowedAnswers', 'importedElement', 'typeRef', 'type', 'text'],
  item: ['variable', 'parameter', 'formalParameter', 'parameters', 'column', 'informationItem'],
  itemDefinition: ['itemComponent'],
  functionDefinition: ['encapsulatedLogic'],
  list: ['row'],
  child: ['in', 'return', 'satisfies', 'if', 'then', 'else', 'match'],
  literalExpression: ['inputExpression', 'outputEntry', 'defaultOutputEntry'],
  unaryTests: ['inputEntry', 'allowedValues', 'inputValues', 'outputValues', 'typeConstraint'],
  reference: [
    'requiredDecision', 'requiredInput', 'requiredKnowledge', 'requiredAuthority', 'supportedObjective', 'impactedPerformanceIndicator', 'decisionMaker', 'decisionOwner', 'usingProcess', 'usingTask',
    'impactingDecision', 'decisionMade', 'decisionOwned', 'outputDecision', 'encapsulatedDecision', 'inputDecision', 'owner', 'sourceRef', 'targetRef', 'drgElement',
  ],
}).flatMap(([type, names]) => names.map((name): [string, string] => [name, type])))

/** Attributes that are addresses: a `%` begins a code of two digits. */
export const addressAttributes: ReadonlySet<string> = new Set(['href', 'namespace', 'locationURI', 'importType', 'expressionLanguage', 'typeLanguage', 'URI'])

/** Values that an attribute may have. */
export const attributeValues: { readonly [attribute: string]: readonly string[] } = {
  hitPolicy: ['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'],
  aggregation: ['SUM', 'COUNT', 'MIN', 'MAX'],
  preferredOrientation: ['Rule-as-Row', 'Rule-as-Column', 'CrossTable'],
  associationDirection: ['None', 'One', 'Both'],
  kind: ['FEEL', 'Java', 'PMML'],
  isCollection: ['true', 'false', '1', '0'],
}
