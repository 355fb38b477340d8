import claims from '../../src/locales/ja/claims.json' with { type: 'json' };
import common from '../../src/locales/ja/common.json' with { type: 'json' };
import copies from '../../src/locales/ja/copies.json' with { type: 'json' };
import custody from '../../src/locales/ja/custody.json' with { type: 'json' };
import dossier from '../../src/locales/ja/dossier.json' with { type: 'json' };
import inquiries from '../../src/locales/ja/inquiries.json' with { type: 'json' };
import insurer from '../../src/locales/ja/insurer.json' with { type: 'json' };
import intake from '../../src/locales/ja/intake.json' with { type: 'json' };
import linkage from '../../src/locales/ja/linkage.json' with { type: 'json' };
import meetings from '../../src/locales/ja/meetings.json' with { type: 'json' };
import payment from '../../src/locales/ja/payment.json' with { type: 'json' };
import renewals from '../../src/locales/ja/renewals.json' with { type: 'json' };
import resultLists from '../../src/locales/ja/result-lists.json' with { type: 'json' };
import session from '../../src/locales/ja/session.json' with { type: 'json' };
import shipments from '../../src/locales/ja/shipments.json' with { type: 'json' };
import taskForms from '../../src/locales/ja/task-forms.json' with { type: 'json' };

/** The words on the pages, so that a better word does not break a test of what people do. */
export const words = {
  claims, common, copies, custody, dossier, inquiries, insurer, intake, linkage, meetings, payment, renewals, resultLists, session, shipments, taskForms,
};

/** A name that begins with these words, whatever explanation follows. */
export function beginning(text: string): RegExp {
  return new RegExp(`^${literally(text)}`);
}

/** Words with their gaps filled; a gap that is not given may hold anything. */
export function filled(text: string, values: Record<string, string | number> = {}): RegExp {
  const parts = text.split(/\{\{(\w+)\}\}/);
  return new RegExp(`^${parts.map((part, index) => (index % 2 === 0 ? literally(part) : part in values ? literally(String(values[part])) : '.*')).join('')}$`);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
