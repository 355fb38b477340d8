import common from '../../src/locales/ja/common.json' with { type: 'json' };
import intake from '../../src/locales/ja/intake.json' with { type: 'json' };
import session from '../../src/locales/ja/session.json' with { type: 'json' };
import taskForms from '../../src/locales/ja/task-forms.json' with { type: 'json' };

/** The words on the pages, so that a better word does not break a test of what people do. */
export const words = { common, intake, session, taskForms };

/** A name that begins with these words, whatever explanation follows. */
export function beginning(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
