import type { Dossier } from '@/api/case-types';
import { IdentitySection } from './identity-section';

/** What was asked of other bodies, in the order of the steps: one section for each room that asks. */
const SECTIONS = [{ room: 'identity', Section: IdentitySection }];

export function InquiriesTab({ dossier }: { dossier: Dossier }) {
  return (
    <div className="flex flex-col gap-5">
      {SECTIONS.map(({ room, Section }) => (
        <Section key={room} caseId={dossier.id} />
      ))}
    </div>
  );
}
