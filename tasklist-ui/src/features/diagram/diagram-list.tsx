import { useWords } from '@/lib/words';
import type { DiagramElement } from './diagram-elements';
import type { DiagramBadge } from './process-diagram';

interface DiagramListProps {
  elements: readonly DiagramElement[];
  passed: readonly string[];
  active: readonly string[];
  badges: readonly DiagramBadge[];
  onShow: (elementId: string) => void;
}

/** The picture in words: every labelled element with its state, for those who do not look at it. */
export function DiagramList({ elements, passed, active, badges, onShow }: DiagramListProps) {
  const t = useWords('diagram');

  function stateOf(id: string): 'active' | 'passed' | 'ahead' {
    if (active.includes(id)) return 'active';
    return passed.includes(id) ? 'passed' : 'ahead';
  }

  return (
    <details className="komado-diagram-list">
      <summary>{t('list.title', { count: elements.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('list.element')}</th>
            <th scope="col">{t('list.kind')}</th>
            <th scope="col">{badges.length > 0 ? t('list.figures') : t('list.state')}</th>
          </tr>
        </thead>
        <tbody>
          {elements.map((element) => {
            const badge = badges.find((candidate) => candidate.elementId === element.id);
            const state = stateOf(element.id);
            return (
              <tr key={element.id} data-state={state} aria-current={state === 'active' ? 'step' : undefined}>
                <th scope="row">
                  <button type="button" onClick={() => onShow(element.id)}>
                    {element.name}
                  </button>
                </th>
                <td>{t(`kind.${element.kind}`, { defaultValue: element.kind })}</td>
                <td>{badges.length > 0 ? (badge?.label ?? '') : t(`state.${state}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
