import type { components } from '@/api/openapi';

/** A search that the server keeps, with how it understood each word. */
export type KeptSearch = components['schemas']['KeptSearchResponse'];
export type SearchWord = components['schemas']['SearchWord'];
