/**
 * Run by Maven: `install` brings the packages, `build` makes `dist`; each does its work only when something it depends on
 * has changed since the last time.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const packages = ['package.json', 'package-lock.json', '.npmrc'];
const sources = [...packages, 'index.html', 'vite.config.ts', 'tsconfig.json', 'tsconfig.app.json', 'tsconfig.node.json', 'public', 'scripts', 'src',
  '../processes/src/main/resources/forms', '../engine/platform/openapi.json'];

const goals = {
  install: { inputs: packages, stamp: 'node_modules/.komado-installed', output: 'node_modules/.package-lock.json', command: ['npm', 'ci', '--ignore-scripts'] },
  build: { inputs: sources, stamp: 'target/ui-built', output: 'dist/index.html', command: ['npm', 'run', 'build'] },
};

function digest(inputs) {
  const hash = createHash('sha256').update(process.version);
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) readdirSync(full).sort().forEach((name) => add(join(path, name)));
    else hash.update(path).update(readFileSync(full));
  };
  inputs.forEach(add);
  return hash.digest('hex');
}

const goal = goals[process.argv[2]];
if (!goal) {
  console.error(`Unknown goal ${process.argv[2]}: install or build`);
  process.exit(2);
}
const stamp = join(root, goal.stamp);
const now = digest(goal.inputs);
if (existsSync(join(root, goal.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
  console.log(`${process.argv[2]}: up to date`);
  process.exit(0);
}
// Maven copies what is new and leaves what is old: chunks of earlier builds must not be packed.
if (process.argv[2] === 'build') rmSync(join(root, 'target/classes/META-INF/resources'), { recursive: true, force: true });

const [program, ...args] = goal.command;
const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, CI: 'true' } });
if (status !== 0) process.exit(status ?? 1);
mkdirSync(join(stamp, '..'), { recursive: true });
writeFileSync(stamp, now);
