/** Shipments of inquiries to other bodies, and the files that arrive from them. */

import type { Right } from './types';

export type ShipmentState = 'PREPARED' | 'RETURNED' | 'APPROVED' | 'PERMITTED' | 'QUEUED' | 'SENT' | 'ANSWERED' | 'CONFIRMED' | 'DEAD';
export type ShipmentAction = 'APPROVE' | 'PERMIT' | 'RETURN' | 'RELEASE' | 'CONFIRM';
export type ShipmentActKind = 'PREPARED' | 'APPROVED' | 'PERMITTED' | 'GIVEN_BACK' | 'RELEASED' | 'SENT' | 'FAILED' | 'IMPORTED' | 'CONFIRMED' | 'CARRIER_ERASED';
export type ExchangeRequestState = 'OPEN' | 'IN_SHIPMENT' | 'SENT' | 'ANSWERED' | 'DEAD' | 'CANCELLED';
export type ArrivalState = 'ARRIVED' | 'IMPORTED' | 'REFUSED' | 'DEAD';

export interface OpenRequests {
  channel: string;
  kind: string;
  medium: boolean;
  count: number;
  oldest: string;
  purpose: string;
  basis: string;
  items: string;
  /** The right that sends the kind. */
  sending: Right;
}

export interface ShipmentAct {
  kind: ShipmentActKind;
  byName: string | null;
  at: string;
  note: string | null;
}

export interface Shipment {
  number: string;
  channel: string;
  kind: string;
  medium: boolean;
  state: ShipmentState;
  purpose: string;
  basis: string;
  items: string;
  progress: { requests: number; waiting: number; answered: number };
  attempts: number;
  nextAttemptAt: string | null;
  problem: string | null;
  digest: string | null;
  acts: ShipmentAct[];
  actions: ShipmentAction[];
}

export interface ShipmentRequest {
  inquiryNumber: number;
  caseId: string;
  applicationNumber: string | null;
  state: ExchangeRequestState;
  answeredAt: string | null;
  status: string | null;
}

export interface Arrival {
  id: string;
  channel: string;
  fileName: string;
  shipmentNumber: string | null;
  arrivedAt: string;
  state: ArrivalState;
  problem: string | null;
  accepted: number;
  carrierErasedAt: string | null;
  refusals: { inquiryNumber: number; reason: string; at: string }[];
}

export interface ShipmentPage {
  items: Shipment[];
  nextCursor: string | null;
}

export interface ShipmentDetail {
  shipment: Shipment;
  requests: ShipmentRequest[];
  arrivals: Arrival[];
}

export interface PrepareShipment {
  kind: string;
  purpose: string;
  basis: string;
  items: string;
  limit: number;
}
