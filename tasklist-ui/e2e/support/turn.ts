import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';

/**
 * The outgoing mail is one for the whole office: a shipment takes whatever waits, and so does a run of letters. Tests that watch what a
 * person sends take turns, so that nobody else sends it along.
 */
const TURN = join(tmpdir(), `komado-e2e-${process.env.E2E_SERIAL ?? '0'}-outgoing-mail`);
const HOLDER = join(TURN, 'process');

export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  while (!taken()) await rest(100);
  try {
    return await work();
  } finally {
    rmSync(TURN, { recursive: true, force: true });
  }
}

function taken(): boolean {
  try {
    mkdirSync(TURN);
    writeFileSync(HOLDER, String(process.pid));
    return true;
  } catch {
    leaveToTheLiving();
    return false;
  }
}

/** A test that was stopped in the middle gave nothing back. */
function leaveToTheLiving(): void {
  try {
    process.kill(Number(readFileSync(HOLDER, 'utf8')), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') rmSync(TURN, { recursive: true, force: true });
  }
}
