import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unpack } from './archive.ts';

export const root = resolve(import.meta.dirname, '../..');
const startDeadlineMillis = 120_000;

/** The first administrator of the product under test. */
export const owner = { email: 'owner@e2e.example', password: 'correct horse battery staple' };

export function java(): string {
  const homes = [process.env.JAVA_HOME, ...(existsSync('/usr/lib/jvm') ? readdirSync('/usr/lib/jvm').map((name) => `/usr/lib/jvm/${name}`) : [])];
  const home = homes.find((candidate) => {
    const release = candidate && join(candidate, 'release');
    return release && existsSync(release) && /JAVA_VERSION="25/.test(readFileSync(release, 'utf8'));
  });
  return home ? join(home, 'bin/java') : 'java';
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? found(address.port) : failed(new Error('no port'))));
    });
  });
}

/** Calls `ready` until it answers something, the process ends, or the deadline passes. */
async function until<T>(what: string, process: ChildProcess, ready: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + startDeadlineMillis;
  while (Date.now() < deadline) {
    if (process.exitCode !== null) throw new Error(`${what} ended with ${process.exitCode}; see e2e/artefacts`);
    const result = await ready().catch(() => undefined);
    if (result !== undefined) return result;
    await new Promise((wake) => setTimeout(wake, 200));
  }
  throw new Error(`${what} was not ready after ${startDeadlineMillis / 1000} s; see e2e/artefacts`);
}

async function stop(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return;
  const ended = new Promise((done) => process.once('exit', done));
  process.kill('SIGTERM');
  await ended;
}

function start(name: string, command: string, args: string[], environment: Record<string, string>): { process: ChildProcess; output: () => string } {
  const log = createWriteStream(join(root, 'e2e/artefacts', `${name}.log`));
  const started = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [started.stdout, started.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      log.write(chunk);
    });
  }
  return { process: started, output: () => output };
}

/** How the product is started, and the folders that go with it. */
interface Launch {
  command: string;
  args: string[];
  environment: Record<string, string>;
  folders: string[];
}

/** The release archive, unpacked elsewhere, by its own script, which starts the simulators as well. */
function launchArchive(archive: string): Launch {
  const { folder, program } = unpack(archive);
  return { command: program, args: [], environment: {}, folders: [folder] };
}

/**
 * Unpacks the packaged server as `./run` does, and answers the jar to start. From within its own jar, classes are loaded under
 * a lock that virtual threads keep while they wait for a processor: with two of them, the server may wait for itself for ever.
 */
export function unpackServer(folder: string): string {
  execFileSync(java(), ['-Djarmode=tools', '-jar', join(root, 'server/target/comptoir.jar'), 'extract', '--destination', folder]);
  return join(folder, 'comptoir.jar');
}

/** The jars as they were built, for single journeys while one works on them. */
function launchJar(simulatorsUrl: string): Launch {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-e2e-program-'));
  return {
    command: java(),
    args: ['-jar', unpackServer(join(folder, 'server'))],
    environment: { COMPTOIR_SIMULATORS_URL: simulatorsUrl },
    folders: [folder],
  };
}

const simulatorsReady = / ready: (\S+) control (\S+)/;

async function startSimulators(): Promise<{ process: ChildProcess; url: string; control: string }> {
  const jar = join(root, 'simulators/target/comptoir-simulators.jar');
  const simulators = start('simulators', java(), ['-Xmx128m', '-jar', jar, '--port', '0', '--control-port', '0'], {});
  const ready = await until('The simulators', simulators.process, async () => simulatorsReady.exec(simulators.output()) ?? undefined);
  return { process: simulators.process, url: ready[1] ?? '', control: ready[2] ?? '' };
}

/** A server that answers, and how to end it; its folders go with it. */
export interface RunningServer {
  url: string;
  output: () => string;
  stop: () => Promise<void>;
}

/** Starts a server on a free port with an empty data folder. */
export async function startServer(name: string, launch: Launch): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'comptoir-e2e-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = start(name, launch.command, launch.args, {
    ...launch.environment,
    COMPTOIR_PORT: String(port),
    COMPTOIR_BIND: '127.0.0.1',
    COMPTOIR_PUBLIC_URL: url,
    COMPTOIR_DATA: data,
    COMPTOIR_MODE: 'demo',
    COMPTOIR_ADMIN_EMAIL: owner.email,
    COMPTOIR_ADMIN_PASSWORD: owner.password,
  });
  await until('The server', server.process, async () => ((await fetch(`${url}/actuator/health`)).ok ? true : undefined));
  return {
    url,
    output: server.output,
    stop: async () => {
      await stop(server.process);
      for (const folder of [data, ...launch.folders]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Starts the product with its simulators; answers how to stop it. With COMPTOIR_E2E_ARCHIVE it is the release archive that is
 * started, else the jars of the last build.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  mkdirSync(join(root, 'e2e/artefacts'), { recursive: true });
  const archive = process.env.COMPTOIR_E2E_ARCHIVE;
  const simulators = archive ? undefined : await startSimulators();
  const name = ['server', process.env.COMPTOIR_E2E_GROUP].filter(Boolean).join('-');
  const server = await startServer(name, archive ? launchArchive(archive) : launchJar(simulators?.url ?? ''));
  const own = simulatorsReady.exec(server.output());
  process.env.COMPTOIR_E2E_URL = server.url;
  process.env.COMPTOIR_E2E_SIMULATORS = simulators?.url ?? own?.[1];
  process.env.COMPTOIR_E2E_SIMULATORS_CONTROL = simulators?.control ?? own?.[2];
  return async () => {
    await server.stop();
    if (simulators) await stop(simulators.process);
  };
}
