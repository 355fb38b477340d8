/** Collections come as `{ items }`. */
export interface Items<T> {
  items: T[];
}
