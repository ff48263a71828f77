import { appendFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ModificationTimes } from '../../generator/commands/modification-times.ts';
import { createProject, type Project } from '../support/project.ts';

let project: Project;
let path: string;
let times: ModificationTimes;

beforeEach(async () => {
  project = createProject({ 'pets.json': '{' });
  path = join(project.folder, 'pets.json');
  setTime(1);
  times = new ModificationTimes();
  await times.during(() => Promise.resolve([path]));
});

afterEach(() => project.remove());

function setTime(seconds: number): void {
  utimesSync(path, seconds, seconds);
}

describe('the modification times of inputs', () => {
  it('show a change, which has settled when the file stays as it is', async () => {
    expect(times.changed()).toEqual([]);
    setTime(2);
    expect(times.changed()).toEqual([path]);
    expect(await times.haveSettled(() => Promise.resolve())).toBe(true);
  });

  it('have not settled while a file gets another time', async () => {
    expect(await times.haveSettled(() => Promise.resolve(setTime(2)))).toBe(false);
  });

  it('have not settled while a file grows, also on a disk with coarse times', async () => {
    const write = (): void => {
      appendFileSync(path, '}');
      setTime(1);
    };
    expect(await times.haveSettled(() => Promise.resolve(write()))).toBe(false);
  });

  it('show a file that changed during the work that read it', async () => {
    await times.during(() => {
      setTime(Date.now() / 1000 + 1);
      return Promise.resolve([path]);
    });
    expect(times.changed()).toEqual([path]);
  });
});
