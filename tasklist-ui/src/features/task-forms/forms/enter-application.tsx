import { ConsentsSection } from './enter-application/consents-section';
import { ApplicantSection } from './enter-application/applicant-section';
import { DiseaseSection } from './enter-application/disease-section';
import { HouseholdSection } from './enter-application/household-section';
import { InsuranceSection } from './enter-application/insurance-section';
import { PatientSection } from './enter-application/patient-section';
import { SectionNav } from './enter-application/section-nav';
import { SpecialSection } from './enter-application/special-section';

/** The whole application typed from the paper, in the order of the paper. */
export default function EnterApplicationForm() {
  return (
    <>
      <SectionNav />
      <PatientSection />
      <ApplicantSection />
      <HouseholdSection />
      <InsuranceSection />
      <DiseaseSection />
      <SpecialSection />
      <ConsentsSection />
    </>
  );
}
