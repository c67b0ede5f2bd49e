import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFuses, readFuseWire, setFuses } from '../../../scripts/lib/fuses.mjs';
import { packIcns, packIco } from '../../../scripts/lib/icon-files.mjs';
import { formatLicenses } from '../../../scripts/lib/licenses.mjs';
import { describeElectron, packagedBinary } from '../../../scripts/lib/packaged-electron.mjs';
import { PACKAGE_CONFIG } from '../../../scripts/lib/packager-config.mjs';

/** What stands before the fuses in every Electron. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** @type {string} */
let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lateral-package-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} wire One character a fuse: 1 on, 0 off, r removed. */
function makeBinary(wire) {
  const file = join(folder, 'electron');
  const head = Buffer.from([1, wire.length]);
  writeFileSync(file, Buffer.concat([Buffer.from(`code${SENTINEL}`), head, Buffer.from(`${wire}more code`)]));
  return file;
}

describe('the fuses', () => {
  test('of a release are set as the list says', async () => {
    const binary = makeBinary('101100001');
    await setFuses(binary, readFuses(), { isRelease: true });
    const wanted = Object.entries(readFuses()).map(([name, { isOn }]) => [name, isOn ? 'on' : 'off']);
    expect([...(await readFuseWire(binary))]).toEqual(wanted);
  });

  test.each([
    ['lacks', '1011000', /Not there: GrantFileProtocolExtraPrivileges, WasmTrapHandlers\. Not decided: none/],
    ['has and nobody decided on', '1011000011', /Not there: none\. Not decided: 9\./],
  ])('that a release %s stop it, and nothing is changed', async (_title, wire, message) => {
    const binary = makeBinary(wire);
    const before = [...(await readFuseWire(binary))];
    await expect(setFuses(binary, readFuses(), { isRelease: true })).rejects.toThrow(message);
    expect([...(await readFuseWire(binary))]).toEqual(before);
  });

  test('that an Electron for tests is too old for are left out', async () => {
    const binary = makeBinary('1011000');
    await setFuses(binary, readFuses(), { isRelease: false });
    expect([...(await readFuseWire(binary)).values()]).toEqual(['off', 'on', 'off', 'off', 'on', 'on', 'off']);
  });
});

describe('the Electron that goes into a package', () => {
  /** @param {string} version */
  const unpacked = (version) => {
    writeFileSync(join(folder, 'version'), version);
    return join(folder, 'electron');
  };

  test('is for people when it is the official one, or another that is as new', () => {
    const path = unpacked('v45.4.1');
    const release = { folder, version: '45.4.1', isRelease: true };
    expect(describeElectron({ kind: 'official', path }, 'linux')).toEqual(release);
    expect(describeElectron({ kind: 'override', path }, 'linux')).toEqual(release);
  });

  test('is for tests alone when it is old, whatever it is called', () => {
    const path = unpacked('44.9.9');
    expect(describeElectron({ kind: 'override', path }, 'linux').isRelease).toBe(false);
    expect(describeElectron({ kind: 'evaluation', path }, 'linux')).toMatchObject({
      version: '25.1.1',
      isRelease: false,
    });
  });

  test('has to say its version', () => {
    expect(() => describeElectron({ kind: 'override', path: join(folder, 'electron') }, 'linux')).toThrow(folder);
  });

  test('is a whole app on macOS', () => {
    unpacked('45.0.0');
    const path = join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
    expect(describeElectron({ kind: 'official', path }, 'darwin').folder).toBe(folder);
    expect(packagedBinary('/dist', 'darwin', 'arm64')).toBe(
      join('/dist', 'mac-arm64', 'Lateral.app', 'Contents', 'MacOS', 'Lateral'),
    );
    expect(packagedBinary('/dist', 'win32', 'x64')).toBe(join('/dist', 'win-unpacked', 'Lateral.exe'));
  });
});

test('the package registers the endings that main takes, and the scheme of invites', () => {
  const { fileAssociations, protocols } = PACKAGE_CONFIG;
  const endings = [fileAssociations ?? []].flat().map(({ ext }) => ext);
  expect(endings).toEqual(['lateral', 'lateral-invite', 'lateral-request', 'lateral-answer']);
  expect([protocols ?? []].flat().flatMap(({ schemes }) => schemes)).toEqual(['lateral']);
});

describe('the licences that go with a package', () => {
  const mit = { name: 'ink', version: '1.2.3', identifier: 'MIT', text: 'Permission is granted.\n' };

  test('are our own and those of all that is bundled, each once and in order', () => {
    const other = { name: 'aside', version: '2.0.0', text: 'Do as you like.' };
    const parts = formatLicenses('Ours.\n', [mit, other, { ...mit }]).split(/\n+-{80}\n+/);
    expect(parts).toEqual([
      'Ours.',
      'Lateral contains the following, each under its own terms.',
      'aside 2.0.0\n\nDo as you like.',
      'ink 1.2.3 (MIT)\n\nPermission is granted.\n',
    ]);
  });

  test.each([undefined, ' \n'])('have to be there: nothing is packed with one that says %j', (text) => {
    expect(() => formatLicenses('Ours.', [mit, { name: 'mute', version: '0.1.0', text }])).toThrow(/mute 0\.1\.0/);
  });
});

describe('the icons', () => {
  const small = { size: 16, png: Buffer.from('small') };
  const large = { size: 256, png: Buffer.from('larger') };

  test('of Windows say where each picture is, and write 256 as 0', () => {
    const file = packIco([small, large]);
    expect([file.readUInt16LE(2), file.readUInt16LE(4), file[6], file[22]]).toEqual([1, 2, 16, 0]);
    const [length, offset] = [file.readUInt32LE(22 + 8), file.readUInt32LE(22 + 12)];
    expect(file.subarray(offset, offset + length).toString()).toBe('larger');
  });

  test('of macOS are blocks with their length, where a picture can stand for two', () => {
    const file = packIcns([small, large]);
    expect(file.readUInt32BE(4)).toBe(file.length);
    expect(file.toString('latin1')).toMatch(/^icns[^]{4}icp4[^]{4}small(ic08[^]{4}larger)(ic13[^]{4}larger)$/);
  });
});
