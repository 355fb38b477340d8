import type { Dossier } from '@/api/case-types';
import { hasRight, useSession } from '@/lib/session';
import { BoardSection } from './board-section';
import { CopiesSection } from './copies-section';
import { IdentitySection } from './identity-section';
import { InsurerSection } from './insurer-section';
import { LinkageSection } from './linkage-section';

/** What was asked of other bodies, in the order of the steps: one section for each room that asks, for those who may read it. */
const SECTIONS = [
  { room: 'identity', right: 'INQUIRY_READ', Section: IdentitySection },
  { room: 'linkage', right: 'INQUIRY_READ', Section: LinkageSection },
  { room: 'insurer', right: 'INQUIRY_READ', Section: InsurerSection },
  { room: 'board', right: 'BOARD_READ', Section: BoardSection },
  { room: 'copies', right: 'COPY_READ', Section: CopiesSection },
] as const;

export function InquiriesTab({ dossier }: { dossier: Dossier }) {
  const { user } = useSession();
  return (
    <div className="flex flex-col gap-5">
      {SECTIONS.filter(({ right }) => hasRight(user, right)).map(({ room, Section }) => (
        <Section key={room} caseId={dossier.id} />
      ))}
    </div>
  );
}
