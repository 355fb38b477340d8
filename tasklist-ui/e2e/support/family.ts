/** People who do not exist; numbers with true check digits, telephone numbers that belong to nobody. */
export interface Person {
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  birthDate: string;
  sex: 'MALE' | 'FEMALE';
  postalCode: string;
  address: string;
  phone: string;
  individualNumber: string;
}

export interface Levy {
  incomeLevy: number;
  perCapitaLevy: number;
  housingLoanCredit?: number;
  donationCredit?: number;
}

export interface Family {
  patient: Person;
  mother: Person;
  insurance: { kind: 'EMPLOYEE' | 'NHI'; insurerNumber: string; insurerName: string; symbol: string; number: string; branch: string };
  levy: Levy;
  severe: boolean;
  /** Whether the paper bears the child's My Number. */
  numberOnPaper: boolean;
  /** Whether the family brings a tax certificate, or leaves its tax to the network. */
  taxOnPaper: boolean;
  /** Whether the paper allows the insurer to be asked. */
  insurerConsent: boolean;
  /** What the offices outside have on record, or do, otherwise than the paper lets expect. */
  outside: { patient?: OnRecord; mother?: OnRecord };
}

export interface OnRecord {
  address?: string;
  habits?: ('PROTECTED' | 'NO_RECORD' | 'CODE_FAILS')[];
}

/** One number for the whole run (playwright.config.ts); its workers start half a thousand apart, so that their families never share a name. */
let serial = Number(process.env.E2E_SERIAL ?? 0) + 500 * Number(process.env.TEST_PARALLEL_INDEX ?? 0);

/** A true individual number that no other person of this run bears. */
export function individualNumber(): string {
  serial += 1;
  const body = String(20_000_000_000 + serial * 1_009).slice(0, 11);
  let sum = 0;
  for (let n = 1; n <= 11; n++) sum += Number(body[11 - n]) * (n <= 6 ? n + 1 : n - 5);
  const rest = sum % 11;
  return body + (rest <= 1 ? 0 : 11 - rest);
}

const KANJI = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const KANA = ['アイ', 'イト', 'ウエ', 'エダ', 'オカ', 'カイ', 'キタ', 'クボ', 'ケタ', 'コダ'];

/** Families are insured under numbers of their own, so that none shares another's burden. */
function insuranceNumber(): string {
  return String(100_000 + Math.floor(Math.random() * 900_000));
}

/** A family with a name of its own, so that rows and papers can be told apart. */
export function family(change: Partial<Family> = {}, at = '東京都中央区築地9丁目31番21号'): Family {
  const number = individualNumber();
  const digits = [...number.slice(7, 10)].map(Number);
  const familyName = `検証${digits.map((d) => KANJI[d]).join('')}`;
  const familyKana = `ケンショウ${digits.map((d) => KANA[d]).join('')}`;
  const home = { postalCode: '1040045', address: at, phone: '090-0000-1234', familyName, familyKana };
  return {
    patient: { ...home, givenName: '陽菜', givenKana: 'ヒナ', birthDate: '2017-05-06', sex: 'FEMALE', individualNumber: number },
    mother: { ...home, givenName: '香織', givenKana: 'カオリ', birthDate: '1987-02-03', sex: 'FEMALE', individualNumber: individualNumber() },
    insurance: { kind: 'EMPLOYEE', insurerNumber: '01130012', insurerName: '全国健康保険協会東京支部', symbol: '1234', number: insuranceNumber(), branch: '02' },
    levy: { incomeLevy: 98_400, perCapitaLevy: 3_000 },
    severe: false,
    numberOnPaper: true,
    taxOnPaper: true,
    insurerConsent: true,
    outside: {},
    ...change,
  };
}

/** Certificates of April to June still carry the year before. */
export function taxYear(today = new Date()): number {
  return today.getMonth() + 1 >= 7 ? today.getFullYear() : today.getFullYear() - 1;
}

export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
}

export function daysAgo(days: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date(Date.now() - days * 86_400_000));
}
