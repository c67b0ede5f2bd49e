import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { type FileSource, listenForFiles } from '#main/app/file-openings.ts';

/** Whole on this system, whichever it is. */
const at = (path: string) => resolve('/home/alice', path);

function listen(texts: readonly string[], folder = at('.')) {
  const app = new EventEmitter();
  const openings = listenForFiles(app as unknown as FileSource, { texts, folder });
  const take = (): readonly string[] => {
    const taken: string[] = [];
    openings.deliver((path) => taken.push(path));
    return taken;
  };
  return { app, take };
}

/** What is taken of one argument. */
const takenOf = (text: string) => listen(['lateral', text]).take();

describe('a file of this program', () => {
  it('[SHELL28] is taken from the arguments of the first start, of later ones, and from the system', () => {
    const { app, take } = listen(['lateral', '--flag', at('one.lateral'), at('notes.txt'), at('two.lateral')]);
    const preventDefault = vi.fn<() => void>();
    app.emit('open-file', { preventDefault }, at('three.lateral'));
    app.emit('open-file', { preventDefault }, at('notes.txt'));
    expect(preventDefault).toHaveBeenCalledTimes(2);
    const taken = take();
    const due = ['one.lateral', 'two.lateral', 'three.lateral'];
    expect(taken).toEqual(due.map(at));
    app.emit('second-instance', {}, ['lateral', '--flag', at('four.lateral')], at('else'));
    expect(taken).toEqual([...due, 'four.lateral'].map(at));
  });

  it('[SHELL28] is found from the folder of the start that names it', () => {
    const { app, take } = listen(['lateral', 'one.lateral'], at('first'));
    const taken = take();
    app.emit('second-instance', {}, ['lateral', '../two.lateral', './x/three.lateral'], at('second'));
    expect(taken).toEqual(['first/one.lateral', 'two.lateral', 'second/x/three.lateral'].map(at));
  });

  it.each(['a.lateral', 'A.LATERAL', 'a b.lateral-invite', 'ä.Lateral-Request', 'a.lateral-ANSWER', '.lateral'])(
    '[SHELL28] is %s',
    (name) => {
      expect(takenOf(at(name))).toEqual([at(name)]);
      expect(takenOf(pathToFileURL(at(name)).href)).toEqual([at(name)]);
    },
  );

  it.each([
    'a.lateral.txt',
    'a.lateral-other',
    'alateral',
    'a.lateral/b.txt',
    '',
    '--open=a.lateral',
    '-a.lateral',
    'lateral://join#a.lateral',
    'lateral:/../../../a.lateral',
    'LATERAL:a.lateral',
    'file:///a%2Fb.lateral',
    'file://%',
    `${'x'.repeat(250)}.lateral`,
  ])('[SHELL28] is not %.40j', (text) => {
    expect(takenOf(text)).toEqual([]);
  });

  it('[SHELL28] is not the program itself', () => {
    expect(listen([at('app.lateral')]).take()).toEqual([]);
  });
});
