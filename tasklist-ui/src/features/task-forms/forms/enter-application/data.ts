import { isIndividualNumber, isInsurerNumber } from '@/lib/check-digits';
import { merge, pick, prune } from '../../lib/form-data';
import type { ExtraRule, FieldProblem } from '../../lib/validation';
import type { Values } from '../definition';
import { emptyMember, emptyPerson } from './person';

const EMPTY: Values = {
  patient: { ...emptyPerson },
  applicant: { ...emptyPerson, relationship: '' },
  household: [],
  insurance: { kind: '', insurerNumber: '', insurerName: '', symbol: '', number: '', branch: '', qualifiedOn: '', insuredPerson: '' },
  disease: { group: '', code: '', name: '', diagnosisDate: '', opinionDate: '', doctorNumber: '' },
  special: { severe: false, severeReason: '', lifeSupport: false, hemophilia: false, publicAssistance: false },
  retroactiveReason: 'NONE',
  institutions: '',
  consents: { insurerInquiry: false, network: false, notices: false },
};

const DISEASE_OF_FIELD = new Set(['disease.code', 'disease.group', 'disease.name']);

export function initialApplication(prefill: unknown): Values {
  const known = (prefill ?? {}) as Values;
  const values = merge(EMPTY, known);
  const household = Array.isArray(known.household) ? known.household : [];
  const institutions = Array.isArray(known.institutions) ? known.institutions.join('\n') : (known.institutions ?? '');
  const insurance = values.insurance as Values;
  return {
    ...pick(values, Object.keys(EMPTY)),
    household: household.map((member) => merge(emptyMember(), member)),
    insurance: { ...insurance, insuredPerson: String(insurance.insuredPerson ?? '') },
    institutions,
  };
}

/** From the form's fields to what the schema asks for. */
export function applicationData(values: Values): Values {
  const data = prune(values) as Values;
  const insurance = { ...((data.insurance ?? {}) as Values) };
  if (/^\d+$/.test(String(insurance.insuredPerson ?? ''))) insurance.insuredPerson = Number(insurance.insuredPerson);
  return {
    ...data,
    patient: person(data.patient),
    applicant: person(data.applicant),
    household: ((data.household ?? []) as Values[]).map(member),
    insurance: insurance.kind === 'PUBLIC_ASSISTANCE' ? { kind: insurance.kind } : insurance,
    special: special(data.special),
    institutions: String(data.institutions ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
}

function person(value: unknown): Values {
  const { individualNumber, ...rest } = (value ?? {}) as Values;
  if (rest.individualNumberWithheld === true || individualNumber === undefined) return rest;
  return { ...rest, individualNumber };
}

function member(value: Values): Values {
  const { tax, ...rest } = value;
  const stated = tax as Values | undefined;
  return stated?.status ? { ...person(rest), tax: taxData(stated) } : person(rest);
}

/** Amounts of a taxed person are not sent for one who is exempt, even when they were typed before. */
export function taxData(tax: Values): Values {
  const known = tax.status === 'TAXED' || tax.status === 'EXEMPT';
  const { incomeLevy, perCapitaLevy, housingLoanCredit, donationCredit, totalIncome, pensionIncome, otherBenefits, ...rest } = tax;
  return prune({
    ...rest,
    ...(tax.status === 'TAXED' ? { incomeLevy, perCapitaLevy, housingLoanCredit, donationCredit } : {}),
    ...(known ? { totalIncome, pensionIncome, otherBenefits } : {}),
  }) as Values;
}

function special(value: unknown): Values {
  const { severeReason, ...rest } = (value ?? {}) as Values;
  return rest.severe === true && severeReason !== undefined ? { ...rest, severeReason } : rest;
}

/** Which of the form's fields shows a problem of the data. */
export function applicationField(path: string): string {
  if (path.startsWith('institutions.')) return 'institutions';
  return DISEASE_OF_FIELD.has(path) ? 'disease.name' : path;
}

export const numberRule: ExtraRule = (data) => {
  const problems: FieldProblem[] = [];
  visit(data, '', (path, key, value) => {
    if (key === 'individualNumber' && typeof value === 'string' && /^\d{12}$/.test(value) && !isIndividualNumber(value)) {
      problems.push({ path, code: 'checkDigit' });
    }
    if (key === 'insurerNumber' && typeof value === 'string' && /^(\d{6}|\d{8})$/.test(value) && !isInsurerNumber(value)) {
      problems.push({ path, code: 'checkDigit' });
    }
  });
  return problems;
};

function visit(value: unknown, path: string, see: (path: string, key: string, value: unknown) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const below = path === '' ? key : `${path}.${key}`;
    see(below, key, item);
    visit(item, below, see);
  }
}
