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
