import type { Values } from '../definition';

/** A person as the form holds it: every field there, nothing filled in. */
export interface PersonValues {
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  birthDate: string;
  sex: string;
  postalCode: string;
  address: string;
  phone: string;
  individualNumber: string;
  individualNumberWithheld: boolean;
  otherNames: Values[];
}

export interface MemberValues extends PersonValues {
  relationship: string;
  insured: boolean;
  sameResidence: boolean | null;
  tax: Values;
}

export const emptyPerson: PersonValues = {
  familyName: '',
  givenName: '',
  familyKana: '',
  givenKana: '',
  birthDate: '',
  sex: '',
  postalCode: '',
  address: '',
  phone: '',
  individualNumber: '',
  individualNumberWithheld: false,
  otherNames: [],
};

export const emptyTax: Values = {
  fiscalYear: null,
  status: '',
  incomeLevy: null,
  perCapitaLevy: null,
  totalIncome: null,
  pensionIncome: null,
  otherBenefits: null,
  housingLoanCredit: null,
  donationCredit: null,
  designatedCity: false,
  source: '',
  sourceDate: '',
};

export function emptyMember(): MemberValues {
  return { ...emptyPerson, relationship: '', insured: true, sameResidence: null, tax: { ...emptyTax } };
}

export type PersonCopy = Pick<PersonValues, 'postalCode' | 'address' | 'phone'>;

export function addressOf(person: PersonValues): PersonCopy {
  return { postalCode: person.postalCode, address: person.address, phone: person.phone };
}

export function nameOf(person: Partial<PersonValues> | undefined): string {
  return [person?.familyName, person?.givenName].filter(Boolean).join(' ');
}
