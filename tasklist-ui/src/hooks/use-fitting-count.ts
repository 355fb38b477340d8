import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * How many children of a row fit beside each other, leaving room for one more thing where not all do. The row must draw every child once,
 * so that each can be measured: `measuring` says when; afterwards it draws the first `count`.
 *
 * @param row      the row, as wide as the page allows it to be
 * @param signature changes whenever the children or their texts do
 * @param reserve  room in pixels for what opens the rest
 */
export function useFittingCount(row: RefObject<HTMLElement | null>, signature: string, reserve: number): { count: number; measuring: boolean } {
  const [measured, setMeasured] = useState<{ signature: string; count: number } | null>(null);
  const ends = useRef<{ signature: string; positions: number[] }>({ signature: '', positions: [] });
  const measuring = measured?.signature !== signature;

  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return;
    if (ends.current.signature !== signature) {
      const left = element.getBoundingClientRect().left;
      ends.current = { signature, positions: [...element.children].map((child) => child.getBoundingClientRect().right - left) };
    }
    const fit = () => {
      const { positions } = ends.current;
      const width = element.clientWidth;
      const all = positions.length === 0 || positions[positions.length - 1]! <= width;
      setMeasured({ signature, count: all ? positions.length : positions.filter((end) => end <= width - reserve).length });
    };
    fit();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [row, signature, reserve]);

  return { count: measuring ? Number.POSITIVE_INFINITY : measured.count, measuring };
}
