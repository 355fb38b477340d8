/** One labelled step of a process model, as the text alternative of the picture lists it. */
export interface DiagramElement {
  id: string;
  kind: string;
  name: string;
  step?: string;
}

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn';
const LISTED = new Set([
  'startEvent',
  'endEvent',
  'boundaryEvent',
  'intermediateCatchEvent',
  'userTask',
  'serviceTask',
  'businessRuleTask',
  'callActivity',
  'receiveTask',
  'sendTask',
]);

/** Reads the labelled elements from the model's XML in the order in which the model tells its story. */
export function readDiagramElements(xml: string): DiagramElement[] {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const elements = document.getElementsByTagNameNS(BPMN, '*');
  return Array.from(elements)
    .filter((element) => LISTED.has(element.localName))
    .map((element) => ({
      id: element.getAttribute('id') ?? '',
      kind: element.localName,
      name: (element.getAttribute('name') ?? '').replaceAll(/\s+/g, ' ').trim(),
      step: readStep(element),
    }))
    .filter((element) => element.name !== '');
}

function readStep(element: Element): string | undefined {
  const properties = Array.from(element.getElementsByTagNameNS(CAMUNDA, 'property'));
  return properties.find((property) => property.getAttribute('name') === 'step')?.getAttribute('value') ?? undefined;
}
