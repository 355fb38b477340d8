/** ⑩ A change of a cap that follows the household; amounts in yen a month. */
export interface CapChange {
  effectiveOn: string;
  patientName: string;
  baseYen: number;
  capBeforeYen: number;
  capAfterYen: number;
  householdCapYen: number;
  totalBaseYen: number;
  cause: 'CERTIFICATE_STARTED' | 'CERTIFICATE_ENDED' | 'OTHER_SCHEME' | 'SEVERAL';
  shares: CapShare[];
  differs: boolean;
  proposedBy?: string;
  proposedAt?: string;
  reason?: string;
}

/** A certificate of the household; `self` is the one that changes. */
export interface CapShare {
  name: string;
  scheme: 'SHOUMAN' | 'NANBYO';
  self: boolean;
  baseYen: number;
  capYen: number;
  validFrom: string;
  validTo: string;
}

/** ⑮ A month that was paid under another cap; amounts in yen. */
export interface SettledMonth {
  month: string;
  usedYen: number;
  capBeforeYen: number;
  capAfterYen: number;
  differenceYen: number;
  kind: 'REFUND' | 'SETTLE';
}

export const nanbyoTiers = ['WELFARE', 'LOW_1', 'LOW_2', 'GENERAL_1', 'GENERAL_2', 'UPPER'] as const;
export type NanbyoTier = (typeof nanbyoTiers)[number];

/** ⑩ A certificate of a designated disease in a case's household; the base in yen a month. */
export interface OtherCertificate {
  id: string;
  personId: string;
  validFrom: string;
  validTo: string;
  tier?: NanbyoTier;
  ventilator: boolean;
  longTerm: boolean;
  baseYen: number;
  toldOn: string;
  version: number;
  recipientNumber?: string;
  authority?: string;
}

/** What stands on a certificate that the family shows. */
export interface ShownCertificate {
  personId: string;
  validFrom: string;
  validTo: string;
  tier?: NanbyoTier;
  ventilator: boolean;
  longTerm: boolean;
  printedCapYen?: number;
  apportioned: boolean;
  recipientNumber?: string;
  authority?: string;
}
