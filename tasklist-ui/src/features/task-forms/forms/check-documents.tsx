import { DocumentChecklist } from '../components/document-checklist';
import { SubmitterIdentity } from '../components/submitter-identity';

export default function CheckDocumentsForm() {
  return (
    <>
      <SubmitterIdentity />
      <DocumentChecklist />
    </>
  );
}
