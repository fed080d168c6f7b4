/** Namespaces of what a model may hold that matters at run time. */
export const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
export const zeebe = 'http://camunda.org/schema/zeebe/1.0'
